/** What is unusual about a point of a control chart: the rules by which signals are told from noise. */

/**
 * Why a point stands out, the first that holds in this order: outside the limits; one of seven or more that rise or
 * fall one after the other; one of two out of three in the outer third between mean and limit; one of seven or more
 * on one side of the mean.
 */
export const unusualTypes = [
  'above-limit',
  'below-limit',
  'rising',
  'falling',
  'two-of-three-above',
  'two-of-three-below',
  'run-above',
  'run-below',
] as const;

/** Why a point stands out; `common-cause` is noise. */
export type PointType = (typeof unusualTypes)[number] | 'common-cause';

const RUN = 7;
const OUTER = 2 / 3;

/** Distances from the mean that are rounding. */
const ON_MEAN = 1e-9;

interface Stretch {
  readonly sign: number;
  readonly from: number;
  /** First index after it. */
  readonly to: number;
}

/** Stretches of at least `least` equal signs, none of them 0. */
function stretches(signs: readonly number[], least: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= signs.length; at++) {
    if (signs[at] === signs[from]) continue;
    if (signs[from] !== 0 && at - from >= least) found.push({ sign: signs[from]!, from, to: at });
    from = at;
  }
  return found;
}

/** For each point the sign of the stretch that it is in, else 0; of two that share a point the later one. */
function marked(points: number, found: readonly Stretch[]): readonly number[] {
  const marks = new Array<number>(points).fill(0);
  for (const { sign, from, to } of found) marks.fill(sign, from, to);
  return marks;
}

/** For each point whether it and another of three in a row are far out, all three on one side. */
function twoOfThree(sides: readonly number[], isFar: readonly boolean[]): readonly boolean[] {
  const marks = sides.map(() => false);
  for (let first = 0; first + 2 < sides.length; first++) {
    const three = [first, first + 1, first + 2];
    const far = three.filter((at) => isFar[at]);
    const isOneSided = sides[first] !== 0 && three.every((at) => sides[at] === sides[first]);
    if (isOneSided && far.length >= 2) for (const at of far) marks[at] = true;
  }
  return marks;
}

/**
 * Types of the points of a chart with limits at mean ± reach; a point on a limit is inside. Arguments have been
 * checked by the caller.
 */
export function pointTypes(values: readonly number[], mean: number, reach: number): readonly PointType[] {
  const rounding = ON_MEAN * Math.max(1, Math.abs(mean));
  const sides = values.map((value) => (Math.abs(value - mean) <= rounding ? 0 : Math.sign(value - mean)));
  const isOutside = values.map(
    (value, i) => sides[i] !== 0 && (value > mean + reach || value < mean - reach),
  );
  const isFar = values.map(
    (value, i) => !isOutside[i] && (value > mean + OUTER * reach || value < mean - OUTER * reach),
  );
  const steps = values.slice(1).map((value, i) => Math.sign(value - values[i]!));
  // Seven points have six steps between them.
  const trends = stretches(steps, RUN - 1).map((stretch) => ({ ...stretch, to: stretch.to + 1 }));
  const trend = marked(values.length, trends);
  const run = marked(values.length, stretches(sides, RUN));
  const far = twoOfThree(sides, isFar);
  return sides.map((side, i) => {
    const isAbove = side > 0;
    if (isOutside[i]) return isAbove ? 'above-limit' : 'below-limit';
    if (trend[i] !== 0) return trend[i]! > 0 ? 'rising' : 'falling';
    if (far[i]) return isAbove ? 'two-of-three-above' : 'two-of-three-below';
    if (run[i] !== 0) return isAbove ? 'run-above' : 'run-below';
    return 'common-cause';
  });
}
