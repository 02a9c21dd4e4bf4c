/** Comparisons row by row, of two columns or of a column and a number; and of two numbers. */
import { NOT_RECORDED } from '../roster/column.ts';
import type { Comparison } from '../tally/expression.ts';
import { markNumber } from './loops.ts';
import { type Mask, wordsOf } from './mask.ts';

/**
 * Marks the rows of which a comparison holds: both sides recorded, and in that order. What is not recorded is the least of
 * all numbers, so of the lesser side alone it must be asked.
 */
export function compare(a: Int32Array, is: Comparison, b: Int32Array, mask: Mask, rows: number): void {
  if (is === '>') markLess(b, a, mask, rows);
  else if (is === '>=') markUpTo(b, a, mask, rows);
  else if (is === '<') markLess(a, b, mask, rows);
  else if (is === '<=') markUpTo(a, b, mask, rows);
  else markSame(a, b, mask, rows);
}

/** The same, of whole numbers and one that is recorded. */
export function compareTo(a: Int32Array, is: Comparison, number: number, mask: Mask, rows: number): void {
  if (is === '>') markAbove(a, number, mask, rows);
  else if (is === '>=') markAbove(a, number - 1, mask, rows);
  else if (is === '<') markNotAbove(a, number - 1, mask, rows);
  else if (is === '<=') markNotAbove(a, number, mask, rows);
  else markNumber(number, a, mask.fill(0, 0, wordsOf(rows)), rows);
}

/** The comparison with its sides changed. */
export const turned: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '=': '=',
  '>=': '<=',
  '>': '<',
};

/** Whether a comparison of two numbers holds. */
export function holds(a: number, is: Comparison, b: number): boolean {
  const mask = new Int32Array(1);
  compare(Int32Array.of(a), is, Int32Array.of(b), mask, 1);
  return mask[0] === 1;
}

// One loop for each, so that none asks for every row which it is; they are such as `loops.ts` speaks of.

function markLess(a: Int32Array, b: Int32Array, mask: Mask, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--)
      bits = (bits << 1) | (+(a[j]! < b[j]!) & +(a[j]! !== none));
    mask[k] = bits;
  }
}

function markUpTo(a: Int32Array, b: Int32Array, mask: Mask, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--)
      bits = (bits << 1) | (+(a[j]! <= b[j]!) & +(a[j]! !== none));
    mask[k] = bits;
  }
}

function markSame(a: Int32Array, b: Int32Array, mask: Mask, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--)
      bits = (bits << 1) | (+(a[j]! === b[j]!) & +(a[j]! !== none));
    mask[k] = bits;
  }
}

function markAbove(a: Int32Array, number: number, mask: Mask, rows: number): void {
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--) bits = (bits << 1) | +(a[j]! > number);
    mask[k] = bits;
  }
}

function markNotAbove(a: Int32Array, number: number, mask: Mask, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--)
      bits = (bits << 1) | (+(a[j]! <= number) & +(a[j]! !== none));
    mask[k] = bits;
  }
}
