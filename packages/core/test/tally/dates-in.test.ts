import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/tally/dates-in.ts';
import {
  all,
  among,
  any,
  compare,
  date,
  dateAhead,
  daysBetween,
  earliest,
  field,
  firstDayOf,
  missing,
  not,
  parameter,
  plusMonths,
  recorded,
} from '../../src/tally/expression.ts';

describe('datesIn', () => {
  it('names the dates of a condition, however deep, each once and in their order', () => {
    const condition = all(
      among(field('status'), 'full'),
      any(
        missing(dateAhead('b')),
        not(compare(plusMonths(earliest(date('c'), date('a')), 3), '<', parameter('asOf'))),
      ),
      compare(firstDayOf('d'), '<=', date('b')),
    );
    expect(datesIn(condition)).toEqual(['b', 'c', 'a', 'd']);
  });

  it('names those of an expression', () => {
    expect(datesIn(daysBetween(date('a'), date('b')))).toEqual(['a', 'b']);
  });

  it('takes no other column for one, whatever it is called', () => {
    expect(datesIn(all(recorded(field('date')), among(field('kind'), 'date')))).toEqual([]);
  });
});
