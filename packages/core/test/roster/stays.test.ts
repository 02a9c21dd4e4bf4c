import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSource } from '../../src/roster/source.ts';
import { ALWAYS_AFTER, ALWAYS_BEFORE, RowHash, SeenRows, Stays } from '../../src/roster/stays.ts';
import { detailsOf, readAll } from './reading.ts';

function hashOf(...texts: readonly string[]): RowHash {
  const hash = new RowHash();
  hash.reset();
  for (const text of texts) hash.add(text);
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

  it('are told apart among a hundred thousand keys that differ by a digit', () => {
    const seen = new SeenRows();
    const key = (i: number) => hashOf(`2003${String(i).padStart(6, '0')}`, 'ENG', '2003-05-20');
    for (let i = 0; i < 100_000; i++) expect(seen.has(key(i))).toBe(false);
    for (let i = 0; i < 100_000; i += 997) expect(seen.has(key(i))).toBe(true);
  });
});

describe('stays', () => {
  const day = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(null));
  const stay = fc.record({ key: fc.constantFrom('A', 'B', 'C'), begin: day, end: day });

  it('overlap where a list of all stays of the person says so', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 40 }), (list) => {
        const stays = new Stays();
        const oracle = new Map<string, [number, number][]>();
        for (const { key, begin, end } of list) {
          const [from, to] = [begin ?? Number.NEGATIVE_INFINITY, end ?? Number.POSITIVE_INFINITY];
          const others = oracle.get(key) ?? [];
          const overlap = others.some(([otherFrom, otherTo]) => from < otherTo && otherFrom < to);
          expect(stays.overlaps(hashOf(key), begin ?? ALWAYS_BEFORE, end ?? ALWAYS_AFTER)).toBe(overlap);
          oracle.set(key, [...others, [from, to]]);
        }
      }),
    );
  });

  it('are kept of more people than there is room for at first', () => {
    const stays = new Stays();
    for (let i = 0; i < 20_000; i++) expect(stays.overlaps(hashOf(`P${i}`), i, i + 10)).toBe(false);
    for (let i = 0; i < 20_000; i += 499) {
      expect(stays.overlaps(hashOf(`P${i}`), i + 10, i + 20)).toBe(false);
      expect(stays.overlaps(hashOf(`P${i}`), i + 9, i + 11)).toBe(true);
    }
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
