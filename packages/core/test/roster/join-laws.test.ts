/** What holds of any ledgers: here clean rows are split at random, and joined again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/calendar.ts';
import { listByPerson } from '../../src/roster/ledgers/people.ts';
import { joinLedgers, type Ledger, type LedgerRow } from './ledgers.ts';

/** A clean row, and who it is about; `organizer` repeats the key, since joined rows have none. */
interface Stay {
  readonly key: string;
  readonly facts: LedgerRow;
  /** Facts that tell stays of one person apart; every ledger needs them, where there are several. */
  readonly marks: LedgerRow;
}

const day = fc.integer({ min: 11_000, max: 12_000 }).map(isoOf);
const optional = {
  class: fc.constantFrom('K1', 'K2', 'K3'),
  gender: fc.constantFrom('male', 'female'),
  league_member: fc.constantFrom('yes', 'no'),
  contacts_count: fc.integer({ min: 0, max: 4 }).map(String),
  entry_year: fc.integer({ min: 1998, max: 2003 }).map(String),
  birth_date: fc.integer({ min: 3_000, max: 8_000 }).map(isoOf),
  oath_date: day,
  training_date: day,
} as const;
const unitAndCohort = {
  unit: fc.constantFrom('ENG', 'ART', 'LAW'),
  cohort: fc.constantFrom('adult', 'faculty'),
};
const facts = fc.record({ ...optional, ...unitAndCohort }, { requiredKeys: ['unit', 'cohort'] });

const people: fc.Arbitrary<Stay[]> = fc
  .array(fc.tuple(fc.array(facts, { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 0, 1, 60, 99)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((persons) =>
    persons.flatMap(([stays, start], person) =>
      stays.map((all, i): Stay => {
        const { unit, ...rest } = all as LedgerRow & { readonly unit: string };
        const key = `P${person}`;
        if (stays.length === 1) return { key, facts: { ...rest, unit, organizer: key }, marks: {} };
        // One stay after the other; some begin on the day that ended the one before.
        const marks = {
          unit,
          ...(i === 0 ? {} : { transfer_in_date: isoOf(11_000 + start + i * 100) }),
          ...(i === stays.length - 1
            ? {}
            : { [i % 2 === 0 ? 'transfer_out_date' : 'leave_date']: isoOf(11_000 + i * 100 + 100) }),
        };
        return { key, facts: { ...rest, organizer: key }, marks };
      }),
    ),
  );

/** Endless small numbers that settle how a school is split. */
type Dice = (sides: number) => number;

const dice: fc.Arbitrary<number[]> = fc.array(fc.nat(59), { minLength: 40, maxLength: 400 });

function diceOf(throws: readonly number[]): Dice {
  let at = 0;
  return (sides) => throws[at++ % throws.length]! % sides;
}

/** A number of things out of some, at least one. */
function some<T>(things: readonly T[], roll: Dice): T[] {
  const chosen = things.filter(() => roll(2) === 0);
  return chosen.length > 0 ? chosen : [things[roll(things.length)]!];
}

/** Splits clean rows into ledgers: every fact goes into one at least, and dates into some with less precision. */
function split(stays: readonly Stay[], roll: Dice): Ledger[] {
  const ledgers = Array.from({ length: 2 + roll(3) }, (): LedgerRow[] => []);
  for (const { key, facts, marks } of stays) {
    const chosen = some([...ledgers.keys()], roll);
    const parts = new Map(chosen.map((ledger) => [ledger, { key, ...marks } as Record<string, string>]));
    for (const [field, value] of Object.entries(facts)) {
      const [whole, ...more] = some(chosen, roll);
      parts.get(whole!)![field] = value;
      for (const ledger of more) {
        parts.get(ledger)![field] = field.endsWith('_date') ? value.slice(0, [10, 7, 4][roll(3)]) : value;
      }
    }
    for (const [ledger, row] of parts) ledgers[ledger]!.splice(roll(ledgers[ledger]!.length + 1), 0, row);
  }
  return ledgers.map((rows, i) => ({ file: `${i}.csv`, rows }));
}

function sorted(rows: readonly LedgerRow[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}

it('lists of rows by person are those that a map of their hashes holds, as far as they may be long', () => {
  // Few bits, so that hashes often share a half, and the place where they are looked for.
  const half = fc.constantFrom(0, 1, 2, 3, -1, -1640531535, 1 << 30, -(1 << 31));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(half, half), { maxLength: 200 }),
      fc.integer({ min: 1, max: 9 }),
      (hashes, most) => {
        const { next, last, beyond } = listByPerson(
          Int32Array.from(hashes, ([high]) => high),
          Int32Array.from(hashes, ([, low]) => low),
          most,
        );
        const lists: number[][] = [];
        last.forEach((end, first) => {
          if (end === -1) return;
          const list = [first];
          while (list.at(-1) !== end) list.push(next[list.at(-1)!]!);
          expect(next[end]).toBe(-1);
          lists.push(list);
        });
        const oracle = new Map<string, number[]>();
        hashes.forEach((hash, row) => {
          const key = JSON.stringify(hash);
          oracle.set(key, [...(oracle.get(key) ?? []), row]);
        });
        expect(lists).toEqual([...oracle.values()].map((rows) => rows.slice(0, most)));
        const further = [...oracle.values()].flatMap((rows) =>
          rows.slice(most).map((row) => [row, rows[0]!]),
        );
        expect(beyond).toEqual(further.sort(([a], [b]) => a! - b!));
      },
    ),
  );
});

describe('ledgers that agree', () => {
  it('give back the rows they were split from', () => {
    fc.assert(
      fc.property(people, dice, (stays, throws) => {
        const { rows, issues, rejected } = joinLedgers(split(stays, diceOf(throws)));
        expect(issues).toEqual([]);
        expect(rejected).toEqual([]);
        expect(sorted(rows)).toEqual(sorted(stays.map(({ facts, marks }) => ({ ...facts, ...marks }))));
      }),
      { numRuns: 400 },
    );
  });

  it('say the same in any order', () => {
    fc.assert(
      fc.property(people, dice, fc.nat(), (stays, throws, turn) => {
        const ledgers = split(stays, diceOf(throws));
        const at = turn % ledgers.length;
        const turned = [...ledgers.slice(at), ...ledgers.slice(0, at)].reverse();
        expect(sorted(joinLedgers(turned).rows)).toEqual(sorted(joinLedgers(ledgers).rows));
      }),
    );
  });
});

describe('ledgers that do not agree', () => {
  const fields = ['class', 'gender', 'contacts_count', 'birth_date'] as const;
  const other = { class: 'K9', gender: 'other', contacts_count: '9', birth_date: '1970-01-01' } as const;

  it('lose nothing unsaid: each conflict has both sources and no cell, each row is used or rejected', () => {
    fc.assert(
      fc.property(people, dice, (stays, throws) => {
        const roll = diceOf(throws);
        const single = stays.filter(({ marks }) => Object.keys(marks).length === 0);
        const ledgers = split(single, roll).map(({ file, rows }) => ({
          file,
          rows: [
            ...rows.map((row) => {
              const planted = fields.filter((field) => row[field] !== undefined && roll(3) === 0);
              return { ...row, ...Object.fromEntries(planted.map((field) => [field, other[field]])) };
            }),
            ...(roll(2) === 0 ? [{ key: `X${file}`, class: 'K1' }] : []),
          ],
        }));
        // Dates that agree but for their precision have tests of their own.
        const isPlain = ledgers.every(({ rows }) =>
          rows.every(({ birth_date }) => (birth_date ?? '0123456789').length === 10),
        );
        fc.pre(isPlain);
        const { rows, issues, rejected } = joinLedgers(ledgers);
        const expectedIssues: unknown[] = [];
        const expectedRejects: string[] = [];
        const merged = new Map<string, Map<string, { value: string; source: string; clean: boolean }>>();
        for (const { file, rows: given } of ledgers) {
          given.forEach(({ key, ...cells }, i) => {
            if (key!.startsWith('X')) {
              expectedRejects.push(`${file}:${i + 2}`);
              expectedIssues.push(['unmatched-person', file, i + 2, 'UNIT', null, null]);
              return;
            }
            const row = merged.get(key!) ?? new Map();
            merged.set(key!, row);
            for (const field of fields) {
              const value = (cells as LedgerRow)[field];
              if (value === undefined) continue;
              const held = row.get(field);
              if (held === undefined) row.set(field, { value, source: `${file}, row ${i + 2}`, clean: true });
              else if (held.value !== value) {
                held.clean = false;
                const expected = `${held.value} (${held.source})`;
                expectedIssues.push(['conflicting-cell', file, i + 2, field.toUpperCase(), value, expected]);
              }
            }
          });
        }
        const texts = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(texts(issues)).toEqual(texts(expectedIssues));
        expect(rejected.sort()).toEqual(expectedRejects.sort());
        expect(rows).toHaveLength(single.length);
        for (const row of rows) {
          for (const field of fields) {
            const held = merged.get(row.organizer!)?.get(field);
            expect(row[field]).toBe(held?.clean ? held.value : undefined);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('any ledgers at all', () => {
  const cell = {
    unit: fc.constantFrom('ENG', 'ART'),
    cohort: fc.constantFrom('adult', 'faculty'),
    status: fc.constantFrom('league', 'target', 'full'),
    status_date: fc.constantFrom('2003-06-30', '2003-12-31', '2003-12'),
    approve_date: fc.constantFrom('2002-05-20', '2002-05', '2003-05-20'),
    transfer_in_date: fc.constantFrom('2002-01-01', '2003-09-01', '2003'),
    leave_date: fc.constantFrom('2001-07-01', '2003-09-01', '2004-07'),
  };
  const row = fc.record({ key: fc.constantFrom('A', 'B'), ...cell }, { requiredKeys: ['key'] });
  const movement = fc.record(
    {
      key: fc.constantFrom('A', 'B', 'C'),
      type: fc.constantFrom('transfer-in', 'transfer-out', 'left', 'removed', 'restored', 'died'),
      date: fc.constantFrom('2002-01-01', '2003-09-01', '2004'),
      from_unit: fc.constantFrom('ENG', 'ART', 'LAW'),
      to_unit: fc.constantFrom('ENG', 'ART', 'LAW'),
    },
    { requiredKeys: ['key', 'type', 'date'] },
  );

  it('make no more stays than rows are used, each with unit and cohort, and reject no row unsaid', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.array(movement, { maxLength: 4 }),
        (ledgers, movements) => {
          const { rows, issues, rejected } = joinLedgers([
            ...ledgers.map((given, i) => ({ file: `${i}.csv`, rows: given })),
            { file: 'm.csv', kind: 'movements' as const, rows: movements },
          ]);
          const given = ledgers.flat().length;
          const rejectedPeople = rejected.filter((place) => !place.startsWith('m'));
          expect(rows.length).toBeLessThanOrEqual(given - rejectedPeople.length);
          expect(rows.length > 0).toBe(given > rejectedPeople.length);
          for (const { unit, cohort } of rows)
            expect([typeof unit, typeof cohort]).toEqual(['string', 'string']);
          expect(new Set(rejected).size).toBe(rejected.length);
          const said = issues.map(([, file, number]) => `${file}:${number}`);
          for (const place of rejected) expect(said).toContain(place);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
