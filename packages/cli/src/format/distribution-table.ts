/** Distributions as tables: one line a part, or, broken down by keys, one column a part. */
import type { DistributionEstimate, DistributionPart, Key, Scalar } from '@muster/core';
import { formatGrid, type GridColumn } from './grid.ts';
import { answerCell, keyColumns, notRecordedColumn } from './key-columns.ts';
import type { Naming } from './naming.ts';
import { percent } from './percent.ts';

/** More parts than this do not fit beside each other. */
const COLUMNS = 8;

/** A part of one of the estimates. */
interface Line {
  readonly estimate: DistributionEstimate;
  readonly part: DistributionPart;
}

/** @param key the key whose values the parts are; null where the catalogue does not say */
export function distributionTable(
  estimates: readonly DistributionEstimate[],
  key: Key | null,
  naming: Naming,
): string {
  const parts = partsOf(estimates);
  const broken = Object.keys(estimates[0]?.by ?? {}).length > 0;
  if (broken && parts.length <= COLUMNS) return crossTable(estimates, parts, key, naming);
  return longTable(estimates, key, naming);
}

/** What is said below the table. */
export function distributionNotes(estimates: readonly DistributionEstimate[], naming: Naming): string[] {
  const notRecorded = estimates.reduce((sum, estimate) => sum + estimate.notRecorded, 0);
  return notRecorded === 0
    ? []
    : [naming.words('command.not-recorded', { count: naming.number(notRecorded) })];
}

/** The parts of all estimates: words in their order, such as `before-entry`, then numbers, what was not recorded last. */
function partsOf(estimates: readonly DistributionEstimate[]): Scalar[] {
  const rank = (value: Scalar): number => (value === null ? 2 : typeof value === 'number' ? 1 : 0);
  return [...new Set(estimates.flatMap(({ parts }) => parts.map((part) => part.key)))].sort(
    (a, b) => rank(a) - rank(b) || (typeof a === 'number' && typeof b === 'number' ? a - b : 0),
  );
}

function crossTable(
  estimates: readonly DistributionEstimate[],
  parts: readonly Scalar[],
  key: Key | null,
  naming: Naming,
): string {
  const { words, number, label } = naming;
  const partColumn = (value: Scalar): GridColumn<DistributionEstimate> => ({
    heading: label(key, value),
    align: 'right',
    cell: ({ count, parts: own }) => {
      const found = own.find((part) => part.key === value);
      if (found === undefined || found.count === 0) return '';
      return `${number(found.count)} (${percent(found.count, count, 1)}%)`;
    },
  });
  return formatGrid<DistributionEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: words('column.all'),
        align: 'right',
        always: true,
        cell: answerCell(naming, ({ count }) => number(count)),
      },
      ...parts.map(partColumn),
      {
        heading: words('column.past'),
        align: 'right',
        cell: ({ past }) => (past === undefined ? '' : number(past)),
      },
      notRecordedColumn(naming),
    ],
    estimates,
  );
}

function longTable(estimates: readonly DistributionEstimate[], key: Key | null, naming: Naming): string {
  const { words, number, label } = naming;
  const lines = estimates.flatMap((estimate): Line[] => {
    const total: DistributionPart = { key: words('column.all'), count: estimate.count, share: null };
    return [...estimate.parts, total].map((part) => ({ estimate, part }));
  });
  return formatGrid<Line>(
    [
      ...keyColumns(estimates, naming).map(({ heading, cell }) => ({
        heading,
        align: 'left' as const,
        cell: ({ estimate }: Line) => cell(estimate),
      })),
      {
        heading: naming.partName(estimates[0]?.indicator ?? ''),
        align: 'left',
        cell: ({ part }) => label(key, part.key),
      },
      { heading: words('column.count'), align: 'right', cell: ({ part }) => number(part.count) },
      {
        heading: words('column.share'),
        align: 'right',
        cell: ({ estimate: { count }, part }) => (count === 0 ? '' : `${percent(part.count, count)}%`),
      },
      {
        heading: words('column.past'),
        align: 'right',
        // Of all parts together, so that it stands in their line.
        cell: ({ estimate: { parts, past }, part }) =>
          past === undefined || parts.includes(part) ? '' : number(past),
      },
    ],
    lines,
  );
}
