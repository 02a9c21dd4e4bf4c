/** Whether several groups wait equally long: the log-rank test, from counts per day. */
import { checkSpells } from './checks.ts';
import { type Day, daysWithRecords } from './days.ts';
import { chiSquareSf } from './special.ts';
import { sumOf } from './sum.ts';

/** Waiting times of one group, as for a Kaplan–Meier curve. */
export interface GroupSpells {
  readonly times: ArrayLike<number>;
  readonly events: ArrayLike<number>;
  readonly censored: ArrayLike<number>;
}

/** Events of one group, and how many it would have had with the speed of all groups together. */
export interface LogRankGroup {
  /** More than `expected` is faster than the others, fewer is slower. */
  readonly observed: number;
  readonly expected: number;
}

export interface LogRankTest {
  readonly chiSquare: number;
  /** Degrees of freedom: groups that were waiting on a day with an event, less one. */
  readonly degrees: number;
  readonly pValue: number;
  /** One for each group, in the order given; null for a group without cases. */
  readonly groups: readonly (LogRankGroup | null)[];
}

interface Comparison {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  /** Covariances of the observed events, the margins of every day being given. */
  readonly covariance: readonly (readonly number[])[];
}

/** Groups side by side: on every day the events fall to the waiting cases by lot. */
function compared(groups: readonly (readonly Day<'events' | 'censored'>[])[]): Comparison {
  const byTime = groups.map((days) => new Map(days.map((day) => [day.time, day])));
  const times = [...new Set(groups.flatMap((days) => days.map(({ time }) => time)))].sort((a, b) => a - b);
  const atRisk = groups.map((days) => sumOf(days.map(({ events, censored }) => events + censored)));
  const observed = groups.map((days) => sumOf(days.map(({ events }) => events)));
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  for (const time of times) {
    const today = byTime.map((days) => days.get(time));
    const events = sumOf(today.map((day) => day?.events ?? 0));
    if (events > 0) {
      const waiting = sumOf(atRisk);
      // The last one waiting leaves nothing to chance.
      const spread = waiting > 1 ? (events * (waiting - events)) / (waiting - 1) : 0;
      const shares = atRisk.map((cases) => cases / waiting);
      for (const [i, share] of shares.entries()) {
        expected[i]! += events * share;
        const row = covariance[i]!;
        for (let j = 0; j < row.length; j++) row[j]! += spread * share * ((i === j ? 1 : 0) - shares[j]!);
      }
    }
    for (const [i, day] of today.entries()) atRisk[i]! -= (day?.events ?? 0) + (day?.censored ?? 0);
  }
  return { observed, expected, covariance };
}

/** vᵀ M⁻¹ v for a positive definite M, by elimination; a sum of squares, so never negative. */
function quadraticForm(vector: readonly number[], matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  let sum = 0;
  rows.forEach((pivot, p) => {
    sum += pivot.at(-1)! ** 2 / pivot[p]!;
    for (const row of rows.slice(p + 1)) {
      const factor = row[p]! / pivot[p]!;
      for (let column = p; column < row.length; column++) row[column]! -= factor * pivot[column]!;
    }
  });
  return sum;
}

/**
 * Log-rank test: whether groups with open cases could all wait equally long.
 *
 * On every day with an event it compares how many fell to each group with how many should have by its share of
 * those still waiting, so open cases count for as long as they were seen and no curve has to be cut anywhere. It
 * weighs all days alike, which is best when one group is faster than another by the same factor throughout; it
 * may miss curves that cross.
 *
 * @param groups waiting times of each group: `times` in days, finite and ≥ 0, in any order; `events` and
 *   `censored` cases on those days, integers ≥ 0, as many as times
 * @returns chi-square ≥ 0, degrees of freedom ≥ 1, p-value in [0, 1] and the events of each group; null when
 *   fewer than two groups were waiting on a day with an event, and when all events fell on one day and left
 *   nobody waiting
 * @throws {InputError} `length` when lists of a group differ in length; `value` or `count` when an entry is out of
 *   range
 * @see Mantel (1966), Cancer Chemother. Rep. 50:163–170, https://pubmed.ncbi.nlm.nih.gov/5910392
 * @see Peto & Peto (1972), J. R. Stat. Soc. A 135:185–207, doi:10.2307/2344317
 *
 * @example
 * logRankTest([{times: [4, 9], events: [0, 0], censored: [3, 2]}, {times: [1, 2, 8], events: [1, 5, 2], censored: [0, 0, 0]}])
 * // → {chiSquare: 8.9526, degrees: 1, pValue: 0.00277, groups: [{observed: 0, expected: 3.4679}, {observed: 8, expected: 4.5321}]}
 */
export function logRankTest(groups: readonly GroupSpells[]): LogRankTest | null {
  const days = groups.map(({ times, events, censored }, i) => {
    checkSpells(`logRankTest: groups[${i}]`, times, { events, censored });
    return daysWithRecords(times, { events, censored });
  });
  const { observed, expected, covariance } = compared(days);
  const waiting = [...expected.keys()].filter((i) => expected[i]! > 0);
  // Observed and expected have the same sum, so that one group tells nothing that the others have not told.
  const free = waiting.slice(1);
  if (free.length === 0 || covariance[waiting[0]!]![waiting[0]!] === 0) return null;
  const chiSquare = quadraticForm(
    free.map((i) => observed[i]! - expected[i]!),
    free.map((i) => free.map((j) => covariance[i]![j]!)),
  );
  return {
    chiSquare,
    degrees: free.length,
    pValue: chiSquareSf(chiSquare, free.length),
    groups: days.map((list, i) =>
      list.length === 0 ? null : { observed: observed[i]!, expected: expected[i]! },
    ),
  };
}
