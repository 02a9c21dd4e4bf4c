/** The codes of units by every name that the units file gives them, so that one unit is one word in a tally. */
import { likeness } from './alike.ts';
import { plain } from './spelling.ts';

/** What separates several aliases in one cell. */
const separators = /[、，,；;|/\n]/;

export class UnitNames {
  /** Null where two units share a name: which is meant cannot be told. */
  private readonly codes = new Map<string, string | null>();

  /** Remembers a unit under its code, its names and its aliases. */
  learn(code: string, names: readonly (string | null)[]): void {
    const spellings = names
      .filter((name) => name !== null)
      .flatMap((name) => [name, ...name.split(separators)]);
    for (const spelling of [code, ...spellings].map(plain)) {
      if (spelling === '') continue;
      const known = this.codes.get(spelling);
      this.codes.set(spelling, known === undefined || known === code ? code : null);
    }
    // A code is always its own unit, whoever else calls itself so.
    this.codes.set(plain(code), code);
  }

  /**
   * The code of the unit that a cell names, whatever its spaces, width and case; the cell itself where no unit, or
   * more than one, has that name.
   */
  codeOf(cell: string): string {
    return this.codes.get(plain(cell)) ?? cell;
  }

  /** Whether exactly one unit has this name. */
  knows(cell: string): boolean {
    return this.codes.get(plain(cell)) != null;
  }

  /**
   * The code of the one unit that a cell nearly names: with a letter wrong, shortened (`信院` for `信息学院`) or
   * lengthened. A proposal, for somebody to confirm; null where the name is known, or fits no unit or several.
   */
  nearest(cell: string): string | null {
    const written = plain(cell);
    if (this.codes.has(written)) return null;
    const near = [...this.codes]
      .filter(([, code]) => code !== null)
      .map(([name, code]) => ({ code, likeness: likeness(written, name) }));
    const most = near.reduce((best, { likeness }) => Math.max(best, likeness), 1);
    const fitting = new Set(near.filter(({ likeness }) => likeness === most).map(({ code }) => code));
    const [only, ...others] = fitting;
    return others.length > 0 ? null : (only ?? null);
  }
}
