import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, isoOf } from '../../src/calendar.ts';
import { parseDate, precision } from '../../src/roster/date.ts';

/** The day and the precision that a text gives, or null. */
function read(text: string): readonly [string, keyof typeof precision] | null {
  const packed = parseDate(text);
  if (packed === null) return null;
  const names = Object.entries(precision) as [keyof typeof precision, number][];
  return [isoOf(packed >> 2), names.find(([, code]) => code === (packed & 3))![0]];
}

describe('days', () => {
  it.each([
    '2003-09-01',
    '2003/9/1',
    '2003/09/01',
    '2003.9.1',
    '2003.09.01',
    '2003-9-1',
    '2003年9月1日',
    '2003年09月01日',
    '2003年9月1',
    '2003 年 9 月 1 日',
    '20030901',
  ])('are read from %s', (text) => {
    expect(read(text)).toEqual(['2003-09-01', 'day']);
  });

  it.each([
    ['2004-02-29', '2004-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2100-12-31', '2100-12-31'],
    ['2003-12-31', '2003-12-31'],
    ['20031231', '2003-12-31'],
  ])('%s is there', (text, day) => {
    expect(read(text)).toEqual([day, 'day']);
  });
});

describe('months and years', () => {
  it.each(['2003-09', '2003.09', '2003/9', '2003.9', '2003年9月', '200309'])(
    'are read from %s, and count from the last day',
    (text) => {
      expect(read(text)).toEqual(['2003-09-30', 'month']);
    },
  );

  it.each([
    ['2004-02', '2004-02-29'],
    ['2003-02', '2003-02-28'],
    ['1900-02', '1900-02-28'],
    ['200312', '2003-12-31'],
  ])('%s ends on %s', (text, day) => {
    expect(read(text)).toEqual([day, 'month']);
  });

  it.each(['2003', '2003年'])('a year is read from %s', (text) => {
    expect(read(text)).toEqual(['2003-12-31', 'year']);
  });
});

describe('what is no date', () => {
  it.each([
    ['a day that does not exist', '2003.9.31'],
    ['a month that does not exist', '2003-13-01'],
    ['month nought', '2003-00-01'],
    ['day nought', '2003-09-00'],
    ['29 February of a common year', '2003-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['a compact day that does not exist', '20030931'],
    ['a compact month that does not exist', '200313'],
    ['a day before all rosters', '1899-12-31'],
    ['a day after all rosters', '2101-01-01'],
    ['a year of two digits', '03.9.1'],
    ['a year of two digits with a mark', '03年9月'],
    ['a number that a spreadsheet stores dates as', '37865'],
    ['a stretch', '2003.9-2003.12'],
    ['a stretch in words', '2003年9月至12月'],
    ['day before month', '01/09/2003'],
    ['a word', 'September'],
    ['a note beside the date', '2003.5 校党校'],
    ['a year too long', '12003-09-01'],
    ['letters where digits belong', '2OO3-09-01'],
    ['too many digits', '2003-009-01'],
    ['nothing', ''],
    ['a separator', '-'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

it('reads every day of two centuries in each spelling as itself', () => {
  const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = civilOf(day);
      const iso = isoOf(day);
      for (const text of [
        iso,
        iso.replaceAll('-', ''),
        `${year}.${month}.${date}`,
        `${year}年${month}月${date}日`,
      ]) {
        expect(read(text)).toEqual([iso, 'day']);
      }
    }),
  );
});
