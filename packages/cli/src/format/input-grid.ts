/** What became of the rows of each file and sheet. */
import type { InputSummary } from '@muster/core';
import type { Words } from '@muster/core/locales';
import { formatGrid } from './grid.ts';
import { kindName } from './kind-name.ts';

/** One line for each file, or for each sheet of a workbook. */
export function formatInputs(inputs: readonly InputSummary[], words: Words): string {
  const rows = (heading: 'rows' | 'used' | 'rejected' | 'skipped') => ({
    heading: words(`column.${heading}`),
    align: 'right' as const,
    cell: (input: InputSummary) => String(input[heading]),
  });
  return formatGrid<InputSummary>(
    [
      { heading: words('column.file'), align: 'left', cell: ({ file }) => file },
      { heading: words('column.sheet'), align: 'left', cell: ({ sheet }) => sheet ?? '' },
      { heading: words('column.kind'), align: 'left', cell: ({ kind }) => kindName(kind, words) },
      { heading: words('column.encoding'), align: 'left', cell: ({ encoding }) => encoding ?? '' },
      rows('rows'),
      rows('used'),
      rows('rejected'),
      rows('skipped'),
    ],
    inputs,
  );
}
