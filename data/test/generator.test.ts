/** The generator: same seed, same bytes; large schools of the same make; and the parts it is made of. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoDay, isWeekend } from '../src/calendar.ts';
import { csvLine } from '../src/csv.ts';
import { writeSchool } from '../src/index.ts';
import { MedianDeck } from '../src/median-deck.ts';
import { peopleColumns } from '../src/person.ts';
import { Random } from '../src/random.ts';
import { committed, countBy, isMember, median, type Row, readRows } from './recount.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-generator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileNames = ['branches', 'classes', 'headcount', 'organizers', 'people', 'plans', 'targets', 'units'];

describe('writeSchool', () => {
  it('writes the committed files again, byte by byte', async () => {
    const out = join(folder, 'again');
    await writeSchool({ out });
    expect(readdirSync(committed).sort()).toEqual(fileNames.map((name) => `${name}.csv`));
    expect(readdirSync(out).sort()).toEqual(readdirSync(committed).sort());
    for (const name of readdirSync(out)) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(committed, name))), name).toBe(true);
    }
  });

  it('writes other people from another seed, as many of them', async () => {
    const out = join(folder, 'other');
    const rows = await writeSchool({ out, seed: 1 });
    expect(rows).toBe(readRows(committed, 'people.csv').length);
    expect(readFileSync(join(out, 'people.csv')).equals(readFileSync(join(committed, 'people.csv')))).toBe(
      false,
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d rows and writes nothing', async (rows) => {
    const out = join(folder, 'refused');
    await expect(writeSchool({ out, rows })).rejects.toThrow(`a whole number from 1, got ${rows}`);
    expect(existsSync(out)).toBe(false);
  });

  it('passes on that the folder cannot be written to', async () => {
    await expect(writeSchool({ out: join(committed, 'people.csv') })).rejects.toThrow('EEXIST');
  });
});

describe('a school of 20,000 rows', () => {
  const out = join(folder, 'large');
  const sample = readRows(committed, 'people.csv');
  const scale = 20_000 / sample.length;
  let large: readonly Row[];
  beforeAll(async () => {
    expect(await writeSchool({ out, rows: 20_000 })).toBe(20_000);
    large = readRows(out, 'people.csv');
  });

  it('has as many rows, each with a key of its own, the first those of the sample', () => {
    expect(large.length).toBe(20_000);
    expect(new Set(large.map((row) => row.person_key)).size).toBe(20_000);
    expect(large.slice(0, sample.length)).toEqual(sample);
  });

  it('keeps the shares of units, cohorts and entry years', () => {
    const placeOf = (row: Row) => [row.unit, row.cohort, row.entry_year].join();
    const before = countBy(sample, placeOf);
    for (const [place, count] of countBy(large, placeOf)) {
      // Two whole schools are exact but for the entry years of people on their way, which are drawn.
      const expected = scale * before.get(place)!;
      expect(Math.abs(count - expected), place).toBeLessThan(6 * Math.sqrt(expected) + 3);
    }
  });

  it('keeps the ratio of members to headcount', () => {
    const ratio = (people: readonly Row[], from: string) => {
      const heads = readRows(from, 'headcount.csv').filter((row) => row.date === '2003-12-31');
      const total = heads.reduce((sum, row) => sum + Number(row.headcount), 0);
      return people.filter((row) => isMember(row, '2003-12-31')).length / total;
    };
    expect(ratio(large, out) / ratio(sample, committed)).toBeCloseTo(1, 1.7);
  });

  it('is written under the same columns', () => {
    expect(Object.keys(large[0]!)).toEqual([...peopleColumns]);
    for (const name of fileNames) {
      const header = (from: string) => readFileSync(join(from, `${name}.csv`), 'utf8').split('\n')[0];
      expect(header(out)).toBe(header(committed));
    }
  });
});

describe('MedianDeck', () => {
  it.each([6, 9, 18, 75])('keeps a median of %d however many are dealt', (days) => {
    const deck = new MedianDeck(days, new Random(5));
    const dealt: number[] = [];
    for (let i = 0; i < 60; i++) {
      deck.sample();
      dealt.push(deck.deal());
      expect(median(dealt)).toBe(days);
    }
    expect(Math.min(...dealt)).toBeGreaterThan(0);
    expect(new Set(dealt).size).toBeGreaterThan(3);
  });
});

describe('the calendar', () => {
  it('counts days from 1970 on and before', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(isoDay(dayOf(2003, 12, 31))).toBe('2003-12-31');
    expect(isoDay(dayOf(1944, 2, 29) + 1)).toBe('1944-03-01');
  });

  it('keeps to the last day of a shorter month', () => {
    expect(isoDay(addMonths(dayOf(2003, 1, 31), 1))).toBe('2003-02-28');
    expect(isoDay(addMonths(dayOf(2004, 2, 29), -12))).toBe('2003-02-28');
    expect(isoDay(addMonths(dayOf(2003, 12, 31), 2))).toBe('2004-02-29');
    expect(isoDay(addMonths(dayOf(2003, 5, 15), -217))).toBe('1985-04-15');
  });

  it('knows weekends', () => {
    // 1 November 2003 was a Saturday; 3 January 1960 a Sunday.
    expect([1, 2, 3].map((day) => isWeekend(dayOf(2003, 11, day)))).toEqual([true, true, false]);
    expect([2, 3, 4].map((day) => isWeekend(dayOf(1960, 1, day)))).toEqual([true, true, false]);
  });
});

describe('Random', () => {
  it('repeats from the same seeds and differs between others', () => {
    const draw = (...seeds: number[]) => {
      const random = new Random(...seeds);
      return Array.from({ length: 8 }, () => random.bits());
    };
    expect(draw(3, 1)).toEqual(draw(3, 1));
    const all = [draw(3, 1), draw(3, 2), draw(1, 3), draw(4), draw(3)].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('draws every number of a range about as often', () => {
    const random = new Random(8);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) counts[random.between(0, 5)]!++;
    // Five standard deviations of a binomial count around 10,000.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(457);
  });

  it('keeps to weights and loses nothing in shuffling', () => {
    const random = new Random(8);
    const drawn = new Set(Array.from({ length: 500 }, () => random.weighted([0, 3, 0, 1])));
    expect(drawn).toEqual(new Set([1, 3]));
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = random.shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});

describe('csvLine', () => {
  it('quotes only cells that need it', () => {
    expect(csvLine(['a', 1, '', 'x,y', 'say "so"', 'two\nlines'])).toBe(
      'a,1,,"x,y","say ""so""","two\nlines"\n',
    );
  });
});
