/**
 * The loops over the rows of a batch. None has a branch for a row: what a row holds nobody can foretell, the processor no
 * more than we, and a wrong guess costs several times what the arithmetic does. And none calls a function of ours or looks
 * up a name of another file for a row, since an engine of JavaScript asks each time anew whether they are still the same.
 *
 * One number is chosen of two by `b ^ ((a ^ b) & -bit)`, which is a where the bit is 1 and b where it is 0. A word of a
 * mask is put together from its last row to its first.
 */
import { NOT_RECORDED } from '../roster/column.ts';
import type { Mask } from './mask.ts';

/** Numbers up to a limit; what is above it is as if it were not recorded. */
export function upTo(limit: number, from: Int32Array, into: Int32Array, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < rows; i++) {
    const number = from[i]!;
    into[i] = number ^ ((none ^ number) & -+(number > limit));
  }
}

/** a − b + plus where both are recorded. */
export function differences(
  a: Int32Array,
  b: Int32Array,
  plus: number,
  into: Int32Array,
  rows: number,
): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < rows; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const both = +(x !== none) & +(y !== none);
    into[i] = none ^ (((x - y + plus) ^ none) & -both);
  }
}

/** Numbers of the rows that are marked; others are not recorded. */
export function keepMarked(mask: Mask, from: Int32Array, into: Int32Array, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; k++) {
    const end = Math.min(i + 32, rows);
    for (let bits = mask[k]!; i < end; i++, bits >>= 1) into[i] = none ^ ((from[i]! ^ none) & -(bits & 1));
  }
}

/** Puts a number into the rows that are marked, which are few of most masks. */
export function putMarked(mask: Mask, number: number, into: Int32Array, rows: number): void {
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    for (let bits = mask[k]!; bits !== 0; bits &= bits - 1) into[i + 31 - Math.clz32(bits & -bits)] = number;
  }
}

/** The earlier of two days, or the one that is recorded. */
export function earlier(a: Int32Array, b: Int32Array, into: Int32Array, rows: number): void {
  for (let i = 0; i < rows; i++) {
    const x = a[i]!;
    const y = b[i]!;
    // One less than not recorded is the greatest of all numbers.
    into[i] = y ^ ((x ^ y) & -+(((x - 1) | 0) < ((y - 1) | 0)));
  }
}

/** Puts days that are earlier than those that are there, or where none is, and what is marked of them with them. */
export function putEarlier(
  days: Int32Array,
  mask: Mask,
  into: Int32Array,
  maskInto: Mask,
  rows: number,
): void {
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let chosen = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--) {
      const day = days[j]!;
      const before = into[j]!;
      const isEarlier = +(((day - 1) | 0) < ((before - 1) | 0));
      into[j] = before ^ ((day ^ before) & -isEarlier);
      chosen = (chosen << 1) | isEarlier;
    }
    maskInto[k] = maskInto[k]! ^ ((mask[k]! ^ maskInto[k]!) & chosen);
  }
}

/** Marks what is not recorded. */
export function markMissing(numbers: Int32Array, mask: Mask, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--) bits = (bits << 1) | +(numbers[j]! === none);
    mask[k] = bits;
  }
}

/** Marks a number, beside what is marked already. */
export function markNumber(number: number, numbers: Int32Array, mask: Mask, rows: number): void {
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--) bits = (bits << 1) | +(numbers[j]! === number);
    mask[k]! |= bits;
  }
}

/** Marks the codes that have a flag; the first flag is of what is not recorded, and each other one behind its code. */
export function markFlagged(codes: Int32Array, flags: Uint8Array, mask: Mask, rows: number): void {
  const none = NOT_RECORDED;
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--) {
      const code = codes[j]!;
      bits = (bits << 1) | flags[(code + 1) & -+(code !== none)]!;
    }
    mask[k] = bits;
  }
}

/** Marks the bytes that are so. */
export function markByte(byte: number, bytes: Uint8Array, mask: Mask, rows: number): void {
  for (let i = 0, k = 0; i < rows; i += 32, k++) {
    let bits = 0;
    for (let j = Math.min(i + 31, rows - 1); j >= i; j--) bits = (bits << 1) | +(bytes[j]! === byte);
    mask[k] = bits;
  }
}

/** All bits that any byte has. */
export function bitsOf(bytes: Uint8Array, rows: number): number {
  let bits = 0;
  for (let i = 0; i < rows; i++) bits |= bytes[i]!;
  return bits;
}
