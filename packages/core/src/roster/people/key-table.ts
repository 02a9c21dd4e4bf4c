/**
 * A set of hashes that takes 6 bytes a hash and 4 a slot: hashes lie in segments, which are never copied, and slots
 * point to them.
 */

/** 64 bits of hash in two halves. */
export class RowHash {
  high = 0;
  low = 0;

  reset(): void {
    this.high = 0x811c9dc5 | 0;
    this.low = 0x01000193 | 0;
  }

  /**
   * Adds some bytes, and how many they were. Two hashes of different make, so that what one takes for the same the
   * other tells apart; both in local variables, as rows are long and many.
   */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    let { high, low } = this;
    let at = start | 0;
    const whole = (end - 3) | 0;
    while (at < whole) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      const scattered = Math.imul(word, 0xcc9e2d51);
      high = Math.imul(((high << 5) | (high >>> 27)) ^ (scattered ^ (scattered >>> 15)), 0x9e3779b1);
      low ^= Math.imul((scattered << 15) | (scattered >>> 17), 0x1b873593);
      low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0;
      at = (at + 4) | 0;
    }
    let rest = (end - start) << 24;
    for (let shift = 0; at < end; at++, shift += 8) rest |= bytes[at]! << shift;
    this.high = high;
    this.low = low;
    this.addNumber(rest);
  }

  /** Adds a whole number of 32 bits. */
  addNumber(number: number): void {
    const scattered = Math.imul(number, 0xcc9e2d51);
    const { high } = this;
    this.high = Math.imul(((high << 5) | (high >>> 27)) ^ (scattered ^ (scattered >>> 15)), 0x9e3779b1);
    const low = this.low ^ Math.imul((scattered << 15) | (scattered >>> 17), 0x1b873593);
    this.low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0;
  }
}

/** Makes every bit of a hash depend on all. */
export function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

const SEGMENT_BITS = 14;
const SEGMENT = 1 << SEGMENT_BITS;

/** Whole numbers by index, which grow at the end without being copied. */
export class Segments<Numbers extends Int32Array | Uint16Array> {
  private readonly segments: Numbers[] = [];
  private readonly make: (length: number) => Numbers;

  constructor(make: (length: number) => Numbers) {
    this.make = make;
  }

  get(index: number): number {
    return this.segments[index >>> SEGMENT_BITS]![index & (SEGMENT - 1)]!;
  }

  /** Indices come in order the first time. */
  set(index: number, value: number): void {
    if (index === this.segments.length * SEGMENT) this.segments.push(this.make(SEGMENT));
    this.segments[index >>> SEGMENT_BITS]![index & (SEGMENT - 1)] = value;
  }
}

/**
 * An open-addressing set of hashes, with an index per hash in the order they came.
 *
 * Of the 64 bits 48 are kept with the hash, and of the other 16 those that a slot has room for beside the index: all
 * up to 49 thousand hashes, 8 with ten million. So two of ten million different keys are taken for the same with a
 * probability of (10⁷)² ÷ 2 ÷ 2⁵⁶, less than one in a thousand files of that size.
 */
export class KeyTable {
  size = 0;
  /** Index + 1 in the lower bits, as many as number the slots; upper bits of the hash above. */
  private slots = new Int32Array(1 << 12);
  private readonly lows = new Segments((length) => new Int32Array(length));
  private readonly highs = new Segments((length) => new Uint16Array(length));

  /** The index of a hash, or −1 − its new index if it was not there. */
  findOrAdd(hash: RowHash): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const high = mixed(hash.high);
    const low = mixed(hash.low);
    let slot = low & mask;
    for (;;) {
      const word = slots[slot]!;
      if (word === 0) break;
      if (((word ^ high) & ~mask) === 0) {
        const index = (word & mask) - 1;
        if (this.lows.get(index) === low && this.highs.get(index) === (high & 0xffff)) return index;
      }
      slot = (slot + 1) & mask;
    }
    const index = this.size++;
    this.lows.set(index, low);
    this.highs.set(index, high);
    slots[slot] = (high & ~mask) | this.size;
    if (this.size * 4 > slots.length * 3) this.grow();
    return -1 - index;
  }

  private grow(): void {
    const { slots, lows } = this;
    const oldMask = slots.length - 1;
    const larger = new Int32Array(slots.length * 2);
    const mask = larger.length - 1;
    for (const word of slots) {
      if (word === 0) continue;
      const number = word & oldMask;
      let slot = lows.get(number - 1) & mask;
      while (larger[slot] !== 0) slot = (slot + 1) & mask;
      larger[slot] = (word & ~mask) | number;
    }
    this.slots = larger;
  }
}
