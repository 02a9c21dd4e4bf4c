/** Random input that more than one statistic is tried on. */
import fc from 'fast-check';

/** Successes and trials, at least one trial. */
export function counts(most: number): fc.Arbitrary<readonly [successes: number, trials: number]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
}

/** A target in whole per mille, so that tests can do exact arithmetic on it. */
export const perMille = fc.integer({ min: 0, max: 1000 });

/** One row of a histogram of durations: day, cases that ended, cases still open. */
export type SpellRow = readonly [day: number, ended: number, open: number];

/** Rows in any order, days repeating, some rows empty. */
export const spellRows: fc.Arbitrary<readonly SpellRow[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })),
  { maxLength: 20 },
);

/** The three lists that a statistic takes. */
export function lists(rows: readonly SpellRow[]): readonly [number[], number[], number[]] {
  return [rows.map(([day]) => day), rows.map(([, ended]) => ended), rows.map(([, , open]) => open)];
}
