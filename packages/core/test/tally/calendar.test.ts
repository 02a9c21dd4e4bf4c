/** Days, months and academic years, against the platform's own calendar and cases worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  bucketOf,
  civilOf,
  dayOf,
  daysInMonth,
  isoMonthOf,
  isoOf,
  parseIsoDay,
} from '../../src/calendar.ts';
import { day } from '../engines/rows.ts';

const [first, last] = [day('1890-01-01'), day('2110-12-31')];

describe('days', () => {
  it('are those of the platform, there and back, from 1890 to 2110', () => {
    const wrong: number[] = [];
    for (let number = first; number <= last; number++) {
      const platform = new Date(number * 86_400_000);
      const [year, month, date] = [
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate(),
      ];
      const civil = civilOf(number);
      const isSame = civil.year === year && civil.month === month && civil.day === date;
      if (!isSame || dayOf(year, month, date) !== number) wrong.push(number);
      else if (isoOf(number) !== platform.toISOString().slice(0, 10)) wrong.push(number);
      else if (parseIsoDay(isoOf(number)) !== number) wrong.push(number);
    }
    expect(wrong).toEqual([]);
    expect(last - first).toBe(80_717);
  });
  it('count from 1 January 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    // 33 years of 365 days, 8 leap days (1972 to 2000), and 364 days to the end of 2003.
    expect(dayOf(2003, 12, 31)).toBe(33 * 365 + 8 + 364);
  });
  it('of a month are those of the platform', () => {
    for (let year = 1890; year <= 2110; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });
});

describe('parseIsoDay', () => {
  it.each([
    '2003-02-29',
    '1900-02-29',
    '2003-04-31',
    '2003-00-10',
    '2003-13-01',
    '2003-01-00',
    '2003-1-1',
    '2003-01',
    '2003/01/01',
    ' 2003-01-01',
    '2003-01-01T00:00',
    '',
  ])('finds no day in %j', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });
});

describe('addMonths', () => {
  it.each([
    ['2003-01-31', 1, '2003-02-28'],
    ['2004-01-31', 1, '2004-02-29'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2004-02-29', 12, '2005-02-28'],
    ['2004-02-29', 48, '2008-02-29'],
    ['2004-02-29', -12, '2003-02-28'],
    ['2003-03-31', -1, '2003-02-28'],
    ['2003-08-31', 6, '2004-02-29'],
    ['2003-11-30', 3, '2004-02-29'],
    ['2003-12-15', 1, '2004-01-15'],
    ['2003-01-15', -1, '2002-12-15'],
    ['2003-10-31', 1, '2003-11-30'],
    ['2003-05-20', 0, '2003-05-20'],
    ['1970-01-01', -1, '1969-12-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoOf(addMonths(day(from), months))).toBe(to);
  });
  it('reaches the right month, on the same day or, where there is none, its last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last }),
        fc.integer({ min: -240, max: 240 }),
        (from, months) => {
          const [before, after] = [civilOf(from), civilOf(addMonths(from, months))];
          expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
          const lastDay = new Date(Date.UTC(after.year, after.month, 0)).getUTCDate();
          expect(after.day).toBe(Math.min(before.day, lastDay));
        },
      ),
    );
  });
});

describe('bucketOf', () => {
  it.each([
    ['2003-08-31', 'academic-year', 2002],
    ['2003-09-01', 'academic-year', 2003],
    ['2003-12-31', 'academic-year', 2003],
    ['2004-01-01', 'academic-year', 2003],
    ['2003-12-31', 'year', 2003],
    ['2004-01-01', 'year', 2004],
    ['1969-12-31', 'year', 1969],
  ] as const)('%s lies in the %s %i', (date, bucket, expected) => {
    expect(bucketOf(bucket, day(date))).toBe(expected);
  });
  it('numbers months so that they follow each other over the turn of the year', () => {
    const months = ['2003-11-30', '2003-12-01', '2003-12-31', '2004-01-01'].map((date) =>
      bucketOf('month', day(date)),
    );
    expect(months.map((month) => month - months[0]!)).toEqual([0, 1, 1, 2]);
    expect(months.map(isoMonthOf)).toEqual(['2003-11', '2003-12', '2003-12', '2004-01']);
  });
});
