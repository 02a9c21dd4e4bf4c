import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALWAYS_AFTER,
  ALWAYS_BEFORE,
  type Met,
  PeopleSeen,
  RowHash,
  SeenRows,
} from '../../src/roster/people/stays.ts';
import { textSource } from '../../src/roster/source.ts';
import { detailsOf, readAll } from './reading.ts';

function hashOf(...texts: readonly string[]): RowHash {
  const hash = new RowHash();
  hash.reset();
  for (const text of texts) {
    // Somewhere in other bytes, as cells lie in a block.
    const bytes = new TextEncoder().encode(`,${text},x`);
    hash.addBytes(bytes, 1, bytes.length - 2);
  }
  return hash;
}

const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '一', '二'), maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

describe('rows met before', () => {
  it('are those that a set of their texts holds', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 200 }), (rows) => {
        const [seen, oracle] = [new SeenRows(), new Set<string>()];
        for (const row of rows) {
          const text = JSON.stringify(row);
          expect(seen.has(hashOf(...row))).toBe(oracle.has(text));
          oracle.add(text);
        }
      }),
    );
  });

  it('are told apart by where their cells end', () => {
    const seen = new SeenRows();
    const rows = [
      [],
      [''],
      ['', ''],
      ['ab'],
      ['a', 'b'],
      ['', 'ab'],
      ['ab', ''],
      ['ab\0'],
      ['ab\0\0'],
      ['ab', '\0'],
    ];
    for (const row of rows) expect([row, seen.has(hashOf(...row))]).toEqual([row, false]);
    for (const row of rows) expect([row, seen.has(hashOf(...row))]).toEqual([row, true]);
  });

  it('are told apart among a hundred thousand keys that differ by a digit', () => {
    const seen = new SeenRows();
    const key = (i: number) => hashOf(`2003${String(i).padStart(6, '0')}`, 'ENG', '2003-05-20');
    for (let i = 0; i < 100_000; i++) expect(seen.has(key(i))).toBe(false);
    for (let i = 0; i < 100_000; i += 997) expect(seen.has(key(i))).toBe(true);
  });
});

describe('people met before', () => {
  const first = -25567; // 1900-01-01, where the days begin that go into 16 bits
  const day = fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: first - 3, max: first + 3 }),
    fc.integer({ min: first + 65_530, max: first + 65_540 }),
    fc.constantFrom(ALWAYS_BEFORE, ALWAYS_AFTER, -1_000_000, 1_000_000),
  );
  const row = fc.record({
    key: fc.constantFrom('A', 'B', 'C'),
    rest: fc.constantFrom('x', 'y', 'z', 'u', 'v'),
    begin: day,
    end: day,
  });

  it('are told as a list of all their rows tells', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (list) => {
        const people = new PeopleSeen();
        const oracle = new Map<string, { rest: string; begin: number; end: number }[]>();
        for (const { key, rest, begin, end } of list) {
          const others = oracle.get(key) ?? [];
          const isSame = others.some((other) => other.rest === rest);
          const overlap = others.some((other) => begin < other.end && other.begin < end);
          const want: Met =
            others.length === 0 ? 'new' : isSame ? 'same-row' : overlap ? 'overlap' : 'other-stay';
          expect(people.meet(hashOf(key), hashOf(key, rest), begin, end)).toBe(want);
          if (!isSame) oracle.set(key, [...others, { rest, begin, end }]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are told apart when they are many', () => {
    const people = new PeopleSeen();
    const meet = (i: number, rest: string, begin: number, end: number) =>
      people.meet(hashOf(`2003${String(i).padStart(6, '0')}`), hashOf(String(i), rest), begin, end);
    const many = 200_000;
    const wrong: number[] = [];
    for (let i = 0; i < many; i++) if (meet(i, 'a', i % 1000, (i % 1000) + 10) !== 'new') wrong.push(i);
    for (let i = 0; i < many; i++) if (meet(i, 'a', 0, 0) !== 'same-row') wrong.push(i);
    expect(wrong).toEqual([]);
    for (let i = 0; i < many; i += 499) {
      expect(meet(i, 'b', (i % 1000) + 10, (i % 1000) + 20)).toBe('other-stay');
      expect(meet(i, 'c', (i % 1000) + 9, (i % 1000) + 11)).toBe('overlap');
    }
  });
});

describe('the hash', () => {
  it('has two halves that differ where random numbers would', () => {
    // Keys that differ in few digits are what a weak hash takes for the same.
    const keys = 300_000;
    const halves = [new Set<number>(), new Set<number>()] as const;
    for (let i = 0; i < keys; i++) {
      const { high, low } = hashOf(`${1990 + (i % 30)}${String(Math.floor(i / 30)).padStart(8, '0')}`);
      halves[0].add(high);
      halves[1].add(low);
    }
    // n²/2 ÷ 2³² are the same by chance: 10.5 of 300 000, and with a chance of one in a million not more than 32.
    for (const half of halves) expect(keys - half.size).toBeLessThanOrEqual(32);
  });
});

describe('people in two places at once', () => {
  const header = '学号,unit,cohort,approve_date,transfer_in_date,transfer_out_date,leave_date,removed_date';
  const overlaps = async (...files: readonly (readonly string[])[]) => {
    const sources = files.map((lines, i) => textSource(`${i}.csv`, [header, ...lines].join('\n')));
    const { issues, reports } = await readAll(sources);
    expect(reports.map(({ used }) => used)).toEqual(files.map((lines) => lines.length));
    return detailsOf(issues);
  };

  it('are an issue with their key, and both rows are used', async () => {
    expect(
      await overlaps(['A,ENG,adult,2002-05-20,,,,', 'B,ENG,adult,,,,,', 'A,ART,adult,2002-05-20,,,,']),
    ).toEqual([['overlapping-stays', 4, '学号', 'A', null]]);
  });

  it('are an issue across files', async () => {
    expect(await overlaps(['A,ENG,adult,,,,,'], ['A ,ART,adult,,,,,'])).toEqual([
      ['overlapping-stays', 2, '学号', 'A', null],
    ]);
  });

  it('are none where one stay ends on the day the other begins, in whatever way it ends', async () => {
    for (const end of ['2003-09-01,,', ',2003-09-01,', ',,2003-09-01']) {
      expect(await overlaps([`A,ENG,adult,,,${end}`, 'A,ART,adult,,2003-09-01,,,'])).toEqual([]);
      expect(await overlaps(['A,ART,adult,,2003-09-01,,,', `A,ENG,adult,,,${end}`])).toEqual([]);
      expect(await overlaps([`A,ENG,adult,,,${end}`, 'A,ART,adult,,2003-08-31,,,'])).toHaveLength(1);
    }
  });

  it('are found at the third stay as well', async () => {
    const three = [
      'A,ENG,adult,,,2002-09-01,,',
      'A,ART,adult,,2002-09-01,2003-09-01,,',
      'A,LAW,adult,,2003-03-01,,,', // overlaps the second
    ];
    expect(await overlaps(three)).toEqual([['overlapping-stays', 4, '学号', 'A', null]]);
  });
});
