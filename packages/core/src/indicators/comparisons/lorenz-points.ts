/** How evenly what is counted lies over the holders, for the line of a picture. */
import { lorenzCurve } from '../../stats/lorenz.ts';
import type { Scalar } from '../estimate.ts';
import type { RatioComparison } from './comparison.ts';

/** A holder on a Lorenz curve: all before it have lower shares. */
export interface LorenzHolder {
  readonly key: Scalar;
  /** Share of all people who are with this holder or one before it. */
  readonly population: number;
  /** Share of all counted who are with them. */
  readonly share: number;
}

/**
 * The Lorenz curve of the shares of holders, by the people they have: the lowest share first.
 *
 * @returns the points that the curve passes from (0, 0) to (1, 1), that start left out; none where nobody is counted
 *
 * @example lorenzPoints(comparison).at(-1) // → {key: 'ENG', population: 1, share: 1}
 */
export function lorenzPoints({ members }: RatioComparison): readonly LorenzHolder[] {
  const ascending = members.toSorted((a, b) => a.value - b.value);
  const curve = lorenzCurve(
    ascending.map(({ value }) => value),
    ascending.map(({ of }) => of),
  );
  return curve === null ? [] : ascending.map(({ key }, i) => ({ key, ...curve[i + 1]! }));
}
