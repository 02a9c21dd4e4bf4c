/**
 * The loops over the rows of a batch. None has a branch for a row: what a row holds nobody can foretell, the processor no
 * more than we, and a wrong guess costs several times what the arithmetic does. And none calls a function of ours or looks
 * up a name of another file for a row, since an engine of JavaScript asks each time anew whether they are still the same.
 *
 * One number is chosen of two by `b ^ ((a ^ b) & -bit)`, which is a where the bit is 1 and b where it is 0.
 */
import { NOT_RECORDED } from '../roster/column.ts';

/** Numbers up to a limit; what is above it is as if it were not recorded. */
export function upTo(limit: number, from: Int32Array, into: Int32Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) {
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
  length: number,
): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const both = +(x !== none) & +(y !== none);
    into[i] = none ^ (((x - y + plus) ^ none) & -both);
  }
}

/** Numbers of the rows that are marked; others are not recorded. */
export function keepMarked(bytes: Uint8Array, from: Int32Array, into: Int32Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) into[i] = none ^ ((from[i]! ^ none) & -bytes[i]!);
}

/** Puts a number into the rows that are marked. */
export function putMarked(bytes: Uint8Array, number: number, into: Int32Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const before = into[i]!;
    into[i] = before ^ ((number ^ before) & -bytes[i]!);
  }
}

/** The earlier of two days, or the one that is recorded. */
export function earlier(a: Int32Array, b: Int32Array, into: Int32Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    // One less than not recorded is the greatest of all numbers.
    into[i] = y ^ ((x ^ y) & -+(((x - 1) | 0) < ((y - 1) | 0)));
  }
}

/** Puts days that are earlier than those that are there, or where none is, and what is marked of them with them. */
export function putEarlier(
  days: Int32Array,
  bytes: Uint8Array,
  into: Int32Array,
  bytesInto: Uint8Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    const day = days[i]!;
    const before = into[i]!;
    const chosen = -+(((day - 1) | 0) < ((before - 1) | 0));
    into[i] = before ^ ((day ^ before) & chosen);
    bytesInto[i] = bytesInto[i]! ^ ((bytes[i]! ^ bytesInto[i]!) & chosen);
  }
}

/** Marks what is not recorded. */
export function markMissing(numbers: Int32Array, bytes: Uint8Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) bytes[i] = +(numbers[i]! === none);
}

/** Marks a number, beside what is marked already. */
export function markNumber(
  number: number,
  numbers: ArrayLike<number>,
  bytes: Uint8Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) bytes[i] = bytes[i]! | +(numbers[i]! === number);
}

/** Marks the codes that have a flag; the first flag is of what is not recorded, and each other one behind its code. */
export function markFlagged(codes: Int32Array, flags: Uint8Array, bytes: Uint8Array, length: number): void {
  const none = NOT_RECORDED;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    bytes[i] = flags[(code + 1) & -+(code !== none)]!;
  }
}

/** All bits that any byte has. */
export function bitsOf(bytes: Uint8Array, length: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) bits |= bytes[i]!;
  return bits;
}

/** Marks what two masks mark; 0 if that is nothing. */
export function and(a: Int32Array, b: Int32Array, into: Int32Array, words: number): number {
  let left = 0;
  for (let i = 0; i < words; i++) {
    const word = a[i]! & b[i]!;
    into[i] = word;
    left |= word;
  }
  return left;
}

/** Marks what either mask marks. */
export function or(a: Int32Array, b: Int32Array, into: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) into[i] = a[i]! | b[i]!;
}

/** Marks what a mask does not. */
export function not(a: Int32Array, into: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) into[i] = a[i]! ^ 0x01010101;
}
