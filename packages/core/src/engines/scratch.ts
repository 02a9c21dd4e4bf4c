/**
 * Memory for one batch after another: what is worked out for a batch is of no use to the next, and to ask for new
 * memory, even for a new view of the old, costs more than the work.
 */
import { type Mask, wordsOf } from './mask.ts';

/** Rows by their places in the batch; `places` may go on behind the last of them. */
export interface Rows {
  readonly places: Int32Array;
  readonly count: number;
}

export class Scratch {
  private readonly integersKept: Int32Array[] = [];
  private readonly masksKept: Mask[] = [];
  private integersUsed = 0;
  private masksUsed = 0;
  private capacity = 0;

  /** Takes everything back; what is asked for next has room for so many rows, or more. */
  reset(rows: number): void {
    this.integersUsed = 0;
    this.masksUsed = 0;
    if (rows <= this.capacity) return;
    // Whole words, so that what stands for no row has its place too.
    this.capacity = wordsOf(rows * 2) * 32;
    this.integersKept.length = 0;
    this.masksKept.length = 0;
  }

  /** Room for a whole number a row, with anything in it. */
  integers(): Int32Array {
    let integers = this.integersKept[this.integersUsed];
    if (integers === undefined) {
      integers = new Int32Array(this.capacity);
      this.integersKept.push(integers);
    }
    this.integersUsed++;
    return integers;
  }

  /** Room for a mask, with anything in it. */
  mask(): Mask {
    let mask = this.masksKept[this.masksUsed];
    if (mask === undefined) {
      mask = new Int32Array(wordsOf(this.capacity));
      this.masksKept.push(mask);
    }
    this.masksUsed++;
    return mask;
  }
}
