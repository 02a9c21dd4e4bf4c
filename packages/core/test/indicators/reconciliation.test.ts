/** A stock against what came and went: whoever's dates do not contradict each other leaves no difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/calendar.ts';
import type { CountEstimate } from '../../src/indicators/estimate.ts';
import type { Question } from '../../src/indicators/question.ts';
import { estimates } from './ask.ts';

const columns = [
  'approve_date',
  'transfer_in_date',
  'transferred_as',
  'transfer_out_date',
  'leave_date',
  'leave_kind',
  'removed_date',
  'restored_date',
  'convert_approve_date',
  'convert_outcome',
] as const;
type Person = Partial<Record<(typeof columns)[number], string>>;

const date = fc.integer({ min: dayOf(2002, 6, 1), max: dayOf(2004, 6, 30) }).map(isoOf);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anybody = fc.record({
  approve_date: sometimes(date),
  transfer_in_date: sometimes(date),
  transferred_as: sometimes(fc.constantFrom('full', 'probationary', 'activist')),
  transfer_out_date: sometimes(date),
  leave_date: sometimes(date),
  leave_kind: sometimes(fc.constantFrom('died', 'graduated')),
  removed_date: sometimes(date),
  convert_approve_date: sometimes(date),
  convert_outcome: sometimes(fc.constantFrom('converted', 'cancelled')),
});
/** Removed and restored, and nothing else: who left in between was no member to leave. */
const restored = fc.tuple(date, date).map((days): Person => {
  const [removed_date, restored_date] = [...days].sort() as [string, string];
  return { approve_date: '2001-05-20', removed_date, restored_date };
});

function people(persons: readonly Person[]): string {
  const rows = persons.map((person, i) =>
    [`P${i}`, `U${i}`, 'undergraduate', ...columns.map((name) => person[name] ?? '')].join(','),
  );
  return [['person_key', 'unit', 'cohort', ...columns].join(','), ...rows].join('\n');
}

const period = fc.tuple(date, date).map((days) => {
  const [from, asOf] = [...days].sort() as [string, string];
  return { from, asOf };
});

const movements = async (persons: readonly Person[], question: Question) =>
  (await estimates(
    'member-movements',
    { 'people.csv': people(persons) },
    question,
  )) as readonly CountEstimate[];

describe('the reconciliation of members', () => {
  it('leaves no difference for anybody, in any period', async () => {
    const somebody = fc.oneof({ weight: 4, arbitrary: anybody as fc.Arbitrary<Person> }, restored);
    await fc.assert(
      fc.asyncProperty(
        fc.array(somebody, { minLength: 1, maxLength: 30 }),
        period,
        async (persons, asked) => {
          const question = { ...asked, to: asked.asOf, by: ['unit'] };
          const found = await movements(persons, question);
          const off = found.filter(({ reconciliation }) => reconciliation!.difference !== 0);
          expect(
            off.map(({ by, reconciliation }) => [persons[Number(String(by.unit).slice(1))], reconciliation]),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('adds up from one period to the next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anybody as fc.Arbitrary<Person>, { maxLength: 20 }), async (persons) => {
        const everybody = [{ approve_date: '2001-05-20' }, ...persons];
        const stock = async (from: string, to: string) => {
          const [estimate] = await movements(everybody, { from, to, asOf: to });
          return estimate!;
        };
        const [first, second] = [
          await stock('2003-01-01', '2003-06-30'),
          await stock('2003-07-01', '2003-12-31'),
        ];
        expect(second.reconciliation!.opening).toBe(first.count);
      }),
      { numRuns: 60 },
    );
  });

  it('shows members of whom no date says since when as a difference', async () => {
    const text = 'person_key,unit,cohort,status,status_date\nA,ENG,undergraduate,full,2003-12-31';
    const [estimate] = await estimates('member-movements', { 'people.csv': text }, { asOf: '2003-12-31' });
    expect(estimate).toMatchObject({ count: 1, reconciliation: { opening: 0, expected: 0, difference: 1 } });
  });
});
