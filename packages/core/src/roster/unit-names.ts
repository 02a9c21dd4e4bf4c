/** The codes of units by every name that the units file gives them, so that one unit is one word in a tally. */
import { likeness } from './cells/alike.ts';
import { plain } from './cells/spelling.ts';
import { copyOf } from './column.ts';

/** What separates several aliases in one cell. */
const separators = /[、，,；;|/\n]/;

/** As many unknown units as somebody would go through: beyond them nothing is proposed. */
const MOST_UNKNOWN = 300;

export class UnitNames {
  /** A code is always its own unit, whoever else calls itself so. */
  private readonly codes = new Map<string, string>();
  /** Null where two units share a name: which is meant cannot be told. */
  private readonly names = new Map<string, string | null>();
  /** What was proposed for names that are not known. */
  private readonly proposed = new Map<string, string | null>();

  /** Remembers a unit under its code, its names and its aliases. */
  learn(code: string, names: readonly (string | null)[]): void {
    const spellings = names
      .filter((name) => name !== null)
      .flatMap((name) => [name, ...name.split(separators)]);
    for (const spelling of spellings.map(plain)) {
      if (spelling === '') continue;
      const known = this.names.get(spelling);
      this.names.set(spelling, known === undefined || known === code ? code : null);
    }
    if (plain(code) !== '') this.codes.set(plain(code), code);
    this.proposed.clear();
  }

  /**
   * The code of the unit that a cell names, whatever its spaces, width and case; the cell itself where no unit, or
   * more than one, has that name.
   */
  codeOf(cell: string): string {
    return this.find(plain(cell)) ?? cell;
  }

  /** Whether exactly one unit has this name. */
  knows(cell: string): boolean {
    return this.find(plain(cell)) != null;
  }

  /**
   * The code of the one unit that a cell nearly names: with a letter wrong, shortened (`信院` for `信息学院`) or
   * lengthened. A proposal, for somebody to confirm; null where the name is known, or fits no unit or several, or
   * comes after some hundreds of others that are not known.
   */
  nearest(cell: string): string | null {
    const written = plain(cell);
    if (this.find(written) !== undefined) return null;
    const before = this.proposed.get(written);
    if (before !== undefined) return before;
    if (this.proposed.size >= MOST_UNKNOWN) return null;
    const near = this.likest(written);
    this.proposed.set(copyOf(written), near);
    return near;
  }

  /** The code under a name; null where several units have it, undefined where none has. */
  private find(name: string): string | null | undefined {
    return this.codes.get(name) ?? this.names.get(name);
  }

  private likest(written: string): string | null {
    const near = [...this.codes, ...this.names]
      .filter(([name, code]) => code !== null && this.find(name) === code)
      .map(([name, code]) => ({ code, likeness: likeness(written, name) }));
    const most = near.reduce((best, { likeness }) => Math.max(best, likeness), 1);
    const fitting = new Set(near.filter(({ likeness }) => likeness === most).map(({ code }) => code));
    const [only, ...others] = fitting;
    return others.length > 0 ? null : (only ?? null);
  }
}
