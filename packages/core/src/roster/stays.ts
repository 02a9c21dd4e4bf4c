/**
 * Which rows were met before: the same row again, or the same person with a stay that overlaps. Only hashes
 * and the ends of stays are kept, in typed arrays, so that a ledger of millions streams.
 */

/** Where a stay has no beginning or no end. */
export const ALWAYS_BEFORE = -2147483647;
export const ALWAYS_AFTER = 2147483647;

const EMPTY = -1;

/** 64 bits of hash in two halves: enough to tell ten million rows apart. */
export class RowHash {
  high = 0;
  low = 0;

  reset(): void {
    this.high = 0x811c9dc5 | 0;
    this.low = 0x01000193 | 0;
  }

  /** Adds a text, and the fact that it ended. */
  add(text: string): void {
    let { high, low } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 15);
    }
    this.high = Math.imul(high ^ 0x1f, 0x85ebca6b) ^ (high >>> 13);
    this.low = Math.imul(low ^ 0x1f, 0xc2b2ae35) ^ (low >>> 16);
  }
}

/** An open-addressing set of 64-bit hashes; `find` gives a stable index per hash. */
class HashIndex {
  size = 0;
  private slots = new Int32Array(1 << 12).fill(EMPTY);
  private highs = new Int32Array(1 << 11);
  private lows = new Int32Array(1 << 11);

  /** The index of a hash, or −1 − its new index if it was not there. */
  findOrAdd(high: number, low: number): number {
    const mask = this.slots.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    for (;;) {
      const index = this.slots[slot]!;
      if (index === EMPTY) break;
      if (this.highs[index] === high && this.lows[index] === low) return index;
      slot = (slot + 1) & mask;
    }
    const index = this.size++;
    if (index === this.highs.length) {
      this.highs = grown(this.highs);
      this.lows = grown(this.lows);
    }
    this.highs[index] = high;
    this.lows[index] = low;
    this.slots[slot] = index;
    if (this.size * 2 > this.slots.length) this.rehash();
    return -1 - index;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = (this.lows[index]! ^ Math.imul(this.highs[index]!, 0x9e3779b1)) & mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Rows that are the same to the letter. */
export class SeenRows {
  private readonly rows = new HashIndex();

  /** Whether the row was there before; remembers it. */
  has(hash: RowHash): boolean {
    return this.rows.findOrAdd(hash.high, hash.low) >= 0;
  }
}

/** The stays of each person so far. */
export class Stays {
  private readonly people = new HashIndex();
  private begins = new Int32Array(1 << 11);
  private ends = new Int32Array(1 << 11);
  /** Second and later stays, which few people have. */
  private readonly more = new Map<number, [number, number][]>();

  /**
   * Whether a stay overlaps one that the person had before; remembers it. The day a stay ends is outside.
   */
  overlaps(key: RowHash, begin: number, end: number): boolean {
    const found = this.people.findOrAdd(key.high, key.low);
    if (found < 0) {
      const index = -1 - found;
      if (index >= this.begins.length) {
        this.begins = grown(this.begins);
        this.ends = grown(this.ends);
      }
      this.begins[index] = begin;
      this.ends[index] = end;
      return false;
    }
    const later = this.more.get(found) ?? [];
    const overlap =
      (begin < this.ends[found]! && this.begins[found]! < end) ||
      later.some(([otherBegin, otherEnd]) => begin < otherEnd && otherBegin < end);
    this.more.set(found, [...later, [begin, end]]);
    return overlap;
  }
}
