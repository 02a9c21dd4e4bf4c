/**
 * What cells of one column came to, by their bytes: rosters repeat their words, and a cell that was met before is
 * understood without making a text of it.
 */

/** Columns with more different cells, such as names, gain nothing from being remembered. */
const LIMIT = 1 << 15;

/** Longer cells are no words. */
const LONGEST = 256;

const EMPTY = -1;

/** Up to so many bytes are their own hash, and need not be compared one by one. */
const SHORT = 4;

export class CellCache {
  /** The value of each cell met, and a small number that its owner gives a meaning to. */
  values = new Int32Array(64);
  notes = new Uint8Array(64);
  private size = 0;
  private slots = new Int32Array(256).fill(EMPTY);
  private hashes = new Int32Array(64);
  private starts = new Int32Array(65);
  private bytes = new Uint8Array(1024);

  /** The index of a cell, or −1 where it was not met. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const { slots, hashes, starts } = this;
    const mask = slots.length - 1;
    const length = end - start;
    const hash = hashOf(bytes, start, end);
    let slot = slotOf(hash, length) & mask;
    for (;;) {
      const index = slots[slot]!;
      if (index === EMPTY) return -1;
      if (hashes[index] === hash && starts[index + 1]! - starts[index]! === length) {
        if (length <= SHORT || this.isSame(index, bytes, start, length)) return index;
      }
      slot = (slot + 1) & mask;
    }
  }

  private isSame(index: number, bytes: Uint8Array, start: number, length: number): boolean {
    const from = this.starts[index]!;
    for (let i = 0; i < length; i++) if (this.bytes[from + i] !== bytes[start + i]) return false;
    return true;
  }

  /** Remembers a cell that was not met before, as long as there is room. */
  add(bytes: Uint8Array, start: number, end: number, value: number, note: number): void {
    if (this.size === LIMIT || end - start > LONGEST) return;
    const index = this.size++;
    const from = this.starts[index]!;
    const to = from + end - start;
    if (index === this.values.length) {
      this.values = grown(this.values, new Int32Array(index * 2));
      this.notes = grown(this.notes, new Uint8Array(index * 2));
      this.hashes = grown(this.hashes, new Int32Array(index * 2));
      this.starts = grown(this.starts, new Int32Array(index * 2 + 1));
    }
    if (to > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(to * 2));
    this.bytes.set(bytes.subarray(start, end), from);
    this.starts[index + 1] = to;
    this.hashes[index] = hashOf(bytes, start, end);
    this.values[index] = value;
    this.notes[index] = note;
    if (this.size * 4 > this.slots.length) this.rehash();
    else this.place(index);
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = slotOf(this.hashes[index]!, this.starts[index + 1]! - this.starts[index]!) & mask;
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.slots[slot] = index;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    for (let index = 0; index < this.size; index++) this.place(index);
  }
}

/** Four bytes at a time: the bytes themselves where there are no more. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + 4 < end; at += 4) {
    hash ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  for (let shift = 0; at < end; at++, shift += 8) hash ^= bytes[at]! << shift;
  return hash;
}

function slotOf(hash: number, length: number): number {
  const mixed = Math.imul(hash ^ length, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function grown<T extends Int32Array | Uint8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
