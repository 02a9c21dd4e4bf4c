import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar.ts';
import { type EntryYearContext, readEntryYear } from '../../src/roster/cells/entry-year.ts';

const nothing: EntryYearContext = { date: null, programmeYears: null };
/** Autumn of 2003: academic year 2003. */
const autumn: EntryYearContext = { date: dayOf(2003, 12, 31), programmeYears: null };

describe('a year of entry', () => {
  it.each([
    ['2003', 2003],
    ['２００３', 2003],
    ['2003年', 2003],
    ['2003级', 2003],
    ['03级', 2003],
    ['99级', 1999],
    ['2003级本科', 2003],
    ['2003 级', 2003],
    ['2003-09', 2003],
    ['2003.9', 2003],
    ['2003.1', 2003], // January or October, the year is the same
    ['2003-09-01', 2003],
    ['2003年9月', 2003],
    ['20030901', 2003],
  ])('%s is %d, whatever the date of the file', (text, year) => {
    expect(readEntryYear(text, nothing)).toEqual({ year });
    expect(readEntryYear(text, autumn)).toEqual({ year });
  });

  it.each(['', '本科', '信息031班', '1899级', '2101', '03', '9', '大九', '级'])('is not %j', (text) => {
    expect(readEntryYear(text, autumn)).toEqual({ fault: 'unknown-value' });
  });
});

describe('a grade', () => {
  // domain.md 4.3: 大一, 一年级, 1, 本科一年级; 研一, 硕一, 博一. 4.7: academic year − entry year + 1
  it.each([
    ['大一', 2003],
    ['一年级', 2003],
    ['1', 2003],
    ['１', 2003],
    ['本科一年级', 2003],
    ['研一', 2003],
    ['硕一', 2003],
    ['博一', 2003],
    ['大二', 2002],
    ['2', 2002],
    ['研究生二年级', 2002],
    ['硕士三年级', 2001],
    ['大四', 2000],
    ['4', 2000],
    ['大五', 1999],
    ['5', 1999],
    ['3年级', 2001],
    ['大3', 2001],
  ])('of %s in autumn 2003 means that somebody entered in %d', (text, year) => {
    expect(readEntryYear(text, autumn)).toEqual({ year });
  });

  it('goes by the academic year, which begins on 1 September', () => {
    const on = (month: number, day: number) =>
      readEntryYear('大二', { date: dayOf(2003, month, day), programmeYears: null });
    expect(on(8, 31)).toEqual({ year: 2001 });
    expect(on(9, 1)).toEqual({ year: 2002 });
    expect(on(1, 1)).toEqual({ year: 2001 });
  });

  it('means nothing without the date of the file', () => {
    for (const text of ['大一', '1', '硕一']) {
      expect(readEntryYear(text, nothing)).toEqual({ fault: 'grade-without-date' });
    }
  });
});

describe('a leaving year', () => {
  const four: EntryYearContext = { date: null, programmeYears: 4 };

  it.each(['2007届', '07届', '2007届毕业生', '２００７届'])('%s, less the years of the programme', (text) => {
    expect(readEntryYear(text, four)).toEqual({ year: 2003 });
    expect(readEntryYear(text, nothing)).toEqual({ fault: 'leaving-year' });
  });

  it('is what a bare year is under 届', () => {
    expect(readEntryYear('2007', { ...four, header: '届' })).toEqual({ year: 2003 });
    expect(readEntryYear('2007', { ...nothing, header: '届别' })).toEqual({ fault: 'leaving-year' });
    expect(readEntryYear('2003级', { ...four, header: '届' })).toEqual({ year: 2003 });
    expect(readEntryYear('2003', { ...four, header: '年级（届）' })).toEqual({ year: 2003 });
  });
});
