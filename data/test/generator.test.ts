/** The generator: same seed, same bytes; and large schools of the same make. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSchool } from '../src/index.ts';
import { peopleColumns } from '../src/person.ts';
import { committed, countBy, dataFolder, isMember, type Row, readRows } from './recount.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-generator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileNames = [
  'appraisal',
  'branches',
  'classes',
  'credits',
  'documents',
  'dues',
  'essays',
  'headcount',
  'holidays',
  'honours',
  'inspections',
  'lectures',
  'notes',
  'organizer-reports',
  'organizers',
  'people',
  'plans',
  'ratings',
  'reports',
  'roles',
  'session-plans',
  'sessions',
  'special-dues',
  'surveys',
  'targets',
  'training',
  'units',
];

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

  it('is described with its true size', () => {
    const people = readRows(committed, 'people.csv');
    const readme = readFileSync(join(dataFolder, 'README.md'), 'utf8');
    expect(readme).toContain(`over ${people.length} people`);
    expect(readme).toContain(`${people.filter((row) => isMember(row, '2003-12-31')).length} members`);
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
