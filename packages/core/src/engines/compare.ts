/** Comparisons of two columns, row by row, and of two numbers. */
import type { Comparison } from '../tally/expression.ts';
import { differ, isRecorded, less } from './bits.ts';

/**
 * Marks the rows of which a comparison holds: both sides recorded, and in that order. One loop for each, so that none
 * asks for every row which it is. What is not recorded is the least of all numbers, so of the lesser side alone it must
 * be asked.
 */
export const compare: Readonly<
  Record<Comparison, (a: Int32Array, b: Int32Array, mask: Uint8Array, length: number) => void>
> = {
  '<': (a, b, mask, length) => {
    for (let i = 0; i < length; i++) mask[i] = less(a[i]!, b[i]!) & isRecorded(a[i]!);
  },
  '<=': (a, b, mask, length) => {
    for (let i = 0; i < length; i++) mask[i] = (1 ^ less(b[i]!, a[i]!)) & isRecorded(a[i]!);
  },
  '=': (a, b, mask, length) => {
    for (let i = 0; i < length; i++) mask[i] = (1 ^ differ(a[i]!, b[i]!)) & isRecorded(a[i]!);
  },
  '>=': (a, b, mask, length) => {
    for (let i = 0; i < length; i++) mask[i] = (1 ^ less(a[i]!, b[i]!)) & isRecorded(b[i]!);
  },
  '>': (a, b, mask, length) => {
    for (let i = 0; i < length; i++) mask[i] = less(b[i]!, a[i]!) & isRecorded(b[i]!);
  },
};

/** Whether a comparison of two numbers holds. */
export function holds(a: number, is: Comparison, b: number): boolean {
  const mask = new Uint8Array(1);
  compare[is](Int32Array.of(a), Int32Array.of(b), mask, 1);
  return mask[0] === 1;
}
