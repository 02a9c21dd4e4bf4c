import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/roster/rows.ts';
import { textSource } from '../../src/roster/source.ts';
import { byteSource, detailsOf, type Reading, readAll } from './reading.ts';

const header = 'person_key,unit,cohort,entry_year,approve_date';

function read(...lines: readonly string[]): Promise<Reading> {
  return readAll([textSource('people.csv', lines.join('\n'))]);
}

/** How many rows were read, used, rejected, skipped. */
function counts({ reports: [report] }: Reading): number[] {
  return [report!.rows, report!.used, report!.rejected, report!.skipped];
}

describe('a row that is no record is skipped', () => {
  it.each([
    ['a blank line', ''],
    ['a row of blanks', ' , ,　,,'],
    ['the header again, as on each printed page', header],
    ['the header again, spaced otherwise', 'Person Key, UNIT ,cohort,entry-year,approve_date'],
    ['a total', '合计,,,,'],
    ['a total in the second cell', ',总计,,,'],
    ['a total with spaces', '合 计：,,,,1'],
    ['a count of people', '共 1 人,,,,'],
    ['a subtotal', 'Subtotal,ENG,,,'],
    ['a total in English', 'TOTAL,,,,1'],
    ['who filled it in and who looked at it', '填表人：,,审核人：,,'],
    ['one note over the whole width', ',备注：本表截至2003年底,,,'],
  ])('%s', async (_, line) => {
    const reading = await read(header, 'A,ENG,undergraduate,2001,2003-05-20', line, 'B,ENG,adult,,');
    expect(counts(reading)).toEqual([3, 2, 0, 1]);
    expect(reading.issues).toEqual([]);
  });

  it('and a total that is not what was counted above it is listed', async () => {
    const people = ['A,ENG,undergraduate,2001,2003-05-20', 'B,ENG,adult,,'];
    const reading = await read(header, people[0]!, '小计,2人,,,', people[1]!, '合计,2,,,');
    expect(counts(reading)).toEqual([4, 2, 0, 2]);
    expect(detailsOf(reading.issues)).toEqual([['total-differs', 3, null, '2', '1']]);
  });

  it('but rows below another header are rejected, whose columns stand in another order', async () => {
    const one = '学号,学院,类别,申请时间,审批时间';
    const other = '学号,学院,类别,审批时间,申请时间';
    const reading = await read(one, '1,ENG,本科,2001.1.5,2003.2.5', other, '2,ENG,本科,2003.2.5,2001.1.5');
    expect(counts(reading)).toEqual([3, 1, 2, 0]);
    expect(detailsOf(reading.issues)).toEqual([
      ['other-header', 3, null, '3', '1'],
      ['other-header', 4, null, '3', '1'],
    ]);
  });

  it('and a stamp, a page and a day below the table', async () => {
    const foot = [
      '（盖章）,,,,',
      '第 1 页 共 2 页,,,,',
      ',2003年12月31日,,,',
      '党委组织部制,,,,',
      '总人数,1,,,',
    ];
    const reading = await read(header, 'A,ENG,undergraduate,2001,2003-05-20', ...foot);
    expect(counts(reading)).toEqual([6, 1, 0, 5]);
    expect(reading.issues).toEqual([]);
  });

  it('the same row a second time, with a warning, in one file or two', async () => {
    const row = 'A,ENG,undergraduate,2001,2003-05-20';
    const one = await read(header, row, row, 'B,ENG,adult,,', row);
    expect(counts(one)).toEqual([4, 2, 0, 2]);
    expect(detailsOf(one.issues)).toEqual([
      ['duplicate-row', 3, null, 'A', null],
      ['duplicate-row', 5, null, 'A', null],
    ]);
    const file = (name: string) => textSource(name, `${header}\n${row}`);
    const two = await readAll([file('a.csv'), file('b.csv')]);
    expect(two.reports.map(({ used, skipped }) => [used, skipped])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('but no row of the same cells under other headers', async () => {
    const { reports, issues } = await readAll([
      textSource('a.csv', 'person_key,unit,cohort,apply_date\nA,ENG,adult,2003-05-20'),
      textSource('b.csv', 'person_key,unit,cohort,approve_date\nA,ENG,adult,2003-05-20'),
    ]);
    expect(reports.map(({ used }) => used)).toEqual([1, 1]);
    // twice the same person in one place: said, and not settled
    expect(issues.map(({ code }) => code)).toEqual(['overlapping-stays']);
  });

  it('but no row that differs in one cell, or in where its cells end', async () => {
    const reading = await read(
      'person_key,unit,cohort,class,branch',
      'A,ENG,adult,K1,2',
      'A,ENG,adult,K,12',
      'A,ENG,adult,K12,',
      'A,ENG,adult,,K12',
    );
    expect(counts(reading)).toEqual([4, 4, 0, 0]);
  });
});

describe('a total row of denominators', () => {
  it('is skipped wherever the unit should be, so that nobody counts twice', async () => {
    const source = textSource(
      'headcount.csv',
      `date,unit,cohort,headcount
2003-12-31,ENG,undergraduate,40
2003-12-31,ART,undergraduate,50
2003-12-31,合计,undergraduate,90`,
    );
    const reading = await readAll([source]);
    expect(counts(reading)).toEqual([3, 2, 0, 1]);
    const plans = textSource(
      'plans.csv',
      'year,unit,branch,cohort,planned\n2003,ENG,,student,4\n2003,总计,,student,4',
    );
    expect(counts(await readAll([plans]))).toEqual([2, 1, 0, 1]);
  });
});

describe('a row is rejected', () => {
  it.each([
    ['without a key', ',ENG,undergraduate,2001,', 'missing-value', 'person_key', '', null],
    ['with a key that says nothing', '无,ENG,undergraduate,2001,', 'missing-value', 'person_key', '无', null],
    [
      'with a key that a spreadsheet has rounded',
      '2.00312E+11,ENG,undergraduate,2001,',
      'invalid-number',
      'person_key',
      '2.00312E+11',
      null,
    ],
    ['without a unit', 'A,,undergraduate,2001,', 'missing-value', 'unit', '', null],
    [
      'without a cohort',
      'A,ENG,,2001,',
      'missing-value',
      'cohort',
      '',
      'undergraduate, junior-college, graduate, adult, faculty, retired',
    ],
    [
      'with a cohort that could be several',
      'A,ENG,学生,2001,',
      'unknown-value',
      'cohort',
      '学生',
      'undergraduate, junior-college, graduate, adult, faculty, retired',
    ],
  ])('%s', async (_, line, code, column, seen, expected) => {
    const reading = await read(header, 'X,ENG,undergraduate,2001,', line);
    expect(counts(reading)).toEqual([2, 1, 1, 0]);
    expect(detailsOf(reading.issues)).toEqual([[code, 3, column, seen, expected]]);
    expect(reading.rejected).toMatchObject([
      { file: 'people.csv', row: 3, header: header.split(','), cells: line.split(','), reasons: [{ code }] },
    ]);
  });

  it('for all its reasons at once, and for nothing else', async () => {
    const reading = await read(header, ',,,1,2003-13-13');
    expect(counts(reading)).toEqual([1, 0, 1, 0]);
    expect(reading.rejected[0]!.reasons.map(({ code, column }) => [code, column])).toEqual([
      ['missing-value', 'person_key'],
      ['missing-value', 'unit'],
      ['missing-value', 'cohort'],
    ]);
  });
});

describe('a row is used', () => {
  it('with an error and a value that is not recorded, where another cell cannot be read', async () => {
    const reading = await read(header, 'A,ENG,undergraduate,MMI,2003-02-30');
    expect(counts(reading)).toEqual([1, 1, 0, 0]);
    expect(detailsOf(reading.issues)).toEqual([
      ['invalid-number', 2, 'entry_year', 'MMI', '1900–2100'],
      ['invalid-date', 2, 'approve_date', '2003-02-30', 'YYYY-MM-DD'],
    ]);
    expect(rowsOf(reading.batches, ['entry_year', 'approve_date'])).toEqual([
      { entry_year: null, approve_date: null },
    ]);
  });

  it('with an error, where it has too many cells, or too few', async () => {
    const reading = await read(header, 'A,ENG,adult,,,surplus', 'B,ENG,adult', 'C,ENG,adult,,,, ');
    expect(counts(reading)).toEqual([3, 3, 0, 0]);
    expect(detailsOf(reading.issues)).toEqual([
      ['wrong-cell-count', 2, null, '6', '5'],
      ['wrong-cell-count', 3, null, '3', '5'],
    ]);
  });

  it('with an error, where dates are in the wrong order', async () => {
    const reading = await read(
      'person_key,unit,cohort,支部大会时间,approve_date',
      'A,ENG,adult,2003-06-01,2003-05-31',
      'B,ENG,adult,2003-06,2003-06-15', // some day in June: contradicts nothing
      'C,ENG,adult,2003-06-15,2003-06', // nor this
      'D,ENG,adult,2003-06-15,2003-05', // but this does
    );
    expect(counts(reading)).toEqual([4, 4, 0, 0]);
    expect(detailsOf(reading.issues)).toEqual([
      ['negative-spell', 2, 'approve_date', '2003-05-31 < 2003-06-01', '支部大会时间 ≤ approve_date'],
      ['negative-spell', 5, 'approve_date', '2003-05-31 < 2003-06-15', '支部大会时间 ≤ approve_date'],
    ]);
  });
});

describe('a status beside a date of joining', () => {
  it.each([
    ['民革党员', 0],
    ['群众', 0],
    ['共青团员', 0],
    ['预备党员', 1],
    ['', 1],
  ])('%s: the date counts %i times', async (status, counted) => {
    const reading = await read('学号,学院,类别,政治面貌,审批时间', `1,ENG,本科,${status},2003-04-01`);
    const days = reading.batches.flatMap((batch) => [...batch.columns.get('admission_date')!.values]);
    expect(days.filter((day) => day > 0)).toHaveLength(counted);
    const errors = reading.issues.filter(({ code }) => code === 'status-contradicts');
    expect(errors.map(({ count }) => count)).toEqual(counted === 1 ? [] : [1]);
  });
});

describe('what a spreadsheet writes where a formula failed', () => {
  it('is no unit, no key and no date', async () => {
    const reading = await read(
      header,
      'A,#N/A,adult,,',
      '#REF!,ENG,adult,,',
      'B,ENG,adult,2001,#VALUE!',
      'C,同上,adult,,',
    );
    expect(counts(reading)).toEqual([4, 1, 3, 0]);
    expect(detailsOf(reading.issues).map(([code, row]) => [code, row])).toEqual([
      ['unknown-value', 2],
      ['unknown-value', 5],
      ['unknown-value', 3],
      ['invalid-date', 4],
    ]);
  });
});

describe('rows are numbered as a spreadsheet numbers them', () => {
  it('past blank lines, titles and breaks within a cell', async () => {
    const reading = await read('', header, '', '"A\nB",ENG,adult,,', 'C,ENG,wizard,,');
    expect(reading.rejected).toMatchObject([{ row: 5 }]);
  });

  it('with a broken quotation mark in its own row', async () => {
    const reading = await read(header, 'A,ENG,adult,,', 'B,"ENG,adult,,', 'C,ENG,adult,,');
    expect(detailsOf(reading.issues)).toEqual([['bad-quotes', 3, null, null, null]]);
    expect(reading.reports).toMatchObject([{ used: 3 }]);
  });
});

describe('whatever is in a file', () => {
  const key = fc.constantFrom('A', 'B', 'C', 'D', '', '无', '1.2E+10', '合计', ' E ');
  const unit = fc.constantFrom('ENG', '工程学院', '', ' ', 'total');
  const cohort = fc.constantFrom('undergraduate', '本科生', 'ADULT', '学生', '', 'wizard');
  const year = fc.constantFrom('2001', '', 'x', '1');
  const date = fc.constantFrom('2003-05-20', '2003.5', '', '2003-02-30', '—');
  const row = fc.tuple(key, unit, cohort, year, date).map((cells) => cells.join(','));
  const line = fc.oneof(
    { weight: 6, arbitrary: row },
    { weight: 1, arbitrary: fc.constantFrom('', header, ',,,,', 'A,ENG', 'A,ENG,adult,,,,x') },
  );
  const lines = fc.array(line, { maxLength: 30 });

  /** What becomes of each line, told by other means: words looked up in lists, and lines already seen in a set. */
  function oracle(all: readonly string[]): number[] {
    const seen = new Set<string>();
    const cohorts = ['undergraduate', '本科生', 'adult'];
    let [used, rejected, skipped] = [0, 0, 0];
    for (const text of all) {
      const cells = text.split(',');
      const [person = '', place = '', group = ''] = cells.map((cell) => cell.trim());
      const first = cells.find((cell) => cell.trim() !== '');
      if (
        first === undefined ||
        text === header ||
        [person, place].some((cell) => ['合计', 'total'].includes(cell))
      )
        skipped++;
      else if (
        ['', '无', '1.2E+10'].includes(person) ||
        place === '' ||
        !cohorts.includes(group.toLowerCase())
      )
        rejected++;
      else if (seen.has(text)) skipped++;
      else {
        used++;
        seen.add(text);
      }
    }
    return [all.length, used, rejected, skipped];
  }

  it('rows = used + rejected + skipped, and each is what it should be', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const reading = await read(header, ...all, 'Z,ENG,adult,,', '');
        const [rows, used, rejected, skipped] = oracle([...all, 'Z,ENG,adult,,']);
        expect(counts(reading)).toEqual([rows, used, rejected, skipped]);
        expect(used! + rejected! + skipped!).toBe(rows);
        expect(reading.batches.reduce((sum, { length }) => sum + length, 0)).toBe(used);
        expect(reading.rejected.length).toBe(rejected);
      }),
      { numRuns: 300 },
    );
  });

  it('comes out the same however its bytes are cut', async () => {
    const names = ['unit', 'cohort', 'entry_year', 'approve_date'] as const;
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.nat({ max: 999 }), { maxLength: 10 }), async (all, cuts) => {
        const bytes = new TextEncoder().encode([header, ...all].join('\n'));
        const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, i) => bytes.slice(from, places[i] ?? bytes.length));
        const whole = await readAll([byteSource('people.csv', [bytes])]);
        const cut = await readAll([byteSource('people.csv', pieces)]);
        expect(cut.reports).toEqual(whole.reports);
        expect(rowsOf(cut.batches, names)).toEqual(rowsOf(whole.batches, names));
        expect(cut.rejected).toEqual(whole.rejected);
        // Causes are listed in the order met, which within a batch goes column by column.
        const sorted = ({ issues }: Reading) =>
          detailsOf(issues)
            .map((issue) => JSON.stringify(issue))
            .sort();
        expect(sorted(cut)).toEqual(sorted(whole));
      }),
      { numRuns: 200 },
    );
  });
});

it('fills what a file lacks from what stands in for it, file by file', async () => {
  const { batches } = await readAll([
    textSource('a.csv', 'person_key,unit,cohort,meeting_date\nA,ENG,adult,2003-05-20'),
    textSource('b.csv', 'person_key,unit,cohort,meeting_date,approve_date\nB,ENG,adult,2003-05-20,'),
    textSource('c.csv', 'person_key,unit,cohort,status,status_date\nC,ENG,adult,full,2003-05-20'),
  ]);
  const has = batches.map(({ columns }) => [
    columns.has('admission_date'),
    columns.has('status_stand_in_date'),
  ]);
  expect(has).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  const dated = rowsOf(batches, ['admission_date']).map((row) => row.admission_date !== null);
  expect(dated).toEqual([true, false, false]);
});
