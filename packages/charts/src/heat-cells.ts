/** The cells of a map: figures by two keys, of whatever kind they are. */
import type {
  ComplianceEstimate,
  CountEstimate,
  DistributionEstimate,
  Estimate,
  Key,
  RatioEstimate,
  Scalar,
} from '@muster/core';

/** One figure by two keys. */
export interface HeatCell {
  readonly by: Estimate['by'];
  readonly row: Scalar;
  readonly column: Scalar;
  /** A count, or a share in [0, 1]; null where it is not known, which is never a 0. */
  readonly value: number | null;
  readonly count: number;
  readonly of: number | null;
}

export interface HeatFigure {
  readonly cells: readonly HeatCell[];
  /** Whether values are shares, and not counts. */
  readonly shares: boolean;
}

/** The cells of counts, ratios or shares of cases in order, by two keys that they were asked for by. */
export function heatCells(
  estimates: readonly (CountEstimate | RatioEstimate | ComplianceEstimate)[],
  row: Key,
  column: Key,
): HeatFigure {
  const cells = estimates.map((estimate): HeatCell => {
    const { by, status } = estimate;
    const at = { by, row: by[row] ?? null, column: by[column] ?? null };
    const figure = figureOf(estimate);
    return { ...at, ...figure, value: status === 'ok' ? figure.value : null };
  });
  return { cells, shares: estimates.some(({ kind }) => kind !== 'count') };
}

function figureOf(estimate: CountEstimate | RatioEstimate | ComplianceEstimate) {
  switch (estimate.kind) {
    case 'count':
      return { value: estimate.count, count: estimate.count, of: null };
    case 'ratio':
      return { value: estimate.value, count: estimate.count, of: estimate.of };
    case 'compliance':
      return { value: estimate.value, count: estimate.ok, of: estimate.ok + estimate.breach };
  }
}

/** The cells of distributions: a row for each, and a column for each part, as a share of its row. */
export function heatParts(distributions: readonly DistributionEstimate[], row: Key): HeatFigure {
  const cells = distributions.flatMap(({ by, count, parts }) =>
    parts.map((part): HeatCell => {
      return { by, row: by[row] ?? null, column: part.key, value: part.share, count: part.count, of: count };
    }),
  );
  return { cells, shares: true };
}
