/** Random numbers from a seed: the same seed gives the same numbers on any machine. */

/** A stream of random numbers; xoshiro128** of Blackman and Vigna (2021), doi:10.1145/3460772. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param seeds any whole numbers; different lists give unrelated streams */
  constructor(...seeds: readonly number[]) {
    // The four words of the state come from a mixer, so that seeds 1 and 2 have nothing in common.
    let state = 0x9e3779b9;
    const word = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    for (const seed of seeds) state = word() ^ seed;
    this.a = word();
    this.b = word();
    this.c = word();
    this.d = word() | 1;
  }

  /** 32 random bits, as a whole number from 0. */
  bits(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor((this.bits() / 2 ** 32) * (most - least + 1));
  }

  /** True with this probability. */
  chance(share: number): boolean {
    return this.bits() / 2 ** 32 < share;
  }

  /** One of the items, each as likely as the others. */
  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  /** An index into `weights`, as likely as its weight. */
  weighted(weights: readonly number[]): number {
    let left = this.between(1, sum(weights));
    return weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
  }

  /** The same items in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i--) {
      const other = this.between(0, i);
      [order[i], order[other]] = [order[other]!, order[i]!];
    }
    return order;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
