/** Random declarations over a few columns of people, as somebody may write them, and random people. */
import fc from 'fast-check';
import { type Cell, type ColumnTypes, day, type Row } from '../../engines/rows.ts';

/** What of people the declarations speak of. */
export const types: ColumnTypes = {
  unit: 'category',
  cohort: 'category',
  gender: 'category',
  status: 'category',
  in_service: 'category',
  training_days: 'integer',
  entry_year: 'integer',
  birth_date: 'date',
  training_date: 'date',
  apply_date: 'date',
  oath_date: 'date',
  approve_date: 'date',
  // What the reader makes of approvals; who is a member goes by it.
  admission_date: 'date',
  transfer_in_date: 'date',
  leave_date: 'date',
};

/** Steps: without a date they were not taken. */
export const steps: readonly string[] = [
  'apply_date',
  'oath_date',
  'approve_date',
  'transfer_in_date',
  'leave_date',
];
const otherDates = ['birth_date', 'training_date'];

const values: Readonly<Record<string, readonly string[]>> = {
  unit: ['ENG', 'LAW', '文学院'],
  cohort: ['undergraduate', 'graduate', 'faculty'],
  gender: ['男', '女'],
  status: ['full', 'probationary', 'applicant'],
  in_service: ['yes', 'no'],
};

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

// Around the ends of the period more often than elsewhere.
const dayNumber = fc.oneof(
  fc.constantFrom(...['2002-12-31', '2003-01-01', '2003-08-31', '2003-12-31', '2004-01-01'].map(day)),
  fc.integer({ min: day('2002-01-01'), max: day('2004-12-31') }),
);
const date = sometimes(
  fc.record({ day: dayNumber, given: fc.constantFrom('day', 'day', 'month', 'year') }) as fc.Arbitrary<Cell>,
);

const person: fc.Arbitrary<Row> = fc
  .record({
    ...Object.fromEntries(
      Object.entries(values).map(([name, texts]) => [name, sometimes(fc.constantFrom(...texts))]),
    ),
    training_days: sometimes(fc.integer({ min: 0, max: 6 })),
    entry_year: sometimes(fc.integer({ min: 1999, max: 2005 })),
    ...Object.fromEntries([...steps, ...otherDates].map((name) => [name, date])),
  })
  .map((row) => row as Row)
  .map((row) => ({ ...row, admission_date: row.approve_date! }));

export const people: fc.Arbitrary<readonly Row[]> = fc.array(person, { maxLength: 20, size: 'max' });

const sign = fc.constantFrom('<', '<=', '=', '>=', '>');
const isoDay = fc.constantFrom('2003-01-01', '2003-08-31', '2002-06-15');
const dateName = fc.constantFrom(...steps, ...otherDates, 'as-of', 'from', 'to');
const moved = fc
  .record({ date: dateName, plusMonths: fc.option(fc.integer({ min: -14, max: 14 }), { nil: undefined }) })
  .map(({ date, plusMonths }) => (plusMonths === undefined ? { date } : { date, plusMonths }));
const compared = (of: fc.Arbitrary<object>, right: fc.Arbitrary<unknown>) =>
  fc.tuple(of, sign, right).map(([left, is, value]) => ({ ...left, [is]: value }));

const number = fc.integer({ min: -1, max: 6 });
const text = fc.constantFrom(...Object.keys(values)).chain((field) =>
  fc.oneof(
    fc.subarray([...values[field]!], { minLength: 1 }).map((wanted): unknown => ({ field, in: wanted })),
    fc.constantFrom(...values[field]!).map((wanted): unknown => ({ field, '=': wanted })),
  ),
);
const whole = fc.oneof(
  compared(fc.constant({ field: 'training_days' }), number),
  compared(fc.constant({ field: 'grade' }), number),
  compared(fc.constant({ field: 'entry_year' }), fc.integer({ min: 2000, max: 2004 })),
  fc.array(number, { minLength: 1, maxLength: 3 }).map((wanted) => ({ field: 'training_days', in: wanted })),
  fc.tuple(number, number).map(([from, to]) => ({ field: 'training_days', '>=': from, '<': to })),
);
const dated = fc.oneof(
  moved.map((left) => ({ ...left, within: 'period' })),
  compared(moved, isoDay),
  compared(moved, moved),
);
const days = compared(
  fc.tuple(dateName, dateName).map((daysBetween) => ({ daysBetween })),
  fc.integer({ min: -400, max: 400 }),
);
const missing = fc
  .constantFrom(...Object.keys(values), 'training_days', ...steps, ...otherDates)
  .map((missing) => ({ missing }));

/** Conditions that the test can work out by itself. */
export const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    whole,
    dated,
    days,
    missing,
    fc.array(tie('plain'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('plain'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('plain').map((not) => ({ not })),
  ),
}));

/** Conditions that may also go by the sentences of the catalogue. */
const condition = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 1, arbitrary: fc.constantFrom('member', 'admitted', 'converted') },
  fc.tuple(fc.constantFrom('member', 'admitted'), plain).map((all) => ({ all })),
);

const eventOf = fc.constantFrom(undefined, 'as-of', 'admission', 'conversion', 'oath_date', 'training_date');

/** A declaration of each kind, over conditions of a sort. */
export function declarations(of: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const common = fc
    .record({
      event: eventOf,
      better: fc.constantFrom(undefined, null, 'higher', 'lower'),
      population: fc.constantFrom(undefined, undefined, undefined, 'undergraduate', 'student'),
      keys: fc.subarray(['unit', 'cohort', 'entryYear', 'grade']),
    })
    .map((parts) => ({ id: 'own', title: { en: 'Own', 'zh-CN': '自定' }, rows: 'people', ...parts }));
  const target = fc.record({
    bound: fc.constantFrom('at-least', 'at-most'),
    value: fc.constantFrom(0, 0.07, '7%', 1),
  });
  const parts = <T extends object>(own: fc.Arbitrary<T>) =>
    fc
      .tuple(common, own)
      .map(([shared, rest]) => JSON.parse(JSON.stringify({ ...shared, ...rest })) as object);
  return fc.oneof(
    parts(fc.record({ kind: fc.constant('count'), where: of })),
    parts(
      fc.record({
        kind: fc.constant('count'),
        where: fc.option(of, { nil: undefined }),
        distinct: fc.constantFrom('gender', 'unit'),
      }),
    ),
    parts(fc.record({ kind: fc.constant('count'), where: of, sum: fc.constant('training_days') })),
    parts(
      fc.record({
        kind: fc.constant('distribution'),
        where: of,
        part: fc.constantFrom('gender', 'subgroup', 'training_days'),
      }),
    ),
    parts(
      fc.record({
        kind: fc.constant('ratio'),
        numerator: of,
        denominator: of,
        targets: fc.array(target, { maxLength: 2 }),
        interval: fc.constantFrom(undefined, 'wilson', 'none'),
      }),
    ),
    parts(
      fc.record({
        kind: fc.constant('ratio'),
        numerator: of,
        denominator: fc.constant('headcount'),
        event: fc.constant(undefined),
      }),
    ),
  );
}

/** Any declaration that may be written. */
export const anyDeclaration: fc.Arbitrary<object> = declarations(condition);
