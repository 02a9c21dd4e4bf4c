/** Random rows, and random queries over the whole closed list of expressions and conditions. */
import fc from 'fast-check';
import type { Bindings, Condition, Expression } from '../../src/tally/expression.ts';
import { bindCondition, bindExpression } from '../../src/tally/expression.ts';
import type { TallyQuery } from '../../src/tally/tally.ts';
import { type Cell, type ColumnTypes, day, type Row } from './rows.ts';

export const KIND = 'people';

export const types: ColumnTypes = {
  unit: 'category',
  status: 'category',
  begin: 'date',
  end: 'date',
  transfer: 'date',
  year: 'integer',
  size: 'integer',
};
const namesOf = (type: string) => Object.keys(types).filter((name) => types[name] === type);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

// Texts that an engine might take apart, join or mistake for something else.
const texts: readonly string[] = [
  'A',
  'B',
  'a',
  '',
  'null',
  '"',
  '|',
  '"|"',
  'A"|"B',
  '\\',
  '5',
  '计算机',
  '😀',
];
const text = fc.constantFrom(...texts);

// Around the ends of months, of years and of academic years more often than elsewhere.
const turningDays = [
  '2003-08-31',
  '2003-09-01',
  '2003-12-31',
  '2004-01-01',
  '2004-02-29',
  '2003-01-31',
  '2002-02-28',
].map(day);
const dayNumber = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...turningDays) },
  { weight: 3, arbitrary: fc.integer({ min: day('2002-06-01'), max: day('2004-06-30') }) },
  { weight: 1, arbitrary: fc.integer({ min: day('1900-01-01'), max: day('2100-12-31') }) },
);
const givenDate = fc.record({ day: dayNumber, given: fc.constantFrom('day', 'day', 'month', 'year') });

const cellOf: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  unit: sometimes(text),
  status: sometimes(fc.constantFrom('full', 'probationary', 'open')),
  begin: sometimes(givenDate as fc.Arbitrary<Cell>),
  end: sometimes(givenDate as fc.Arbitrary<Cell>),
  transfer: sometimes(givenDate as fc.Arbitrary<Cell>),
  year: sometimes(fc.integer({ min: 1999, max: 2005 })),
  // No column holds more than a hundred million (`headcount`), so differences of differences fit 32 bits.
  size: sometimes(fc.oneof(fc.integer({ min: -3, max: 5 }), fc.integer({ min: -(10 ** 8), max: 10 ** 8 }))),
};

/** Some rows from one file, and which columns that file has; of the others nothing is recorded. */
export interface Part {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** The rows of a part: nothing is recorded of a column that it lacks. */
const part: fc.Arbitrary<Part> = fc
  .record({
    names: fc.oneof(fc.constant(Object.keys(types)), fc.subarray(Object.keys(types))),
    rows: fc.array(fc.record(cellOf) as fc.Arbitrary<Row>, { maxLength: 12, size: 'max' }),
  })
  .map(({ names, rows }) => ({
    names,
    rows: rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]!]))),
  }));

export const parts: fc.Arbitrary<readonly Part[]> = fc.array(part, { maxLength: 4, size: 'max' });

const field = (names: readonly string[]) =>
  fc.constantFrom(...names, 'absent').map((name): Expression => ({ field: name }));
const dateName = fc.constantFrom(...namesOf('date'), 'absent');
const constantOf = (value: fc.Arbitrary<number>) => value.map((constant): Expression => ({ constant }));
const bucket = fc.constantFrom('month' as const, 'year' as const, 'academic-year' as const);

/** Working days are counted for days of a roster, not for what arithmetic may make of them. */
const dateInReach = dateName.map((name): Expression => ({ date: name }));

/** What the expressions that hold conditions are made of; conditions themselves are made of all expressions. */
const simpleCondition: fc.Arbitrary<Condition> = fc.oneof(
  dateName.map((date): Condition => ({ missing: { date } })),
  fc.record({
    left: dateName.map((date): Expression => ({ date })),
    is: fc.constantFrom('<' as const, '=' as const, '>' as const),
    right: constantOf(dayNumber),
  }),
);

const { date, number } = fc.letrec<{ date: Expression; number: Expression }>((tie) => ({
  date: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    dateName.map((name): Expression => ({ date: name })),
    dateName.map((name): Expression => ({ dateAhead: name })),
    dateName.map((name): Expression => ({ firstDayOf: name })),
    fc.constantFrom('asOf', 'from', 'to', 'yearBefore').map((parameter) => ({ parameter }) as Expression),
    constantOf(dayNumber),
    fc
      .record({ plusMonths: fc.integer({ min: -30, max: 30 }), to: tie('date') })
      .map((node): Expression => node as Expression),
    fc.record({ only: tie('date'), when: simpleCondition }).map((node): Expression => node as Expression),
    fc.array(tie('date'), { maxLength: 3 }).map((earliest): Expression => ({ earliest })),
    fc
      .record({ approval: tie('date'), meeting: tie('date') })
      .map((byAdmission): Expression => ({ byAdmission })),
  ),
  number: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    field(namesOf('integer')),
    constantOf(fc.integer({ min: -5, max: 2010 })),
    fc.record({ bucket, of: tie('date') }).map((node): Expression => node as Expression),
    fc
      .record({ minus: fc.tuple(tie('number'), tie('number')), plus: fc.integer({ min: -3, max: 3 }) })
      .map((node): Expression => node as Expression),
    fc.tuple(tie('date'), tie('date')).map((daysBetween): Expression => ({ daysBetween })),
    fc.tuple(dateInReach, dateInReach).map((workingDays): Expression => ({ workingDays })),
  ),
}));
const choice = fc
  .array(fc.record({ when: simpleCondition, word: text }), { maxLength: 3 })
  .map((cases): Expression => ({ cases }));
const chosen = fc
  .record({ only: field(namesOf('category')), when: simpleCondition })
  .map((node): Expression => node as Expression);
const category = fc.oneof(field(namesOf('category')), choice, chosen);
const value = fc.oneof(category, date, number);

const comparison = fc.constantFrom('<' as const, '<=' as const, '=' as const, '>=' as const, '>' as const);
const numbers = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 30 }), fc.integer({ min: 1998, max: 2006 }), dayNumber),
  {
    maxLength: 4,
  },
);
const listed = fc.array(fc.oneof(text, fc.constantFrom('full', 'open', 'occurs nowhere')), { maxLength: 4 });

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ left: date, is: comparison, right: date }),
    fc.record({ left: number, is: comparison, right: number }),
    fc.record({ value: category, in: listed }),
    fc.record({ value: number, in: numbers }),
    // Numbers as text, and text as numbers: neither is the other.
    fc.record({ value: fc.oneof(category, number), in: fc.constant(['5', 5, '2001']) }),
    value.map((missing) => ({ missing })),
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

const bindings: fc.Arbitrary<Bindings> = fc
  .record({ asOf: dayNumber, from: dayNumber, to: dayNumber, yearBefore: dayNumber })
  .chain((parameters) =>
    fc.record({
      parameters: fc.constant(parameters),
      admittedBy: fc.constantFrom('approval' as const, 'meeting' as const),
      calendar: fc.record({
        off: fc.array(dayNumber, { maxLength: 4 }),
        on: fc.array(dayNumber, { maxLength: 4 }),
      }),
    }),
  );

const query: fc.Arbitrary<TallyQuery> = fc
  .record({
    // As they come, most conditions hold of few rows; turned round, of most.
    where: fc.oneof(
      condition,
      condition.map((not) => ({ not })),
    ),
    keys: fc.array(value, { maxLength: 3 }),
    sum: fc.option(fc.constantFrom(...namesOf('integer'), 'absent'), { nil: undefined, freq: 2 }),
    bindings,
  })
  .map(({ where, keys, sum, bindings }) => ({
    kind: KIND,
    where: bindCondition(where, bindings),
    keys: Object.fromEntries(keys.map((key, i) => [`key${i}`, bindExpression(key, bindings)])),
    ...(sum === undefined ? {} : { sum }),
  }));

export const queries: fc.Arbitrary<readonly TallyQuery[]> = fc.array(query, { minLength: 1, maxLength: 4 });
