/** Fractions to per cents, for print only: rounded half up from the exact fraction, never from a rounded one. */
import { withMinus } from '@muster/core/locales';

/**
 * A fraction of two whole numbers in per cent, rounded half up (away from zero, so that a loss and a gain of
 * the same size look the same).
 *
 * @param count numerator, a whole number of either sign
 * @param of denominator, a whole number above 0
 * @param decimals places behind the point
 * @throws {RangeError} when a number is no whole one, or the denominator is not above 0
 * @example percent(1, 16, 1) // → '6.3', from 6.25
 */
export function percent(count: number, of: number, decimals = 2): string {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(of) || of <= 0) {
    throw new RangeError(`percent: needs whole numbers and a denominator above 0, got ${count} of ${of}`);
  }
  return percentOf(BigInt(count), BigInt(of), decimals);
}

/** The difference of two fractions, `count / of` − `earlier / earlierOf`, in points; with a sign. */
export function pointsOfChange(
  count: number,
  of: number,
  earlier: number,
  earlierOf: number,
  decimals = 2,
): string {
  const numerator = BigInt(count) * BigInt(earlierOf) - BigInt(earlier) * BigInt(of);
  const text = percentOf(numerator, BigInt(of) * BigInt(earlierOf), decimals);
  return numerator > 0n ? `+${text}` : text;
}

function percentOf(numerator: bigint, denominator: bigint, decimals: number): string {
  const scale = 100n * 10n ** BigInt(decimals);
  const size = numerator < 0n ? -numerator : numerator;
  const digits = String((2n * size * scale + denominator) / (2n * denominator)).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return numerator < 0n ? withMinus(`-${text}`) : text;
}

/** A share that is no count (the end of an interval) in per cent. */
export function percentOfShare(share: number, decimals = 2): string {
  return withMinus((share * 100).toFixed(decimals));
}

/**
 * A share that somebody wrote down (a target) in per cent, with the places it was given, two at most: 0.07 is 7, 0.075
 * is 7.5, a third is 33.33. What is compared is the share as it was given.
 */
export function percentAsGiven(share: number): string {
  // The decimal that stands for the share, so that it is rounded as it reads and not a hair below.
  return asGiven.format(String(share) as `${number}`).replace('%', '');
}

const asGiven = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 2,
  roundingMode: 'halfExpand',
  useGrouping: false,
});
