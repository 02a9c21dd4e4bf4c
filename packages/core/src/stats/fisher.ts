/** Whether two shares differ, exactly: Fisher's test of a table of two by two. */
import { checkCounts } from './checks.ts';

/** Tables that are as likely as the one observed, but for rounding, count as such (R's fisher.test does the same). */
const AS_LIKELY = 1 + 1e-7;

/** How likely each count in the first group is, as a multiple of the likeliest, given the margins. */
function likelihoods(
  trials1: number,
  trials2: number,
  successes: number,
): { from: number; weights: number[] } {
  const from = Math.max(0, successes - trials2);
  const to = Math.min(trials1, successes);
  const mode = Math.min(
    to,
    Math.max(from, Math.floor(((trials1 + 1) * (successes + 1)) / (trials1 + trials2 + 2))),
  );
  const weights = new Array<number>(to - from + 1).fill(0);
  weights[mode - from] = 1;
  // Step by step outwards from the likeliest, so that nothing is larger than 1 and no factorial is formed.
  for (let k = mode; k < to; k++) {
    const step = ((trials1 - k) * (successes - k)) / ((k + 1) * (trials2 - successes + k + 1));
    weights[k + 1 - from] = weights[k - from]! * step;
  }
  for (let k = mode; k > from; k--) {
    const step = (k * (trials2 - successes + k)) / ((trials1 - k + 1) * (successes - k + 1));
    weights[k - 1 - from] = weights[k - from]! * step;
  }
  return { from, weights };
}

/**
 * Probability of a difference between two shares at least as unlikely as the one observed, if both groups were alike.
 *
 * Exact for groups of any size, where the normal approximation needs five expected in every cell: of a small
 * department against the rest of the school it often has not. Two-sided: the sum over all tables with the same
 * margins that are no likelier than the one observed.
 *
 * @param successes1 of the first group; integer, 0 ≤ successes1 ≤ trials1
 * @param trials1    of the first group; integer ≥ 0
 * @param successes2 of the second group; integer, 0 ≤ successes2 ≤ trials2
 * @param trials2    of the second group; integer ≥ 0
 * @returns probability in [0, 1], or null when either group is empty
 * @throws {InputError} `count` when a count is negative, fractional or out of order
 * @see Fisher (1935), J. R. Stat. Soc. 98:39–82, doi:10.2307/2342435
 *
 * @example fisherExactTest(3, 40, 1, 38) // → 0.615584
 */
export function fisherExactTest(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
): number | null {
  checkCounts('fisherExactTest', successes1, trials1);
  checkCounts('fisherExactTest', successes2, trials2);
  if (trials1 === 0 || trials2 === 0) return null;
  const { from, weights } = likelihoods(trials1, trials2, successes1 + successes2);
  const most = weights[successes1 - from]! * AS_LIKELY;
  let all = 0;
  let unlikely = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= most) unlikely += weight;
  }
  return Math.min(1, unlikely / all);
}
