/** What holds of every rule, over rows made at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilOf, dayOf } from '../../src/calendar.ts';
import { people } from '../../src/catalog/datasets/people.ts';
import { rules } from '../../src/catalog/rules/index.ts';
import { compileRule } from '../../src/indicators/rules/compile.ts';
import type { Finding } from '../../src/indicators/rules/finding.ts';
import { defaultParameters, type Rule } from '../../src/indicators/rules/rule.ts';
import type { Cell, GivenDate, Row } from '../engines/rows.ts';
import { bindingsOf, findIn, packOf } from './found.ts';

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });

/** Whole months and half-years apart, and a day before and after: where limits lie. */
const dayNumber = fc
  .tuple(fc.constantFrom(-216, -18, -13, -12, -7, -6, -3, -1, 0, 1, 3, 6), fc.integer({ min: -1, max: 1 }))
  .map(([months, days]) => addMonths(dayOf(2003, 6, 30), months) + days);
const on = (day: number): GivenDate => ({ day, given: 'day' });
const given = fc.constantFrom('day', 'day', 'day', 'month', 'year');

/** A date as it may stand in a file: a month or a year counts from its last day. */
const date: fc.Arbitrary<GivenDate> = fc.tuple(dayNumber, given).map(([number, precision]) => {
  const { year, month } = civilOf(number);
  if (precision === 'month') return { day: dayOf(year, month + 1, 1) - 1, given: 'month' as const };
  if (precision === 'year') return { day: dayOf(year, 12, 31), given: 'year' as const };
  return { day: number, given: 'day' as const };
});

/** The first day that a date may mean. */
function firstDay({ day, given }: GivenDate): number {
  const { year, month } = civilOf(day);
  if (given === 'month') return dayOf(year, month, 1);
  return given === 'year' ? dayOf(year, 1, 1) : day;
}

const values: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  status: fc.constantFrom('applicant', 'activist', 'target', 'probationary', 'full'),
  convert_outcome: fc.constantFrom('converted', 'extended', 'deferred', 'cancelled'),
  training_hours: fc.integer({ min: 22, max: 42 }),
  training_days: fc.integer({ min: 2, max: 6 }),
};

function cellOf(name: string): fc.Arbitrary<Cell> {
  const type = people.fields.find((field) => field.name === name)?.type;
  if (type === 'date') return date as fc.Arbitrary<Cell>;
  if (type === 'flag') return fc.constantFrom('yes', 'no');
  return values[name] ?? fc.integer({ min: 0, max: 4 });
}

/** The columns that a finding looks at. */
function columnsOf(finding: Finding): string[] {
  const found = JSON.stringify(finding).matchAll(/"(?:date|dateAhead|firstDayOf|field)":"(\w+)"/g);
  return [...new Set(Array.from(found, ([, name]) => name!))];
}

const joined = ['inspected_surely', 'inspected_perhaps'];

function rowOf(rule: Rule): fc.Arbitrary<Row> {
  const own = columnsOf(rule.finding(defaultParameters(rule)));
  // Who is asked at all turns on when people came and went, for which the last day of a month counts.
  const others = columnsOf(compileRule(rule, [packOf({ [rule.id]: {} })]).finding);
  const cells = others
    .filter((name) => !joined.includes(name))
    .map((name): [string, fc.Arbitrary<Cell>] => {
      const isExact = !own.includes(name) && name.endsWith('_date');
      return [name, sometimes(isExact ? dayNumber.map(on) : cellOf(name))];
    });
  // What is joined to a row is exact, and what is sure is possible.
  const inspected = fc.option(fc.tuple(dayNumber, fc.nat({ max: 60 })), { nil: null, freq: 6 });
  return fc.tuple(fc.record(Object.fromEntries(cells)), inspected).map(([row, reach]) => {
    if (reach === null || !own.includes(joined[0]!)) return row;
    return { ...row, inspected_surely: on(reach[0]), inspected_perhaps: on(reach[0] + reach[1]) };
  });
}

const isDate = (cell: Cell): cell is GivenDate => typeof cell === 'object' && cell !== null;

/** The same row with every date known to the day, as it may turn out to be. */
const exactly = (cells: Row, dates: readonly number[]): Row =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell], i) => {
      if (!isDate(cell)) return [name, cell];
      const [first, last] = [firstDay(cell), cell.day];
      return [name, { day: first + (dates[i % dates.length]! % (last - first + 1)), given: 'day' as const }];
    }),
  );

// The end of the year, and a day in the middle of a month: dates of that month may lie on either side.
const asOf = fc.constantFrom('2003-12-31', '2003-06-30', '2003-06-15');
const chosen = fc.array(fc.nat({ max: 365 }), { minLength: 7, maxLength: 7 });

describe.each(rules)('$id', (rule) => {
  const rows = fc.array(rowOf(rule), { minLength: 1, maxLength: 40, size: 'max' });

  it('finds of a date that is not exact only what is true of every day it may mean', () => {
    fc.assert(
      fc.property(rows, chosen, asOf, (list, days, on) => {
        const known = findIn(rule, list, bindingsOf(on));
        const turnedOut = findIn(
          rule,
          list.map((cells) => exactly(cells, days)),
          bindingsOf(on),
        );
        known.forEach((found, i) => {
          if (found !== 'not-checkable') expect(turnedOut[i]).toBe(found);
        });
      }),
      { numRuns: 100 },
    );
  });
});

// Nine dates at random are hardly ever in order, and of R29 no row tells.
describe.each(rules.filter(({ id }) => id !== 'R25' && id !== 'R29'))('$id', (rule) => {
  it('keeps, breaks and does not tell of some rows of such a sample', () => {
    const sample = fc.sample(rowOf(rule), { numRuns: 3000, seed: 7 });
    const found = findIn(rule, sample, bindingsOf('2003-12-31'));
    expect(new Set(found)).toEqual(new Set(['ok', 'breach', 'not-checkable']));
  });
});

/** A limit some months after another date: the one on the right side of it is the last that keeps the rule. */
const limits: readonly (readonly [
  id: string,
  from: string,
  to: string,
  months: number,
  not: 'before' | 'after',
])[] = [
  ['R01', 'birth_date', 'apply_date', 216, 'before'],
  ['R02', 'apply_date', 'talk_date', 1, 'after'],
  ['R03', 'apply_date', 'activist_date', 0, 'before'],
  ['R05', 'inspected_surely', 'target_date', 7, 'after'],
  ['R06', 'activist_date', 'target_date', 12, 'before'],
  ['R16', 'pretrial_date', 'meeting_date', 1, 'after'],
  ['R18', 'meeting_date', 'approve_date', 3, 'after'],
  ['R19', 'meeting_date', 'approve_date', 6, 'after'],
  ['R20', 'approve_date', 'oath_date', 0, 'before'],
  ['R21', 'meeting_date', 'convert_meeting_date', 12, 'before'],
  ['R22', 'meeting_date', 'convert_meeting_date', 13, 'after'],
  ['R24', 'convert_meeting_date', 'convert_approve_date', 3, 'after'],
];

describe.each(limits)('%s, a limit from %s to %s', (id, from, to, months, not) => {
  const rule = rules.find((candidate) => candidate.id === id)!;
  const row = (start: number, end: number): Row => ({
    [from]: on(start),
    [to]: on(end),
    // Inspections of exact dates reach as far for sure as perhaps.
    ...(from === joined[0] ? { [joined[1]!]: on(start) } : {}),
  });

  it('is crossed by one day', () => {
    const start = fc.integer({ min: dayOf(1980, 1, 1), max: dayOf(2003, 12, 31) });
    fc.assert(
      fc.property(start, (day) => {
        const last = addMonths(day, months);
        const beyond = last + (not === 'after' ? 1 : -1);
        const found = findIn(rule, [row(day, last), row(day, beyond)], bindingsOf('2026-12-31'));
        expect(found).toEqual(['ok', 'breach']);
      }),
    );
  });
});

/** The dates that each rule cannot do without; of rules that look at those who wait the step itself is none. */
const needed: Readonly<Record<string, readonly string[]>> = {
  R01: ['birth_date', 'apply_date'],
  R02: ['apply_date'],
  R03: ['apply_date', 'activist_date'],
  R05: ['inspected_surely'],
  R06: ['activist_date', 'target_date'],
  R08: ['review_date', 'meeting_date'],
  R12: ['league_recommend_date', 'target_date'],
  R13: ['target_date', 'pretrial_date', 'meeting_date'],
  R14: ['meeting_date'],
  R16: ['pretrial_date', 'meeting_date'],
  R17: ['meeting_date', 'higher_talk_date', 'approve_date'],
  R18: ['meeting_date'],
  R19: ['meeting_date'],
  R20: ['approve_date', 'oath_date'],
  R21: ['meeting_date', 'convert_meeting_date'],
  R23: ['meeting_date', 'extension_until_date'],
  R24: ['convert_meeting_date'],
  R26: ['birth_date'],
  R27: ['notice_from_date', 'notice_to_date', 'target_date'],
};

describe.each(Object.entries(needed))('%s', (id, dates) => {
  const rule = rules.find((candidate) => candidate.id === id)!;
  it.each(dates)('is never kept without %s', (name) => {
    const rows = fc.array(rowOf(rule), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(rows, asOf, (list, on) => {
        const without = list.map((cells) => ({ ...cells, [name]: null }));
        expect(findIn(rule, without, bindingsOf(on))).not.toContain('ok');
      }),
      { numRuns: 50 },
    );
  });
});
