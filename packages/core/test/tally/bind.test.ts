/** Binding an expression to a question: parameters go, and nothing is known that came after the as-of date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engines/memory.ts';
import {
  type Bindings,
  bindCondition,
  bindExpression,
  type Condition,
  compare,
  date,
  dateAhead,
  daysBetween,
  type Expression,
  earliest,
  field,
  missing,
  parameter,
  plusMonths,
  recorded,
} from '../../src/tally/expression.ts';
import { total } from '../../src/tally/tally.ts';
import { KIND, types } from '../engines/arbitraries.ts';
import { BatchMaker, day, on } from '../engines/rows.ts';

const bindings: Bindings = {
  parameters: { asOf: 300, from: 200, to: 290, yearBefore: -65 },
  admittedBy: 'approval',
};

describe('bindExpression', () => {
  it('puts numbers in the place of parameters', () => {
    const bound = (['asOf', 'from', 'to', 'yearBefore'] as const).map((name) =>
      bindExpression(parameter(name), bindings),
    );
    expect(bound).toEqual([{ constant: 300 }, { constant: 200 }, { constant: 290 }, { constant: -65 }]);
  });
  it('cuts dates at the as-of date, and leaves those that may lie ahead', () => {
    expect(bindExpression(date('begin'), bindings)).toEqual({ date: 'begin', until: 300 });
    expect(bindExpression(dateAhead('begin'), bindings)).toEqual({ dateAhead: 'begin' });
  });
  it('chooses what dates an admission', () => {
    const admission: Expression = { byAdmission: { approval: date('begin'), meeting: date('end') } };
    expect(bindExpression(admission, bindings)).toEqual({ date: 'begin', until: 300 });
    expect(bindExpression(admission, { ...bindings, admittedBy: 'meeting' })).toEqual({
      date: 'end',
      until: 300,
    });
  });
  it('reaches every part of an expression', () => {
    const [begin, bound] = [date('begin'), { date: 'begin', until: 300 }];
    const cases: readonly (readonly [Expression, Expression])[] = [
      [
        { bucket: 'month', of: begin },
        { bucket: 'month', of: bound },
      ],
      [
        { minus: [begin, begin], plus: 2 },
        { minus: [bound, bound], plus: 2 },
      ],
      [daysBetween(begin, begin), daysBetween(bound, bound)],
      [plusMonths(begin, 3), plusMonths(bound, 3)],
      [earliest(begin, earliest(begin)), earliest(bound, earliest(bound))],
      [field('unit'), field('unit')],
    ];
    for (const [given, expected] of cases) expect(bindExpression(given, bindings)).toEqual(expected);
  });
});

describe('bindCondition', () => {
  it('reaches every part of a condition', () => {
    const [begin, bound] = [date('begin'), { date: 'begin', until: 300 }];
    const tree = (of: Expression, to: Expression): Condition => ({
      all: [
        { any: [{ not: missing(of) }, compare(to, '<', of)] },
        { value: { bucket: 'year', of }, in: [2003, 'x'] },
      ],
    });
    expect(bindCondition(tree(begin, parameter('to')), bindings)).toEqual(tree(bound, { constant: 290 }));
  });
});

describe('a question as of a date', () => {
  const days = fc.integer({ min: day('2001-01-01'), max: day('2005-12-31') });
  const count = (asOf: number, begins: readonly number[], condition: Condition) => {
    const rows = begins.map((begin) => ({ begin: { day: begin, given: 'day' as const } }));
    const where = bindCondition(condition, { ...bindings, parameters: { ...bindings.parameters, asOf } });
    const engine = memoryEngine([new BatchMaker(KIND, types).batch(rows)]);
    return total(engine.run([{ kind: KIND, where, keys: {} }])[0]!);
  };

  it('knows what is dated up to that day, the day itself included, and nothing after it', () => {
    fc.assert(
      fc.property(days, fc.array(days), (asOf, begins) => {
        const known = begins.filter((begin) => begin <= asOf).length;
        expect(count(asOf, begins, recorded(date('begin')))).toBe(known);
        expect(count(asOf, begins, missing(date('begin')))).toBe(begins.length - known);
        expect(count(asOf, begins, compare(date('begin'), '>', parameter('asOf')))).toBe(0);
      }),
    );
  });
  it('sees a transfer that lies ahead', () => {
    fc.assert(
      fc.property(days, fc.array(days), (asOf, begins) => {
        expect(count(asOf, begins, recorded(dateAhead('begin')))).toBe(begins.length);
        const ahead = begins.filter((begin) => begin > asOf).length;
        expect(count(asOf, begins, compare(dateAhead('begin'), '>', parameter('asOf')))).toBe(ahead);
      }),
    );
  });
  it('knows the earliest of those known, not the earliest of all', () => {
    const rows = [{ begin: on('2004-03-01'), end: on('2003-05-01') }];
    const key = bindExpression(earliest(date('begin'), date('end')), {
      ...bindings,
      parameters: { ...bindings.parameters, asOf: day('2003-12-31') },
    });
    const engine = memoryEngine([new BatchMaker(KIND, types).batch(rows)]);
    const [tally] = engine.run([{ kind: KIND, where: { all: [] }, keys: { key } }]);
    expect(tally!.cells).toEqual([{ key: [day('2003-05-01')], count: 1 }]);
  });
});
