/** Random input that more than one statistic is tried on. */
import fc from 'fast-check';

/** Successes and trials, at least one trial. */
export function counts(most: number): fc.Arbitrary<readonly [successes: number, trials: number]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
}

/** Successes and trials of several units in two lists, some without trials, some none or all. */
export const unitCounts: fc.Arbitrary<readonly [successes: number[], trials: number[]]> = fc
  .array(fc.oneof(fc.constant([0, 0] as const), counts(9), counts(3000)), { maxLength: 15 })
  .map((units) => [units.map(([x]) => x), units.map(([, n]) => n)]);

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

/** What holders have, whole numbers with ties and zeros; at least one has something. */
export const amounts: fc.Arbitrary<readonly number[]> = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((amount) => amount > 0));

/** Units with an amount and the people that it is spread over; at least one has something. */
export const units: fc.Arbitrary<readonly (readonly [amount: number, people: number])[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 3000 })), {
    minLength: 1,
    maxLength: 15,
  })
  .filter((list) => list.some(([amount]) => amount > 0));
