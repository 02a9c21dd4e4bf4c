import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, isoOf } from '../../src/calendar.ts';
import {
  type DateOptions,
  type DateReading,
  parseDate,
  precision,
  readDate,
  readDates,
} from '../../src/roster/cells/date.ts';

const precisions = Object.entries(precision) as [keyof typeof precision, number][];

/** A reading as words: the day, how much of it was given, and what there is to note. */
function words({ packed, note }: DateReading): (string | null)[] {
  const said =
    packed === null ? [null] : [isoOf(packed >> 2), precisions.find(([, code]) => code === (packed & 3))![0]];
  return note === null ? said : [...said, note];
}

/** What `parseDate` gives, which has no notes. */
function read(text: string): readonly (string | null)[] | null {
  const packed = parseDate(text);
  return packed === null ? null : words({ packed, note: null });
}

const readWith = (text: string, options?: DateOptions) => words(readDate(text, options));

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
    ['five digits that no spreadsheet writes for a day', '00000'],
    ['a short number filled up with noughts', '00045'],
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

// domain.md 4.4, row by row.
describe('a cell with a date', () => {
  it.each([
    '2003-09-01',
    '2003/9/1',
    '2003.9.1',
    '2003.09.01',
    '2003年9月1日',
    '20030901',
    '2003年9月1号',
    '2003.9.1日',
    ' 2003 年 9 月 1 日 ',
    '二〇〇三年九月一日',
    '二○○三年九月一日',
    '二零零三年九月一号',
    '2003-09-01 00:00:00',
    '2003-09-01T08:00',
    '2003-09-01T08:00:00.000',
    '2003/9/1 0:00',
    '2003年9月1日 14:30',
    '1 Sep 2003',
    '01-Sep-2003',
    'September 1, 2003',
    'Sep 1 2003',
  ])('%j is the day', (text) => {
    expect(readWith(text)).toEqual(['2003-09-01', 'day']);
  });

  it.each([
    '2003-09',
    '2003.09',
    '2003/9',
    '2003.9',
    '2003年9月',
    '2003年9月份',
    '200309',
    '二〇〇三年九月',
    'Sep 2003',
  ])('%s is the month', (text) => {
    expect(readWith(text)).toEqual(['2003-09-30', 'month']);
  });

  it.each(['2003', '2003年', '二〇〇三年'])('%s is the year', (text) => {
    expect(readWith(text)).toEqual(['2003-12-31', 'year']);
  });

  it.each([
    ['03.9.1', '2003-09-01', 'day'],
    ['03-09-01', '2003-09-01', 'day'],
    ['03/9/1', '2003-09-01', 'day'],
    ['99/12/31', '1999-12-31', 'day'],
    ['03年9月1日', '2003-09-01', 'day'],
    ['03年9月', '2003-09-30', 'month'],
    ['03年', '2003-12-31', 'year'],
    ['49.1.2', '2049-01-02', 'day'],
    ['50.1.2', '1950-01-02', 'day'],
    ['０３．９．１', '2003-09-01', 'day'], // the doubt about the century is the greater one
  ])('%s has a year of two digits, which is noted', (text, day, much) => {
    expect(readWith(text)).toEqual([day, much, 'two-digit-year']);
  });

  it.each([
    ['37865', '2003-09-01'],
    ['37865.0', '2003-09-01'],
    ['37865.75', '2003-09-01'],
    ['25569', '1970-01-01'],
    ['36526', '2000-01-01'],
    ['10000', '1927-05-18'],
    ['73415', '2100-12-31'],
  ])('%s is the number of a day in a spreadsheet, which is noted', (text, day) => {
    expect(readWith(text)).toEqual([day, 'day', 'serial-date']);
  });

  it.each([
    '２００３．９．１',
    '２００３年９月１日',
    '2003－09－01',
    '2003年９月1日',
    '2003—09—01',
    '2003。9。1',
    '2OO3-O9-O1',
    '2oo3.9.1',
    '2003-09-0l',
    '2003-09-0I',
    '2003.9.l',
    '2003年9月　1日',
  ])('%s is mistyped, which is noted', (text) => {
    expect(readWith(text)).toEqual(['2003-09-01', 'day', 'mistyped-date']);
  });

  it('is January or October where it says 2003.1, and somebody has to say which', () => {
    expect(readWith('2003.1')).toEqual([null, 'ambiguous-date']);
    expect(readWith('２００３．１')).toEqual([null, 'ambiguous-date']);
    expect(readWith('2003.1', { isText: false })).toEqual([null, 'ambiguous-date']);
    expect(readWith('2003.1', { isText: true })).toEqual(['2003-01-31', 'month']);
    expect(readWith('2003.1', { pointOne: 'january' })).toEqual(['2003-01-31', 'month']);
    expect(readWith('2003.1', { pointOne: 'october' })).toEqual(['2003-10-31', 'month']);
    expect(readWith('2003.10')).toEqual(['2003-10-31', 'month']);
    expect(readWith('2003.2')).toEqual(['2003-02-28', 'month']);
    expect(readWith('2003-1')).toEqual(['2003-01-31', 'month']);
    expect(readWith('2003.10', { pointOne: 'january' })).toEqual(['2003-10-31', 'month']);
  });

  it.each([
    '2003.9.31',
    '2003-13-01',
    '２００３．９．３１',
    '03.9.31',
    '二〇〇三年十三月一日',
    '31 Sep 2003',
    '9/1/2003',
    '01/09/2003',
    '01/02/03',
    '12/31/03',
    '03.9',
    '9.1',
    'Sep-03',
    '1-Sep-03',
    '9999',
    '99999',
    '73416',
    '1234567',
    '030901',
    '2003.9-12.1',
    '2003-9.1',
    '2003-08-31T16:00:00.000Z', // the first of September in Peking
    '2003-09-01 25:00',
    '2003.5 校党校',
    '2003年9月上旬',
    '无',
    '',
  ])('is none in %j, and there is nothing to note', (text) => {
    expect(readWith(text)).toEqual([null]);
  });
});

describe('every day from 1950 to 2049', () => {
  const days = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2049, 12, 31) }).map((day) => {
    const { year, month, day: date } = civilOf(day);
    const two = (number: number) => String(number % 100).padStart(2, '0');
    return { day, year, month, date, mm: two(month), dd: two(date), yy: two(year), iso: isoOf(day) };
  });
  const wide = (text: string) =>
    text.replace(/[0-9.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

  it('reads back from each spelling of a day', () => {
    fc.assert(
      fc.property(days, ({ year, month, date, mm, dd, iso }) => {
        for (const text of [
          iso,
          `${year}/${month}/${date}`,
          `${year}/${mm}/${dd}`,
          `${year}.${month}.${date}`,
          `${year}.${mm}.${dd}`,
          `${year}-${month}-${date}`,
          `${year}年${month}月${date}日`,
          `${year}年${mm}月${dd}号`,
          `${year} 年 ${month} 月 ${date} 日`,
          `${year}${mm}${dd}`,
          `${iso} 00:00:00`,
          `${iso}T08:00`,
          `${year}/${month}/${date} 0:00`,
        ]) {
          expect(readWith(text)).toEqual([iso, 'day']);
        }
      }),
    );
  });

  it('reads back with a note from spellings that leave a doubt', () => {
    fc.assert(
      fc.property(days, ({ day, year, month, date, mm, dd, yy, iso }) => {
        expect(readWith(`${yy}.${month}.${date}`)).toEqual([iso, 'day', 'two-digit-year']);
        expect(readWith(`${yy}年${month}月${date}日`)).toEqual([iso, 'day', 'two-digit-year']);
        expect(readWith(String(day - dayOf(1899, 12, 30)))).toEqual([iso, 'day', 'serial-date']);
        expect(readWith(wide(`${year}.${month}.${date}`))).toEqual([iso, 'day', 'mistyped-date']);
        const slipped = `${year}-${mm}-${dd}`.replaceAll('0', 'O').replaceAll('1', 'l');
        if (slipped !== iso) expect(readWith(slipped)).toEqual([iso, 'day', 'mistyped-date']);
      }),
    );
  });

  it('gives its month, counted from the last day', () => {
    fc.assert(
      fc.property(days, ({ year, month, mm }) => {
        const last = isoOf(dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1);
        for (const text of [`${year}-${mm}`, `${year}/${month}`, `${year}年${month}月`, `${year}${mm}`]) {
          expect(readWith(text)).toEqual([last, 'month']);
        }
      }),
    );
  });
});

it('reads no text as a day that does not exist', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'0123456789.-/年月日号Ol１T: 至~'), maxLength: 14 });
  fc.assert(
    fc.property(letters, (text) => {
      const { packed } = readDate(text);
      if (packed === null) return;
      const { year, month, day } = civilOf(packed >> 2);
      expect([packed & 3, year >= 1900 && year <= 2100]).toEqual([
        expect.toSatisfy((code) => code > 0),
        true,
      ]);
      expect(dayOf(year, month, day)).toBe(packed >> 2);
    }),
    { numRuns: 2000 },
  );
});

describe('a stretch of time in one cell', () => {
  const stretch = (text: string) => readDates(text)?.map(words) ?? null;

  it.each([
    '2003.9-2003.12',
    '2003年9月至12月',
    '2003年9月-2003年12月',
    '2003.09—2003.12',
    '2003.9-12',
    '2003.9~12',
  ])('%s is from September to December', (text) => {
    expect(stretch(text)).toEqual([
      ['2003-09-30', 'month'],
      ['2003-12-31', 'month'],
    ]);
  });

  it.each([
    '2003.9.1-9.8',
    '2003.9.1-8',
    '2003-09-01至2003-09-08',
    '2003-09-01-2003-09-08',
    '2003-09-01 - 2003-09-08',
    '2003.9.1~2003.9.8',
    '2003.9.1～2003.9.8',
    '2003年9月1日—8日',
    '2003年9月1日至9月8日',
    '2003年9月1日到2003年9月8日',
    '20030901-20030908',
  ])('%s is from the first to the eighth', (text) => {
    expect(stretch(text)).toEqual([
      ['2003-09-01', 'day'],
      ['2003-09-08', 'day'],
    ]);
  });

  it('may go from one year to the next', () => {
    expect(stretch('2003.12.29-2004.1.5')).toEqual([
      ['2003-12-29', 'day'],
      ['2004-01-05', 'day'],
    ]);
    expect(stretch('2002-2003')).toEqual([
      ['2002-12-31', 'year'],
      ['2003-12-31', 'year'],
    ]);
  });

  it('of a single date begins then, and its end is not recorded', () => {
    expect(stretch('2003.9.1')).toEqual([['2003-09-01', 'day'], [null]]);
    expect(stretch('2003-09')).toEqual([['2003-09-30', 'month'], [null]]);
  });

  it('in wide letters is noted', () => {
    expect(stretch('２００３．９．１－２００３．９．８')).toEqual([
      ['2003-09-01', 'day', 'mistyped-date'],
      ['2003-09-08', 'day', 'mistyped-date'],
    ]);
  });

  it.each([
    '2003.9.1-9.31',
    '2003.9.1-',
    '-2003.9.1',
    '2003.9-2003.9.8',
    '2003年9月1日至12月',
    '七天',
    '',
    '2003.9.1-8-9',
  ])('is none in %j', (text) => {
    expect(stretch(text)).toBeNull();
  });
});
