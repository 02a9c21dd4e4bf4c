/** What holds of every rule, over rows made at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilOf, dayOf } from '../../src/calendar.ts';
import { people } from '../../src/catalog/datasets/people.ts';
import { rules } from '../../src/catalog/rules/index.ts';
import { compileRule } from '../../src/indicators/rules/compile.ts';
import type { Rule } from '../../src/indicators/rules/rule.ts';
import type { Cell, GivenDate, Row } from '../engines/rows.ts';
import { bindingsOf, findIn, packOf } from './found.ts';

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });

/** Whole months and half-years apart, and a day before and after: where limits lie. */
const dayNumber = fc
  .tuple(fc.constantFrom(-216, -18, -13, -12, -7, -6, -3, -1, 0, 1, 3, 6), fc.integer({ min: -1, max: 1 }))
  .map(([months, days]) => addMonths(dayOf(2003, 6, 30), months) + days);
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
function columnsOf(rule: Rule): string[] {
  const { finding } = compileRule(rule, [packOf({ [rule.id]: {} })]);
  const found = JSON.stringify(finding).matchAll(/"(?:date|dateAhead|firstDayOf|field)":"(\w+)"/g);
  return [...new Set(Array.from(found, ([, name]) => name!))];
}

const joined = ['inspected_surely', 'inspected_perhaps'];

function rowOf(rule: Rule): fc.Arbitrary<Row> {
  const names = columnsOf(rule).filter((name) => !joined.includes(name));
  const own = fc.record(Object.fromEntries(names.map((name) => [name, sometimes(cellOf(name))])));
  // What is joined to a row is exact, and what is sure is possible.
  const inspected = fc.option(fc.tuple(dayNumber, fc.nat({ max: 60 })), { nil: null, freq: 6 });
  return fc.tuple(own, inspected).map(([cells, reach]) => {
    if (reach === null || !columnsOf(rule).includes(joined[0]!)) return cells;
    const on = (day: number): GivenDate => ({ day, given: 'day' });
    return { ...cells, inspected_surely: on(reach[0]), inspected_perhaps: on(reach[0] + reach[1]) };
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
