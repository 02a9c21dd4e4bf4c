/** Counts by a few whole numbers: an open-addressing table in typed arrays. */

const EMPTY = -1;

export class CellTable {
  size = 0;
  /** The key being looked up; fill it, then `add`. */
  readonly key: Int32Array;
  private readonly width: number;
  private slots = new Int32Array(64).fill(EMPTY);
  private keys: Int32Array<ArrayBuffer>;
  private counts = new Float64Array(32);
  /** The cell that was added to last: rows of one department stand together. */
  private last = EMPTY;

  constructor(width: number) {
    this.width = width;
    this.key = new Int32Array(width);
    this.keys = new Int32Array(32 * width);
  }

  /** Adds to the count of the key in `key`. */
  add(amount: number): void {
    if (this.last === EMPTY || !this.isKeyOf(this.last)) this.last = this.find();
    this.counts[this.last]! += amount;
  }

  /** Calls back with every cell; the key is a view that holds until the next call. */
  forEach(visit: (key: Int32Array, count: number) => void): void {
    for (let cell = 0; cell < this.size; cell++) {
      visit(this.keys.subarray(cell * this.width, (cell + 1) * this.width), this.counts[cell]!);
    }
  }

  private isKeyOf(cell: number): boolean {
    const { key, keys, width } = this;
    for (let i = 0, at = cell * width; i < width; i++, at++) if (keys[at] !== key[i]) return false;
    return true;
  }

  /** The cell of the key, a new one if it has not been met. */
  private find(): number {
    const mask = this.slots.length - 1;
    let slot = this.hash(this.key, 0) & mask;
    for (;;) {
      const cell = this.slots[slot]!;
      if (cell === EMPTY) break;
      if (this.isKeyOf(cell)) return cell;
      slot = (slot + 1) & mask;
    }
    const cell = this.insert();
    this.slots[slot] = cell;
    if (this.size * 2 > this.slots.length) this.rehash();
    return cell;
  }

  private insert(): number {
    const cell = this.size++;
    if (cell === this.counts.length) {
      const counts = new Float64Array(cell * 2);
      counts.set(this.counts);
      this.counts = counts;
      const keys = new Int32Array(cell * 2 * this.width);
      keys.set(this.keys);
      this.keys = keys;
    }
    this.keys.set(this.key, cell * this.width);
    return cell;
  }

  private hash(keys: Int32Array, from: number): number {
    let hash = 0x9e3779b1 | 0;
    for (let i = from; i < from + this.width; i++) {
      hash = Math.imul(hash ^ keys[i]!, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    const mask = this.slots.length - 1;
    for (let cell = 0; cell < this.size; cell++) {
      let slot = this.hash(this.keys, cell * this.width) & mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.slots[slot] = cell;
    }
  }
}
