import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, type Source } from '../../src/index.ts';
import type { RowValue } from '../../src/roster/rows.ts';
import { comparedFields, type DirtySheet, dirtySheet, factsOf, type Planted } from './dirt.ts';
import { byteSource } from './reading.ts';
import { type Loaded, loadAll, rowsIn, workbookOf } from './schools.ts';
import { textOf, writtenFile, writtenRows } from './written.ts';

const people = fc.integer({ min: 1, max: 14 }).map((count) => Array.from({ length: count }, (_, i) => i + 1));

/** Every issue as planted ones are written, in any order; fails where some are not shown. */
function found({ issues }: Loaded, file?: string): string[] {
  return issues
    .filter((group) => file === undefined || group.file === file)
    .flatMap(({ code, column, count, examples }) => {
      expect(examples.length).toBe(count);
      return examples.map(({ row }) => JSON.stringify([code, row, column]));
    })
    .sort();
}

function planted(issues: readonly Planted[]): string[] {
  return issues.map((issue) => JSON.stringify(issue)).sort();
}

/** Holds what was read to what was planted. */
function expectAll(school: Loaded, sheet: DirtySheet, place: { file: string; sheet: string | null }): void {
  const input = school.inputs.find(
    ({ file, sheet: name }) => file === place.file && (name ?? null) === place.sheet,
  );
  expect(input, textOf(sheet.records)).toMatchObject({
    kind: 'people',
    rows: sheet.rows,
    used: sheet.used.length,
    rejected: sheet.rejected.length,
    skipped: sheet.skipped,
  });
  const rejected = school.rejected.filter((row) => row.file === place.file && row.sheet === place.sheet);
  expect(rejected.map(({ row, cells, header }) => [row, cells, header])).toEqual(
    sheet.rejected.map(({ row, cells }) => [row, cells, sheet.header]),
  );
  expect(rejected.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual(
    sheet.rejected.map(({ codes }) => codes),
  );
}

/** Fails where anything private can be found in what came of a file. */
function expectSecrets(school: Loaded, secrets: readonly string[], more: unknown = null): void {
  const { inputs, issues, rejected, batches } = school;
  const texts = batches.flatMap(({ columns }) =>
    [...columns.values()].flatMap((column) => (column.type === 'category' ? column.dictionary.texts : [])),
  );
  const results = school.compute({ asOf: '2003-12-31' });
  const all = JSON.stringify([inputs, issues, rejected, texts, results, more]);
  for (const secret of secrets) expect(all).not.toContain(secret);
}

describe('a roster with dirt of every kind', () => {
  it('gives the clean rows, and lists every fault and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.gen(), async (numbers, g) => {
        const sheet = dirtySheet(g, { people: numbers, repeats: true });
        const school = await loadAll([writtenFile(g, 'people.csv', sheet.records)]);
        expectAll(school, sheet, { file: 'people.csv', sheet: null });
        expect(rowsIn(school, comparedFields), textOf(sheet.records)).toEqual(sheet.used);
        expect(found(school), textOf(sheet.records)).toEqual(planted(sheet.issues));
        expectSecrets(school, sheet.secrets);
      }),
      { numRuns: 120 },
    );
  });
});

describe('workbooks with dirt of every kind', () => {
  it('give the clean rows of each sheet that is shown', async () => {
    await fc.assert(
      fc.asyncProperty(people, people, fc.gen(), async (some, others, g) => {
        const [first, second, hidden] = [some, others.map((person) => person + 100), [200]].map((numbers) =>
          dirtySheet(g, { people: numbers, joined: true }),
        ) as [DirtySheet, DirtySheet, DirtySheet];
        const { source, workbooks } = workbookOf('people.xlsx', [
          { name: '甲', rows: writtenRows(g, first.records) },
          { name: '空' },
          { name: '乙', rows: writtenRows(g, second.records) },
          { name: '底稿', rows: hidden.records, hidden: true },
        ]);
        const school = await loadAll([source], { workbooks });
        expect(school.inputs.map(({ sheet }) => sheet)).toEqual(['甲', '乙']);
        // Rejected rows may be shorter than written: the blank cells at their end are left out.
        const padded: Loaded = {
          ...school,
          rejected: school.rejected.map((row) => ({
            ...row,
            cells: row.header.map((_, i) => row.cells[i] ?? ''),
          })),
        };
        expectAll(padded, first, { file: 'people.xlsx', sheet: '甲' });
        expectAll(padded, second, { file: 'people.xlsx', sheet: '乙' });
        // Two tables of people come joined: sheet by sheet, as no person is in both.
        expect(rowsIn(school, comparedFields)).toEqual([...first.used, ...second.used]);
        const hiddenSheet: Planted = ['hidden-sheet', null, null];
        expect(found(school)).toEqual(planted([...first.issues, ...second.issues, hiddenSheet]));
        expectSecrets(school, [...first.secrets, ...second.secrets, ...hidden.secrets]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('several ledgers of the same people', () => {
  it('give each person once, with what any of them says', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.gen(), async (numbers, g) => {
        const members = dirtySheet(g, { people: numbers, joined: true, without: ['apply_date'] });
        const applicants = dirtySheet(g, {
          people: numbers,
          joined: true,
          without: ['approve_date', 'unit', 'cohort'],
        });
        const school = await loadAll([
          writtenFile(g, 'members.csv', members.records),
          writtenFile(g, 'applicants.csv', applicants.records),
        ]);
        expectAll(school, members, { file: 'members.csv', sheet: null });
        const classes = new Set(members.used.map((row) => row.class));
        const own = applicants.used.filter((row) => classes.has(row.class!));
        const lost = applicants.used.length - own.length;
        // Whom the members' ledger rejects, nobody places in a unit.
        expect(school.inputs[1]).toMatchObject({
          rows: applicants.rows,
          used: own.length,
          rejected: applicants.rejected.length + lost,
          skipped: applicants.skipped,
        });
        expect(rowsIn(school, comparedFields)).toEqual(
          members.used.map((row) => {
            const other = own.find((each) => each.class === row.class) ?? {};
            return Object.fromEntries(
              comparedFields.map((field) => [field, joined(field, row[field]!, other[field] ?? null)]),
            );
          }),
        );
        expect(found(school, 'members.csv')).toEqual(planted(members.issues));
        const unplaced = found(school, 'applicants.csv').filter((issue) =>
          issue.includes('unmatched-person'),
        );
        expect(unplaced.length).toBe(lost);
        expectSecrets(school, [...members.secrets, ...applicants.secrets]);
      }),
      { numRuns: 80 },
    );
  });

  /** What two ledgers say of one fact: a day is more than the month it is in. */
  function joined(field: string, a: RowValue, b: RowValue): RowValue {
    if (a === null || b === null) return a ?? b;
    return field.endsWith('_date') ? Math.min(Number(a), Number(b)) : a;
  }
});

describe('rejected rows', () => {
  it('mended and read beside their file give the figures of the mended roster', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.gen(), async (numbers, g) => {
        const sheet = dirtySheet(g, { people: numbers });
        fc.pre(sheet.rejected.length > 0);
        const original = writtenFile(g, 'people.csv', sheet.records);
        const school = await loadAll([original]);
        const safe = (cell: string) => (/^[=+\-@\t\r\n\0＝＋－＠]/.test(cell) ? `'${cell}` : cell);
        // Private cells are not in the file of rejected rows, and nobody types them in again.
        const withoutSecrets = (cell: string) => (sheet.secrets.includes(cell) ? '' : cell);
        const mended = school.rejected.map((row, i) =>
          [`${row.file}, 第 ${row.row} 行：有误`, ...sheet.rejected[i]!.mended.map(withoutSecrets)].map(safe),
        );
        const [first] = school.rejected;
        const rejects = byteSource('rejects.csv', [
          new TextEncoder().encode(
            `\ufeff${textOf([['原因', ...first!.header], ...mended], { newline: '\r\n' })}`,
          ),
        ]);
        const whole = sheet.records.map(
          (record, i) => sheet.rejected.find(({ row }) => row === i + 1)?.mended ?? record,
        );
        const clean = await loadAll([writtenFile(g, 'clean.csv', whole)]);
        const { inspected, day } = await recipeOf(original);
        const both = await loadAll([original, rejects], {
          recipes: [
            { schema: 'muster-recipe/1', shape: ['原因', ...first!.header], kind: inspected, ...day },
          ],
        });
        expect(both.inputs[1]).toMatchObject({ used: mended.length, rejected: 0, skipped: 0 });
        const figures = ({ compute }: Loaded) => compute({ asOf: '2003-12-31' }).results.results;
        expect(figures(both)).toEqual(figures(clean));
      }),
      { numRuns: 80 },
    );
  });

  /** What a grade in a rejected row is told by: the day in the titles of its file. */
  async function recipeOf(source: Source) {
    const { tables } = await inspect([source]);
    const { kind, date } = tables[0]!;
    return { inspected: kind!, day: date === null ? {} : { date } };
  }
});

describe('a recipe of one term', () => {
  it('reads the same file as before, and the file of the next term', async () => {
    await fc.assert(
      fc.asyncProperty(people, people, fc.gen(), async (numbers, others, g) => {
        const sheet = dirtySheet(g, { people: numbers });
        const source = writtenFile(g, 'people.csv', sheet.records);
        const { recipe } = (await inspect([source])).tables[0]!;
        const school = await loadAll([source], { recipes: [recipe] });
        expectAll(school, sheet, { file: 'people.csv', sheet: null });
        expect(rowsIn(school, comparedFields)).toEqual(sheet.used);
        expect(found(school)).toEqual(planted(sheet.issues));

        const top = sheet.records.length - sheet.rows;
        const rows = others.map((person) => {
          const facts = factsOf(person + 500);
          return sheet.fields.map((field) => {
            if (field === 'person_key') return `N${person}`;
            return field.endsWith('_date') ? '' : String(facts[field] ?? '');
          });
        });
        const titles = Array.from({ length: others.length }, (_, i) => [`第${i + 1}条说明`]);
        const headers = sheet.records.slice(top - recipe.headerRows!, top);
        const next = writtenFile(g, 'next.csv', [...titles, ...headers, ...rows]);
        const later = await loadAll([next], { recipes: [recipe] });
        expect(later.inputs[0]).toMatchObject({ rows: rows.length, used: rows.length });
        expect(later.issues).toEqual([]);
        expect(rowsIn(later, ['unit', 'cohort', 'class'])).toEqual(
          others.map((person) => {
            const { unit, cohort, class: name } = factsOf(person + 500);
            return { unit, cohort, class: name };
          }),
        );
      }),
      { numRuns: 80 },
    );
  });
});
