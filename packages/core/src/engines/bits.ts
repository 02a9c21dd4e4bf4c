/**
 * Comparisons without a branch. What a row holds nobody can foretell, the processor no more than we, and a wrong guess for
 * every other row costs several times what the arithmetic does.
 */
import { NOT_RECORDED } from '../roster/column.ts';

/** 1 where a whole number of 32 bits is less than another, else 0. */
export function less(a: number, b: number): number {
  const difference = (a - b) | 0;
  // The sign is wrong where the difference does not fit; that is where the two have different signs.
  return (difference ^ ((a ^ b) & (difference ^ a))) >>> 31;
}

/** 1 where two whole numbers of 32 bits are not the same, else 0. */
export function differ(a: number, b: number): number {
  const bits = a ^ b;
  return (bits | -bits) >>> 31;
}

/** 1 where something is recorded, else 0. */
export function isRecorded(value: number): number {
  return differ(value, NOT_RECORDED);
}

/** The first of two whole numbers where a bit is 1, the second where it is 0. */
export function choose(bit: number, first: number, second: number): number {
  return second ^ ((first ^ second) & -bit);
}
