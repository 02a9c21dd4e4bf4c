/** The sentences once more, as a person would check them on one row at a time, over people made at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountEstimate, DurationEstimate, RatioEstimate } from '../../src/indicators/estimate.ts';
import { answer } from './ask.ts';

const dates = [
  'meeting_date',
  'approve_date',
  'convert_approve_date',
  'transfer_in_date',
  'transfer_out_date',
  'leave_date',
  'removed_date',
  'withdrawn_date',
] as const;

interface Person extends Readonly<Partial<Record<(typeof dates)[number], string>>> {
  readonly convert_outcome?: string;
  readonly transferred_as?: string;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq: number) => fc.option(arbitrary, { nil: undefined, freq });
// Few different days, so that they meet; ISO texts compare as their days do.
const day = fc.constantFrom(
  '2002-11-30',
  '2002-12-31',
  '2003-01-01',
  '2003-02-28',
  '2003-03-01',
  '2003-06-30',
  '2003-12-31',
  '2004-01-01',
);
const person: fc.Arbitrary<Person> = fc.record({
  meeting_date: maybe(day, 4),
  approve_date: maybe(day, 3),
  convert_approve_date: maybe(day, 1),
  transfer_in_date: maybe(day, 1),
  transfer_out_date: fc.option(day, { nil: undefined, freq: 1 }),
  leave_date: maybe(day, 1),
  removed_date: maybe(day, 1),
  withdrawn_date: maybe(day, 1),
  convert_outcome: maybe(fc.constantFrom('converted', 'extended', 'cancelled'), 2),
  transferred_as: maybe(fc.constantFrom('full', 'probationary', 'activist'), 2),
}) as fc.Arbitrary<Person>;
const people = fc.array(person, { minLength: 1, maxLength: 25 });
const asOf = fc.constantFrom('2002-12-31', '2003-02-28', '2003-06-30', '2003-12-31');

const names = [...dates, 'convert_outcome', 'transferred_as'] as const;

/** Every person in a unit of their own, so that each is seen by themselves. */
function fileOf(list: readonly Person[]): string {
  const rows = list.map((row, i) =>
    [`P${i}`, `U${i}`, 'undergraduate', ...names.map((name) => row[name] ?? '')].join(','),
  );
  return [['person_key', 'unit', 'cohort', ...names].join(','), ...rows].join('\n');
}

/** Units of the people of whom something holds. */
function unitsWhere(list: readonly Person[], holds: (row: Person) => boolean): string[] {
  return list.flatMap((row, i) => (holds(row) ? [`U${i}`] : [])).sort();
}

const by = (date: string | undefined, on: string) => date !== undefined && date <= on;

function isMember(row: Person, on: string): boolean {
  if (row.transfer_in_date !== undefined && row.transfer_in_date > on) return false;
  const approved = by(row.approve_date, on);
  const came =
    row.approve_date === undefined &&
    by(row.transfer_in_date, on) &&
    (row.transferred_as === 'full' || row.transferred_as === 'probationary');
  if (!approved && !came) return false;
  if (by(row.transfer_out_date, on) || by(row.leave_date, on) || by(row.removed_date, on)) return false;
  return !(row.convert_outcome === 'cancelled' && by(row.convert_approve_date, on));
}

function isAdmitted(row: Person, from: string, to: string): boolean {
  const { approve_date: approved, transfer_in_date: came } = row;
  return (
    approved !== undefined && approved >= from && approved <= to && (came === undefined || approved >= came)
  );
}

function isConverted(row: Person, from: string, to: string): boolean {
  const { convert_approve_date: converted, transfer_in_date: came } = row;
  if (converted === undefined || converted < from || converted > to) return false;
  if (row.convert_outcome !== undefined && row.convert_outcome !== 'converted') return false;
  if (came !== undefined && converted < came) return false;
  return [row.transfer_out_date, row.leave_date, row.removed_date].every(
    (left) => left === undefined || converted <= left,
  );
}

/** What became of the spell from meeting to approval by a day: how many days it took, that it is open, or neither. */
function spell(row: Person, from: string, to: string): number | 'open' | null {
  const { meeting_date: begin, approve_date: end, transfer_in_date: came } = row;
  const gone = [row.withdrawn_date, row.transfer_out_date, row.leave_date, row.removed_date]
    .filter((date): date is string => by(date, to))
    .sort()[0];
  if (!by(begin, to)) return null;
  if (by(end, to)) {
    const here = (came === undefined || end! >= came) && (gone === undefined || end! <= gone);
    return here && end! >= from && end! >= begin!
      ? (Date.parse(end!) - Date.parse(begin!)) / 86_400_000
      : null;
  }
  if (gone !== undefined || (came !== undefined && came > to)) return null;
  // A conversion dated by the day shows that there was an approval, on a day nobody wrote down.
  return by(row.convert_approve_date, to) ? null : 'open';
}

describe('people at random', () => {
  it('are members, admitted and converted as the sentences say, on every day', async () => {
    await fc.assert(
      fc.asyncProperty(people, asOf, async (list, on) => {
        const from = `${on.slice(0, 4)}-01-01`;
        const heads = list.map((_, i) => `${from},U${i},undergraduate,1`);
        const files = {
          'people.csv': fileOf(list),
          'headcount.csv': ['date,unit,cohort,headcount', ...heads].join('\n'),
        };
        const indicators = ['development-ratio', 'admissions', 'conversions'];
        const { results } = (await answer(files, { asOf: on, indicators, by: ['unit'] })).results;
        const counted = (id: string) =>
          (results as (RatioEstimate | CountEstimate)[])
            .filter(({ indicator, count }) => indicator === id && count === 1)
            .map((estimate) => String(estimate.by.unit))
            .sort();
        expect(counted('development-ratio')).toEqual(unitsWhere(list, (row) => isMember(row, on)));
        expect(counted('admissions')).toEqual(unitsWhere(list, (row) => isAdmitted(row, from, on)));
        expect(counted('conversions')).toEqual(unitsWhere(list, (row) => isConverted(row, from, on)));
      }),
      { numRuns: 150 },
    );
  });

  it('wait for approval or have been approved as the sentences say', async () => {
    await fc.assert(
      fc.asyncProperty(people, asOf, async (list, on) => {
        const from = `${on.slice(0, 4)}-01-01`;
        const question = { asOf: on, indicators: ['approval-cycle'], by: ['unit'] };
        const { results } = (await answer({ 'people.csv': fileOf(list) }, question)).results;
        const spells = new Map(
          (results as DurationEstimate[]).map((estimate) => [estimate.by.unit, estimate]),
        );
        list.forEach((row, i) => {
          const { count, open, median } = spells.get(`U${i}`)!;
          const expected = spell(row, from, on);
          expect([i, count, open, median]).toEqual([
            i,
            typeof expected === 'number' ? 1 : 0,
            expected === 'open' ? 1 : 0,
            typeof expected === 'number' ? expected : null,
          ]);
        });
      }),
      { numRuns: 150 },
    );
  });
});
