/** Sums over the people of units, one by one or, where units are large, by few places that stand for many people. */

/** The sum of `weight[i] · f(at[i])` is the sum of f(r) over r = 0 … count − 1, over all counts. */
export interface Terms {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/** So far every r is a place of its own. */
const ONE_BY_ONE = 2048;

/** A stretch with fewer needs no fewer places. */
const SHORT = 16;

/** Gauss–Legendre places and weights on [−1, 1], those above 0 (Abramowitz and Stegun 1964, table 25.4, n = 10). */
const gauss = [
  [0.1488743389816312, 0.2955242247147529],
  [0.4333953941292472, 0.2692667193099964],
  [0.6794095682990244, 0.219086362515982],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.0666713443086881],
] as const;

/**
 * Terms for sums over r below each of some counts of a function like 1 ÷ (m + r·s), its powers, times r, or its
 * logarithm.
 *
 * Beyond the first two thousand r such a function is so smooth that the sum over a stretch from a to at most 2a is the
 * integral from a − ½ to b − ½, less what its slope changes by over the stretch, ÷ 24 (the formula of Euler and
 * Maclaurin between the halves). The singularity at or below r = 0 is a stretch away, so ten places give the integral
 * to the last digit; what is left out is less than rounding takes away.
 *
 * @param counts whole numbers from 0
 */
export function exceeding(counts: readonly number[]): Terms {
  const at: number[] = [];
  const weight: number[] = [];
  const add = (place: number, times: number) => {
    at.push(place);
    weight.push(times);
  };
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  let from = 0;
  sorted.forEach((count, i) => {
    const units = sorted.length - i;
    while (from < count) {
      const to = from < ONE_BY_ONE ? Math.min(count, ONE_BY_ONE) : Math.min(count, from * 2);
      if (from < ONE_BY_ONE || to - from < SHORT) for (let r = from; r < to; r++) add(r, units);
      else {
        const half = (to - from) / 2;
        const middle = from - 0.5 + half;
        for (const [place, times] of gauss) {
          add(middle - half * place, units * half * times);
          add(middle + half * place, units * half * times);
        }
        for (const [place, times] of [
          [from - 1, -1],
          [from, 1],
          [to - 1, 1],
          [to, -1],
        ] as const) {
          add(place, (units * times) / 24);
        }
      }
      from = to;
    }
  });
  return { at: Float64Array.from(at), weight: Float64Array.from(weight) };
}
