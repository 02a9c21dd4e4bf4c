/**
 * What belongs together when a figure is asked for by a key: whether its holders really differ, how small ones
 * rank, where months leave their course. These shapes are public, as estimates are.
 */
import type { PointType } from '../../stats/run-rules.ts';
import type { Estimate, EstimateInterval, Key, Scalar, Signal } from '../estimate.ts';

interface ComparisonBase {
  readonly indicator: string;
  /** The key that is compared over; the others are in `by`. */
  readonly over: Key;
  readonly by: Estimate['by'];
}

/** Whether the shares of all holders could be the same one. */
export interface Homogeneity {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly pValue: number;
  /** Some holder is too small for the approximation to be trusted. */
  readonly approximate: boolean;
}

/** A holder against all others together. */
export interface AgainstRest {
  /** Its share − theirs. */
  readonly difference: number;
  readonly interval: EstimateInterval | null;
  /** Fisher's exact test, two-sided. */
  readonly pValue: number;
  /** The same, adjusted for the length of the list (Benjamini-Hochberg). */
  readonly adjusted: number;
  /** Null where neither direction is better. */
  readonly signal: Signal | null;
}

/** Where a share of a holder of this size would lie by chance, if all had the share of the whole. */
export interface Funnel {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
  readonly flag95: 'below' | 'within' | 'above';
  readonly flag998: 'below' | 'within' | 'above';
  /** Limits that also allow for the spread between holders that nobody would call unusual; null where there is none. */
  readonly wide95: { readonly lower: number; readonly upper: number } | null;
}

export interface RatioMember {
  readonly key: Scalar;
  readonly count: number;
  readonly of: number;
  readonly value: number;
  readonly rest: AgainstRest | null;
  readonly funnel: Funnel | null;
  /** Its share drawn towards the mean of all, the more the smaller it is; what holders are ranked by. */
  readonly shrunk: number;
  /** 1 for the best, or for the highest where neither direction is better; equal ones share a rank. */
  readonly rank: number;
  /** Against what its mix of cohorts would give at the shares of the whole; null where the question fixes the cohort. */
  readonly mix: {
    readonly expected: number;
    readonly ratio: number;
    readonly lower: number;
    readonly upper: number;
    /** Its share if it had the cohorts of the whole; null where it lacks one of them. */
    readonly standardised: number | null;
  } | null;
}

export interface RatioComparison extends ComparisonBase {
  readonly kind: 'ratio';
  readonly count: number;
  readonly of: number;
  readonly value: number;
  readonly homogeneity: Homogeneity | null;
  /** Spread beyond chance: phi is 1 where chance explains all; tau2 is the variance between holders. */
  readonly overdispersion: { readonly phi: number; readonly tau2: number | null } | null;
  /** How alike two people of one holder are: 0 where holders do not differ beyond chance. */
  readonly rho: number | null;
  readonly gini: number | null;
  /** Coefficient of variation, weighted by the denominators. */
  readonly variation: number | null;
  /** Inequality between holders, and within them between their cohorts (Theil); null where the cohort is fixed. */
  readonly theil: { readonly total: number; readonly within: number; readonly between: number } | null;
  readonly members: readonly RatioMember[];
}

export interface DurationComparison extends ComparisonBase {
  readonly kind: 'duration';
  /** Whether all could wait alike: the log-rank test of the survival curves. */
  readonly logRank: { readonly chiSquare: number; readonly degrees: number; readonly pValue: number } | null;
  /** Ended, and as many as would have ended at the pace of all; null for a holder without spells. */
  readonly members: readonly {
    readonly key: Scalar;
    readonly observed: number | null;
    readonly expected: number | null;
  }[];
}

export interface CountComparison extends ComparisonBase {
  readonly kind: 'count';
  readonly count: number;
  readonly holders: number;
  readonly top: Scalar;
  readonly topShare: number | null;
  readonly hhi: number | null;
  readonly effective: number | null;
  readonly gini: number | null;
}

export interface SeriesPoint {
  readonly key: Scalar;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** What is unusual about it; null without a value or without limits. */
  readonly type: SeriesPointType | null;
}

export type SeriesPointType = PointType;

export interface SeriesComparison extends ComparisonBase {
  readonly kind: 'series';
  /** Individual values with moving ranges, or shares with Laney's limits. */
  readonly chart: 'xmr' | 'p';
  readonly centre: number | null;
  /** Fewer than twelve points: limits that further ones will still move. */
  readonly trial: boolean;
  readonly points: readonly SeriesPoint[];
}

export type Comparison = RatioComparison | DurationComparison | CountComparison | SeriesComparison;

/** Keys whose values are holders to be compared, the first that a question names. */
const COMPARED: readonly Key[] = ['unit', 'organizer', 'branch', 'class', 'cohort', 'subgroup', 'kind'];

/** The key that a question compares over; null if it names none. */
export function comparedKey(by: readonly Key[]): Key | null {
  return COMPARED.find((key) => by.includes(key)) ?? null;
}

/** Estimates or the like by the values of all keys but one, in their order. */
export function groupedBut<T extends { readonly by: Estimate['by'] }>(
  key: Key,
  list: readonly T[],
): readonly { readonly by: Estimate['by']; readonly all: readonly T[] }[] {
  const groups = new Map<string, { by: Estimate['by']; all: T[] }>();
  for (const one of list) {
    const { [key]: _, ...by } = one.by as Partial<Record<Key, Scalar>>;
    const text = JSON.stringify(by);
    const group: { by: Estimate['by']; all: T[] } = groups.get(text) ?? { by, all: [] };
    group.all.push(one);
    groups.set(text, group);
  }
  return [...groups.values()];
}
