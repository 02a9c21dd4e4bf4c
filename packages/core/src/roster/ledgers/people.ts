/** Which rows speak of one person: lists of rows by the 64-bit hash of the person's key, in typed arrays. */

/** The rows of each person, in the order in which they came. */
export interface RowLists {
  /** The next row of the same person, or −1. */
  readonly next: Int32Array;
  /** For the first row of each person the last one, for all others −1. */
  readonly last: Int32Array;
  /** Rows of people who have more than anybody can have, with the person's first; they are in no list. */
  readonly beyond: readonly (readonly [row: number, first: number])[];
}

/** Nobody moves so often. Whoever has more rows is none, but what many have in common: the key was misunderstood. */
export const MOST_ROWS = 64;

/**
 * Lists rows by key.
 *
 * @param high the halves of each row's hash
 * @param most as many rows as a person may have, so that the work with each has a bound
 */
export function listByPerson(high: Int32Array, low: Int32Array, most: number): RowLists {
  const rows = high.length;
  const next = new Int32Array(rows).fill(-1);
  const last = new Int32Array(rows).fill(-1);
  const counts = new Int32Array(rows);
  const beyond: [row: number, first: number][] = [];
  // Open addressing, at most half full; a person is known by the first row.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 2))).fill(-1);
  const mask = slots.length - 1;
  for (let row = 0; row < rows; row++) {
    let slot = (low[row]! ^ Math.imul(high[row]!, 0x9e3779b1)) & mask;
    let first = slots[slot]!;
    while (first >= 0 && (high[first] !== high[row] || low[first] !== low[row])) {
      slot = (slot + 1) & mask;
      first = slots[slot]!;
    }
    if (first < 0) {
      slots[slot] = row;
      first = row;
      last[row] = row;
    } else if (counts[first]! >= most) {
      beyond.push([row, first]);
      continue;
    } else {
      next[last[first]!] = row;
      last[first] = row;
    }
    counts[first]!++;
  }
  return { next, last, beyond };
}
