/**
 * What cells of one column came to, by their bytes: rosters repeat their words, and a cell that was met before is
 * understood without making a text of it.
 */

/** Columns with more different cells, such as names, gain nothing from being remembered. */
const LIMIT = 1 << 15;

const EMPTY = -1;

export class CellCache {
  /** The value of each cell met, and a small number that its owner gives a meaning to. */
  values = new Int32Array(64);
  notes = new Uint8Array(64);
  private size = 0;
  private slots = new Int32Array(256).fill(EMPTY);
  private starts = new Int32Array(65);
  private bytes = new Uint8Array(1024);

  /** The index of a cell, or −1 where it was not met. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    const length = end - start;
    let slot = hashOf(bytes, start, end) & mask;
    for (;;) {
      const index = this.slots[slot]!;
      if (index === EMPTY) return -1;
      const from = this.starts[index]!;
      if (this.starts[index + 1]! - from === length) {
        let i = 0;
        while (i < length && this.bytes[from + i] === bytes[start + i]) i++;
        if (i === length) return index;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Remembers a cell that was not met before, as long as there is room. */
  add(bytes: Uint8Array, start: number, end: number, value: number, note: number): void {
    if (this.size === LIMIT) return;
    const index = this.size++;
    const from = this.starts[index]!;
    const to = from + end - start;
    if (index === this.values.length) {
      this.values = grown(this.values, new Int32Array(index * 2));
      this.notes = grown(this.notes, new Uint8Array(index * 2));
      this.starts = grown(this.starts, new Int32Array(index * 2 + 1));
    }
    if (to > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(to * 2));
    this.bytes.set(bytes.subarray(start, end), from);
    this.starts[index + 1] = to;
    this.values[index] = value;
    this.notes[index] = note;
    if (this.size * 4 > this.slots.length) this.rehash();
    else this.place(index);
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(this.bytes, this.starts[index]!, this.starts[index + 1]!) & mask;
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.slots[slot] = index;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    for (let index = 0; index < this.size; index++) this.place(index);
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function grown<T extends Int32Array | Uint8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
