/** Which rows of a batch are marked: a bit a row, 32 in a word. The bits behind the last row may be anything. */
export type Mask = Int32Array;

/** The mask of all rows, in every word. */
export const ALL_ROWS = -1;

/** How many words the mask of so many rows has. */
export function wordsOf(rows: number): number {
  return (rows + 31) >> 5;
}

export function isMarked(mask: Mask, row: number): boolean {
  return ((mask[row >> 5]! >> row) & 1) === 1;
}

/** Marks what two masks mark; 0 if that is nothing. */
export function and(a: Mask, b: Mask, into: Mask, words: number): number {
  let left = 0;
  for (let k = 0; k < words; k++) {
    const word = a[k]! & b[k]!;
    into[k] = word;
    left |= word;
  }
  return left;
}

/** Marks what either mask marks. */
export function or(a: Mask, b: Mask, into: Mask, words: number): void {
  for (let k = 0; k < words; k++) into[k] = a[k]! | b[k]!;
}

/** Marks what a mask does not. */
export function not(a: Mask, into: Mask, words: number): void {
  for (let k = 0; k < words; k++) into[k] = ~a[k]!;
}

/** Writes the places of the rows that are marked, in their order; how many they are. */
export function placesOf(mask: Mask, rows: number, into: Int32Array): number {
  const words = wordsOf(rows);
  let count = 0;
  for (let k = 0; k < words; k++) {
    let word = mask[k]!;
    // The last row is the last of its word, or the bits behind it are left out.
    if (k === words - 1 && (rows & 31) !== 0) word &= (1 << rows) - 1;
    while (word !== 0) {
      const lowest = word & -word;
      into[count] = (k << 5) + 31 - Math.clz32(lowest);
      count++;
      word ^= lowest;
    }
  }
  return count;
}
