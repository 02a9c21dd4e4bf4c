/** Durations dealt like cards, so that those of one owner have exactly the median that a table gives. */
import type { Random } from './random.ts';

/**
 * A deck of durations in whole days. However many have been dealt, their median is the one asked for: three at
 * the median come first, then pairs of one below and one above, with one more at the median after each two pairs.
 */
export class MedianDeck {
  private readonly median: number;
  private readonly random: Random;
  private dealt = 0;
  private next: number;

  constructor(median: number, random: Random) {
    this.median = median;
    this.random = random;
    this.next = median;
  }

  /** The duration that would be dealt next. */
  peek(): number {
    return this.next;
  }

  /** Takes the next duration from the deck. */
  deal(): number {
    const days = this.next;
    this.dealt++;
    const turn = this.dealt < 3 ? 4 : (this.dealt - 3) % 5;
    this.next = turn === 4 ? this.median : turn % 2 === 0 ? this.below() : this.above();
    return days;
  }

  /** A duration of the same make that leaves the deck as it is. */
  sample(): number {
    return this.random.chance(0.5) ? this.below() : this.above();
  }

  private below(): number {
    return this.random.between(Math.ceil(this.median * 0.6), this.median - 1);
  }

  private above(): number {
    return this.median + this.random.between(1, Math.min(20, Math.ceil(this.median * 0.7)));
  }
}
