/** The codes of units by every name that the units file gives them, so that one unit is one word in a tally. */

/** What separates several aliases in one cell. */
const separators = /[、，,；;|/\n]/;

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

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

  /** The code of the unit that a cell names; the cell itself where no unit, or more than one, has that name. */
  codeOf(cell: string): string {
    return this.codes.get(plain(cell)) ?? cell;
  }
}
