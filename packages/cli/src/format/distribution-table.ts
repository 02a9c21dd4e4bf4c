/** Distributions as tables: one line a part, or, broken down by keys, one column a part. */
import type { DistributionEstimate, DistributionPart, Key, Scalar } from '@muster/core';
import { formatGrid } from './grid.ts';
import { answerCell, keyColumns, notRecordedColumn } from './key-columns.ts';
import type { Naming } from './naming.ts';
import { percent } from './percent.ts';

/** More parts than this do not fit beside each other. */
const COLUMNS = 8;

/** @param part the key whose values the parts are */
export function distributionTable(
  estimates: readonly DistributionEstimate[],
  part: Key,
  naming: Naming,
): string {
  const parts = partKeys(estimates);
  if (estimates.length === 1 && Object.keys(estimates[0]!.by).length === 0)
    return wholeTable(estimates[0]!, part, naming);
  return parts.length <= COLUMNS
    ? crossTable(estimates, parts, part, naming)
    : longTable(estimates, part, naming);
}

/** The parts of all estimates: numbers in their order, then words, what was not recorded last. */
function partKeys(estimates: readonly DistributionEstimate[]): Scalar[] {
  const keys = [...new Set(estimates.flatMap(({ parts }) => parts.map(({ key }) => key)))];
  const rank = (key: Scalar): number => (key === null ? 2 : typeof key === 'string' ? 1 : 0);
  return keys.sort(
    (a, b) => rank(a) - rank(b) || (typeof a === 'number' && typeof b === 'number' ? a - b : 0),
  );
}

function wholeTable(estimate: DistributionEstimate, part: Key, naming: Naming): string {
  const { words, number, label } = naming;
  const total: DistributionPart = { key: null, count: estimate.count, share: null };
  return formatGrid<DistributionPart>(
    [
      {
        heading: words(`key.${part}`),
        align: 'left',
        cell: (row) => (row === total ? words('column.all') : label(part, row.key)),
      },
      { heading: words('column.count'), align: 'right', cell: ({ count }) => number(count) },
      {
        heading: words('column.share'),
        align: 'right',
        cell: ({ count }) => (estimate.count === 0 ? '' : `${percent(count, estimate.count)}%`),
      },
    ],
    [...estimate.parts, total],
  );
}

function crossTable(
  estimates: readonly DistributionEstimate[],
  parts: readonly Scalar[],
  part: Key,
  naming: Naming,
): string {
  const { words, number, label } = naming;
  return formatGrid<DistributionEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: words('column.all'),
        align: 'right',
        always: true,
        cell: answerCell(naming, ({ count }) => number(count)),
      },
      ...parts.map((key) => ({
        heading: label(part, key),
        align: 'right' as const,
        cell: (estimate: DistributionEstimate) => {
          const found = estimate.parts.find((candidate) => candidate.key === key);
          if (found === undefined || found.count === 0) return '';
          return `${number(found.count)} (${percent(found.count, estimate.count, 1)}%)`;
        },
      })),
      notRecordedColumn(naming),
    ],
    estimates,
  );
}

function longTable(estimates: readonly DistributionEstimate[], part: Key, naming: Naming): string {
  const { words, number, label } = naming;
  type Line = { readonly estimate: DistributionEstimate; readonly part: DistributionPart };
  const lines = estimates.flatMap((estimate) =>
    estimate.parts.map((each): Line => ({ estimate, part: each })),
  );
  return formatGrid<Line>(
    [
      ...keyColumns(estimates, naming).map(({ cell, ...column }) => ({
        ...column,
        cell: ({ estimate }: Line) => cell(estimate),
      })),
      { heading: words(`key.${part}`), align: 'left', cell: (line) => label(part, line.part.key) },
      { heading: words('column.count'), align: 'right', cell: (line) => number(line.part.count) },
      {
        heading: words('column.share'),
        align: 'right',
        cell: ({ estimate, part: { count } }) =>
          estimate.count === 0 ? '' : `${percent(count, estimate.count)}%`,
      },
    ],
    lines,
  );
}
