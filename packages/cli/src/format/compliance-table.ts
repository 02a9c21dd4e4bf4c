/** Compliance as a table: how many cases keep the rules, how many break them, and of how many it cannot be told. */
import type { ComplianceEstimate } from '@muster/core';
import { formatGrid } from './grid.ts';
import { answerCell, keyColumns } from './key-columns.ts';
import type { Naming } from './naming.ts';
import { percent } from './percent.ts';

/** One line an estimate. */
export function complianceTable(estimates: readonly ComplianceEstimate[], naming: Naming): string {
  const { words, number } = naming;
  return formatGrid<ComplianceEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: words('column.kept'),
        align: 'right',
        always: true,
        cell: answerCell(naming, ({ ok }) => number(ok)),
      },
      {
        heading: words('column.broken'),
        align: 'right',
        always: true,
        cell: ({ breach, status }) => (status === 'ok' ? number(breach) : ''),
      },
      {
        heading: words('column.not-checkable'),
        align: 'right',
        always: true,
        cell: ({ notRecorded, status }) => (status === 'ok' ? number(notRecorded) : ''),
      },
      {
        heading: words('column.kept-share'),
        align: 'right',
        cell: ({ ok, breach, value }) => (value === null ? '' : `${percent(ok, ok + breach)}%`),
      },
    ],
    estimates,
  );
}

/** What is said below the table. */
export function complianceNotes(estimates: readonly ComplianceEstimate[], { words }: Naming): string[] {
  const packs = [...new Set(estimates.flatMap((estimate) => estimate.packs))].sort();
  const notes = [words('command.not-checkable')];
  if (packs.length > 0) notes.push(words('command.packs', { packs: packs.join(words('list.separator')) }));
  if (estimates.some(({ provisional }) => provisional)) notes.push(words('command.provisional'));
  return notes;
}
