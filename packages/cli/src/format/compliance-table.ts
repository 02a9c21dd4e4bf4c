/** Compliance as a table: how many cases keep the rules, how many break them, and of how many it cannot be told. */
import type { ComplianceEstimate } from '@muster/core';
import { formatGrid } from './grid.ts';
import { answerCell, keyColumns } from './key-columns.ts';
import type { Naming } from './naming.ts';
import { percent } from './percent.ts';

/** One line an estimate. */
export function complianceTable(estimates: readonly ComplianceEstimate[], naming: Naming): string {
  const { words, number } = naming;
  const headings = headingsOf(estimates, naming);
  return formatGrid<ComplianceEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: words(headings.ok),
        align: 'right',
        always: true,
        cell: answerCell(naming, ({ ok }) => number(ok)),
      },
      {
        heading: words(headings.breach),
        align: 'right',
        always: true,
        cell: ({ breach, status }) => (status === 'ok' ? number(breach) : ''),
      },
      {
        heading: words(headings.notRecorded),
        align: 'right',
        always: true,
        cell: ({ notRecorded, status }) => (status === 'ok' ? number(notRecorded) : ''),
      },
      {
        heading: words(headings.share),
        align: 'right',
        cell: ({ ok, breach, value }) => (value === null ? '' : `${percent(ok, ok + breach)}%`),
      },
    ],
    estimates,
  );
}

/** Rules are kept or broken, gates are passed or not. */
function headingsOf(estimates: readonly ComplianceEstimate[], { indicator }: Naming) {
  const id = estimates[0]?.indicator ?? '';
  return indicator(id)?.keys.includes('gate')
    ? ({
        ok: 'column.passed',
        breach: 'column.failed',
        notRecorded: 'column.not-recorded',
        share: 'column.passed-share',
      } as const)
    : ({
        ok: 'column.kept',
        breach: 'column.broken',
        notRecorded: 'column.not-checkable',
        share: 'column.kept-share',
      } as const);
}

/** What is said below the table. */
export function complianceNotes(estimates: readonly ComplianceEstimate[], { words }: Naming): string[] {
  const packs = [...new Set(estimates.flatMap((estimate) => estimate.packs))].sort();
  const notes = estimates.some(({ notRecorded }) => notRecorded > 0) ? [words('command.not-checkable')] : [];
  if (packs.length > 0) notes.push(words('command.packs', { packs: packs.join(words('list.separator')) }));
  if (estimates.some(({ provisional }) => provisional)) notes.push(words('command.provisional'));
  return notes;
}
