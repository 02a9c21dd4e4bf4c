/** Which rows speak of one person: lists of rows by the 64-bit hash of the person's key, in typed arrays. */

/** The rows of each person, in the order in which they came. */
export interface RowLists {
  /** The next row of the same person, or −1. */
  readonly next: Int32Array;
  /** For the first row of each person the last one, for all others −1. */
  readonly last: Int32Array;
}

/** Lists rows by key; the two halves of each row's hash are given. */
export function listByPerson(high: Int32Array, low: Int32Array): RowLists {
  const rows = high.length;
  const next = new Int32Array(rows).fill(-1);
  const last = new Int32Array(rows).fill(-1);
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
      last[row] = row;
    } else {
      next[last[first]!] = row;
      last[first] = row;
    }
  }
  return { next, last };
}
