/**
 * The sample school as text inside the page: a page that may connect to nothing cannot fetch it either.
 * Only ever imported when the sample is wanted, so that it becomes a file of its own.
 */
const texts = import.meta.glob<string>('../../../../data/school-2003/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const sampleFiles: readonly { readonly name: string; readonly text: string }[] = Object.entries(texts)
  .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
