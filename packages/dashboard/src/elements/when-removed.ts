/** For what ends with an element: not when it is only moved, which takes it out and puts it in again. */
export function whenRemoved(element: Element, work: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) work();
  });
}
