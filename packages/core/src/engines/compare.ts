/** Comparisons row by row, of two columns or of a column and a number; and of two numbers. */
import { NOT_RECORDED } from '../roster/column.ts';
import type { Comparison } from '../tally/expression.ts';
import { markNumber } from './loops.ts';

/**
 * Marks the rows of which a comparison holds: both sides recorded, and in that order. What is not recorded is the least of
 * all numbers, so of the lesser side alone it must be asked.
 */
export function compare(
  a: Int32Array,
  is: Comparison,
  b: Int32Array,
  bytes: Uint8Array,
  length: number,
): void {
  if (is === '>') markLess(b, a, bytes, length);
  else if (is === '>=') markUpTo(b, a, bytes, length);
  else if (is === '<') markLess(a, b, bytes, length);
  else if (is === '<=') markUpTo(a, b, bytes, length);
  else markSame(a, b, bytes, length);
}

/** The same, of whole numbers and one that is recorded. */
export function compareTo(
  a: Int32Array,
  is: Comparison,
  number: number,
  bytes: Uint8Array,
  length: number,
): void {
  if (is === '>') markAbove(a, number, bytes, length);
  else if (is === '>=') markAbove(a, number - 1, bytes, length);
  else if (is === '<') markNotAbove(a, number - 1, bytes, length);
  else if (is === '<=') markNotAbove(a, number, bytes, length);
  else markNumber(number, a, bytes.fill(0, 0, length), length);
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
  const mask = new Uint8Array(1);
  compare(Int32Array.of(a), is, Int32Array.of(b), mask, 1);
  return mask[0] === 1;
}

// One loop for each, so that none asks for every row which it is; they are such as `loops.ts` speaks of.

function markLess(a: Int32Array, b: Int32Array, bytes: Uint8Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) bytes[i] = +(a[i]! < b[i]!) & +(a[i]! !== none);
}

function markUpTo(a: Int32Array, b: Int32Array, bytes: Uint8Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) bytes[i] = +(a[i]! <= b[i]!) & +(a[i]! !== none);
}

function markSame(a: Int32Array, b: Int32Array, bytes: Uint8Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) bytes[i] = +(a[i]! === b[i]!) & +(a[i]! !== none);
}

function markAbove(a: Int32Array, number: number, bytes: Uint8Array, length: number): void {
  for (let i = 0; i < length; i++) bytes[i] = +(a[i]! > number);
}

function markNotAbove(a: Int32Array, number: number, bytes: Uint8Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) bytes[i] = +(a[i]! <= number) & +(a[i]! !== none);
}
