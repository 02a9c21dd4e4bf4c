/**
 * Distribution functions and their inverses. The only file that knows which library computes the special
 * functions underneath; the methods built on them are in the files beside it.
 */
import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { InputError } from '../errors.ts';
import { checkParameter, checkProbability, checkValueList } from './checks.ts';

/** Up to here the incomplete gamma underneath is right; beyond, it stops too early and is off by per cents. */
const MAX_ARGUMENT = 1000;

/** Keeps what is summed instead to some ten thousand terms. */
const MAX_SHAPE = 1e8;
const MAX_DEGREES = 2 * MAX_SHAPE;

/**
 * Probability that a standard normal variable is at most z.
 *
 * Through erfc, not 1 − erf, so that the far lower tail keeps its digits.
 *
 * @param z any number; ±Infinity gives 0 and 1
 * @returns probability in [0, 1]
 * @throws {InputError} `value` when z is not a number
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 7.1.2 and 26.2.29
 *
 * @example normalCdf(-1.96) // → 0.024998
 */
export function normalCdf(z: number): number {
  if (typeof z !== 'number' || Number.isNaN(z)) {
    throw new InputError('value', `normalCdf: z must be a number, got ${z}`);
  }
  return erfc(-z / Math.SQRT2) / 2;
}

/**
 * The z below which a standard normal variable lies with probability p.
 *
 * The inverse of erfc needs no subtraction from 1, so both tails are exact to the last digits.
 *
 * @param p probability strictly between 0 and 1; at the ends the quantile is infinite
 * @returns any finite number
 * @throws {InputError} `probability` when p is not strictly between 0 and 1
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 7.1.2 and 26.2.29
 *
 * @example normalQuantile(0.975) // → 1.959964
 */
export function normalQuantile(p: number): number {
  checkProbability('normalQuantile', 'p', p);
  if (p === 0 || p === 1) {
    throw new InputError('probability', `normalQuantile: the quantile is infinite at 0 and 1, got ${p}`);
  }
  // 0 − …, because the negative of the 0 at p = 0.5 would be −0.
  return 0 - Math.SQRT2 * erfcinv(2 * p);
}

/** The z with P(|Z| ≤ z) = level; the level has been checked by the caller. */
export function twoSidedQuantile(level: number): number {
  return Math.SQRT2 * erfcinv(1 - level);
}

/** P(B ≤ x) of a beta variable, 0 ≤ x ≤ 1, a and b above 0; arguments have been checked by the caller. */
export function betaCdf(x: number, a: number, b: number): number {
  return betainc(x, a, b);
}

/** P(B > x) of a beta variable, without the cancellation of 1 − betaCdf. */
export function betaSf(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, true);
}

/**
 * The x below which a beta variable lies with probability p.
 *
 * Above the middle the upper tail is inverted, since 1 − p is exact there and limits very near 1 stay distinct.
 *
 * @param p probability in [0, 1]
 * @param a first shape, finite and above 0
 * @param b second shape, finite and above 0
 * @returns number in [0, 1]
 * @throws {InputError} `probability` when p is outside [0, 1]; `parameter` when a shape is not above 0
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 25
 *
 * @example betaQuantile(0.025, 3, 38) // → 0.0157422
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability('betaQuantile', 'p', p);
  checkParameter('betaQuantile', 'a', a);
  checkParameter('betaQuantile', 'b', b);
  return p > 0.5 ? betaincinv(1 - p, a, b, true) : betaincinv(p, a, b);
}

/** x^shape · e^−x ÷ Γ(shape + 1): the probability of a count of `shape` where x are expected. */
function poissonPoint(shape: number, x: number): number {
  if (shape < 100) return Math.exp(shape * Math.log(x) - x - gammaln(shape + 1));
  // With Stirling's series the huge logarithms cancel on paper and not in the last digits.
  const excess = (x - shape) / shape;
  const stirling = 1 / (12 * shape) - 1 / (360 * shape ** 3);
  return Math.exp(shape * (Math.log1p(excess) - excess) - stirling) / Math.sqrt(2 * Math.PI * shape);
}

/** P(G ≤ x) of a gamma variable of scale 1, or P(G > x); arguments have been checked by the caller. */
function gammaTail(x: number, shape: number, isUpper: boolean): number {
  if (x <= MAX_ARGUMENT) return gammainc(x, shape, true, isUpper);
  if (x < shape) {
    let sum = 1;
    for (let term = 1, k = 1; term > 1e-17 * sum; k++) {
      term *= x / (shape + k);
      sum += term;
    }
    const lower = poissonPoint(shape, x) * sum;
    return isUpper ? 1 - lower : lower;
  }
  // Legendre's continued fraction from the front, by the rule of Lentz.
  let b = x - shape + 1;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1, factor = 0; Math.abs(factor - 1) > Number.EPSILON; k++) {
    const a = k * (shape - k);
    b += 2;
    c = b + a / c;
    d = 1 / (b + a * d);
    factor = c * d;
    fraction *= factor;
  }
  const upper = Math.min(1, poissonPoint(shape, x) * shape * fraction);
  return isUpper ? upper : 1 - upper;
}

/**
 * The x that a gamma variable of scale 1 exceeds (`isUpper`) or does not exceed with probability `tail`, which is
 * above 0 and below 1; arguments have been checked by the caller.
 *
 * Solved by Newton's rule for the logarithm of the tail as a function of log x. Both tails are log-concave there,
 * so that the rule closes in on the root from any start and tiny probabilities keep their digits.
 */
export function gammaTailQuantile(tail: number, shape: number, isUpper: boolean): number {
  const logTail = Math.log(tail);
  const z = isUpper ? -normalQuantile(tail) : normalQuantile(tail);
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  // As exact, for shapes this large, as the solution would be.
  if (shape > MAX_SHAPE) return shape * cube ** 3;
  // Near 0 the density is a power of x and its integral can be inverted; the cube is useless there.
  const nearZero = ((isUpper ? Math.log1p(-tail) : logTail) + gammaln(shape + 1)) / shape;
  if (nearZero < -40) return Math.exp(nearZero);
  let u = cube > 0.3 ? Math.log(shape * cube ** 3) : nearZero;
  let nearer = Math.log(shape);
  for (let step = 1, rounds = 0; Math.abs(step) > 1e-15 * Math.max(1, Math.abs(u)) && rounds < 50; rounds++) {
    const x = Math.exp(u);
    const reached = gammaTail(x, shape, isUpper);
    if (reached === 0) {
      // Out where the tail is too small for a number.
      u = (u + nearer) / 2;
      continue;
    }
    nearer = u;
    const slope = (shape * poissonPoint(shape, x)) / reached;
    step = (Math.log(reached) - logTail) / (isUpper ? -slope : slope);
    u -= step;
  }
  return Math.exp(u);
}

/**
 * Probability that a chi-square variable exceeds x.
 *
 * @param x       finite number ≥ 0
 * @param degrees degrees of freedom, above 0 and at most 2e8
 * @returns probability in [0, 1], to eleven digits
 * @throws {InputError} `value` when x is negative or not finite; `parameter` when degrees is out of range
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.19
 *
 * @example chiSquareSf(3.841, 1) // → 0.0500137
 */
export function chiSquareSf(x: number, degrees: number): number {
  checkValueList('chiSquareSf', 'x', [x]);
  checkParameter('chiSquareSf', 'degrees', degrees, MAX_DEGREES);
  return gammaTail(x / 2, degrees / 2, true);
}

/**
 * The x below which a chi-square variable lies with probability p.
 *
 * @param p       probability, 0 ≤ p < 1; at 1 the quantile is infinite
 * @param degrees degrees of freedom, above 0 and at most 2e8
 * @returns finite number ≥ 0
 * @throws {InputError} `probability` when p is outside [0, 1); `parameter` when degrees is out of range
 * @see Wilson & Hilferty (1931), Proc. Natl. Acad. Sci. 17:684–688, doi:10.1073/pnas.17.12.684 (the start)
 *
 * @example chiSquareQuantile(0.95, 1) // → 3.841459
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  checkProbability('chiSquareQuantile', 'p', p);
  checkParameter('chiSquareQuantile', 'degrees', degrees, MAX_DEGREES);
  if (p === 1)
    throw new InputError('probability', `chiSquareQuantile: the quantile is infinite at 1, got ${p}`);
  if (p === 0) return 0;
  return 2 * gammaTailQuantile(p > 0.5 ? 1 - p : p, degrees / 2, p > 0.5);
}

/**
 * Natural logarithm of the gamma function, which grows too fast to be computed itself.
 *
 * @param a finite number above 0
 * @returns any finite number; the logarithm of (a − 1)! for whole a
 * @throws {InputError} `parameter` when a is not above 0
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.1
 *
 * @example logGamma(10) // → 12.801827
 */
export function logGamma(a: number): number {
  checkParameter('logGamma', 'a', a);
  return gammaln(a);
}
