/**
 * The sample school, made on the spot from its tables: a page that may connect to nothing cannot fetch it, and as text it
 * would be half of what the page loads. Only ever imported when the sample is wanted, so that it becomes a file of its own.
 */
import { sampleSchool } from '@muster/data/sample';

const folder = '../../../../data/tables/';
const tables = import.meta.glob<string>('../../../../data/tables/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const sampleFiles: readonly { readonly name: string; readonly text: string }[] = Object.entries(
  sampleSchool((name) => tables[`${folder}${name}.csv`]!),
)
  .map(([name, text]) => ({ name, text }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
