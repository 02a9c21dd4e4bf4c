/** Files that somebody opens with the installed page from a folder: as if they were dropped on it. */

/** How a browser hands such files over, which the types of pages do not know. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Takes them from now on, those too that the page was opened with. */
export function takeOpenedFiles(): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(async ({ files = [] }) => {
    const dataTransfer = new DataTransfer();
    for (const file of await Promise.all(files.map((handle) => handle.getFile())))
      dataTransfer.items.add(file);
    dispatchEvent(new DragEvent('drop', { dataTransfer }));
  });
}
