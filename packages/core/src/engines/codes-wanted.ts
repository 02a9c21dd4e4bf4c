/** Which codes of a dictionary stand for words that are wanted; dictionaries grow from batch to batch. */
import type { Dictionary } from '../roster/column.ts';

export class CodesWanted {
  private readonly wanted: ReadonlySet<string | number>;
  private dictionary: Dictionary | null = null;
  private known = 0;
  private flags = new Uint8Array(64);

  constructor(wanted: readonly (string | number)[]) {
    this.wanted = new Set(wanted);
  }

  /** 1 at the place behind that of a code that is wanted; the first is of what is not recorded. */
  of(dictionary: Dictionary): Uint8Array {
    const { texts } = dictionary;
    if (this.dictionary !== dictionary) this.known = 0;
    this.dictionary = dictionary;
    if (texts.length >= this.flags.length) {
      const larger = new Uint8Array(texts.length * 2);
      larger.set(this.flags);
      this.flags = larger;
    }
    for (; this.known < texts.length; this.known++) {
      this.flags[this.known + 1] = this.wanted.has(texts[this.known]!) ? 1 : 0;
    }
    return this.flags;
  }
}
