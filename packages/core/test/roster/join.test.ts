import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar.ts';
import { people } from '../../src/catalog/datasets/people.ts';
import { precision } from '../../src/roster/cells/date.ts';
import { Dictionary } from '../../src/roster/column.ts';
import { IssueLog } from '../../src/roster/issues.ts';
import { LedgerJoin } from '../../src/roster/ledgers/join.ts';
import { rowsOf } from '../../src/roster/rows.ts';
import { batchOf, type Joined, joinLedgers, type LedgerRow } from './ledgers.ts';

/** One ledger per list: a.csv, b.csv, c.csv. */
function join(...ledgers: readonly (readonly LedgerRow[])[]): Joined {
  return joinLedgers(ledgers.map((rows, i) => ({ file: `${'abc'[i]}.csv`, rows })));
}

/** The ledgers, and a file of movements m.csv behind them. */
function joinWithMovements(movements: readonly LedgerRow[], ...ledgers: readonly LedgerRow[][]): Joined {
  return joinLedgers([
    ...ledgers.map((rows, i) => ({ file: `${'abc'[i]}.csv`, rows })),
    { file: 'm.csv', kind: 'movements', rows: movements },
  ]);
}

const eng = { key: 'P', unit: 'ENG', cohort: 'adult' } as const;
const art = { key: 'P', unit: 'ART', cohort: 'adult' } as const;
const placed = { unit: 'ENG', cohort: 'adult' };
const clean = { issues: [], rejected: [] };

describe('rows of one person', () => {
  it('are one stay, to which each ledger adds what it has', () => {
    expect(
      join(
        [
          { ...eng, apply_date: '2001-10-12', contacts_count: '2' },
          { ...eng, key: 'Q' },
        ],
        [{ key: 'P', approve_date: '2003-11-18' }],
        [{ ...eng, apply_date: '2001-10-12', class: 'K1' }],
      ),
    ).toMatchObject({
      rows: [
        { ...placed, apply_date: '2001-10-12', contacts_count: '2', approve_date: '2003-11-18', class: 'K1' },
        placed,
      ],
      ...clean,
    });
  });

  it('are found by both halves of the hash of the key', () => {
    const column = (table: number, high: number, low: number) => {
      const batch = batchOf({ file: '', rows: [{ ...eng }] }, table, dictionaries);
      const origin = { ...batch.origin!, keyHigh: Int32Array.of(high), keyLow: Int32Array.of(low) };
      return { ...batch, origin };
    };
    const dictionaries = new Map<string, Dictionary>();
    const place = { file: 'a.csv', sheet: null, headerOf: (field: string) => field };
    const ledgers = new LedgerJoin(people, [place, place, place], new IssueLog());
    ledgers.add(column(0, 1, 2));
    ledgers.add(column(1, 1, 3));
    ledgers.add(column(2, 2, 2));
    expect(ledgers.finish().batches.map(({ length }) => length)).toEqual([3]);
  });

  it('may leave unit and cohort each to another ledger', () => {
    expect(join([{ key: 'P', cohort: 'adult' }], [{ key: 'P', unit: 'ENG' }])).toMatchObject({
      rows: [placed],
      ...clean,
    });
  });

  it('are rejected where no ledger says the unit', () => {
    const { rows, issues, rejected } = join([{ key: 'P', cohort: 'adult' }], [{ key: 'P', class: 'K1' }]);
    expect(rows).toEqual([]);
    expect(rejected).toEqual(['a.csv:2', 'b.csv:2']);
    expect(issues).toEqual([
      ['unmatched-person', 'a.csv', 2, 'UNIT', null, null],
      ['unmatched-person', 'b.csv', 2, 'UNIT', null, null],
    ]);
  });

  it('are rejected where no ledger says the cohort', () => {
    const { rows, issues, rejected } = join(
      [
        { key: 'P', unit: 'ENG' },
        { key: 'Q', unit: 'ENG' },
      ],
      [eng, { key: 'Q', class: 'K1' }],
    );
    expect(rows).toEqual([placed]);
    expect(rejected).toEqual(['a.csv:3', 'b.csv:3']);
    expect(issues).toEqual([
      ['unmatched-person', 'a.csv', 3, 'COHORT', null, null],
      ['unmatched-person', 'b.csv', 3, 'COHORT', null, null],
    ]);
  });
});

describe('two values of one cell', () => {
  it.each([
    ['class', 'K1', 'K2'],
    ['apply_date', '2001-10-12', '2001-10-13'],
    ['apply_date', '2001-10', '2001-11'],
    ['apply_date', '2001-10-12', '2002'],
    ['contacts_count', '1', '2'],
    ['league_member', 'yes', 'no'],
    ['transferred_as', 'full', 'probationary'],
  ])('of %s are a conflict: %s and %s', (field, first, second) => {
    const { rows, issues, rejected } = join([{ ...eng, [field]: first }], [{ ...eng, [field]: second }]);
    expect(rows).toEqual([placed]);
    expect(rejected).toEqual([]);
    expect(issues).toEqual([
      ['conflicting-cell', 'b.csv', 2, field.toUpperCase(), second, `${first} (a.csv, row 2)`],
    ]);
  });

  it('are not settled by a third, which is listed if it differs too', () => {
    const { rows, issues } = join(
      [{ ...eng, class: 'K1' }],
      [{ ...eng, class: 'K2' }],
      [{ ...eng, class: 'K2' }],
    );
    expect(rows).toEqual([placed]);
    expect(issues.map(([, file, , , seen, expected]) => [file, seen, expected])).toEqual([
      ['b.csv', 'K2', 'K1 (a.csv, row 2)'],
      ['c.csv', 'K2', 'K1 (a.csv, row 2)'],
    ]);
  });

  it.each([
    ['2001-10-12', '2001-10'],
    ['2001-10-12', '2001'],
    ['2001-10', '2001'],
    ['2001-10-31', '2001-10'],
  ])('are none where the more precise date %s is within %s, and it counts', (precise, rough) => {
    for (const [first, second] of [
      [precise, rough],
      [rough, precise],
    ] as const) {
      expect(join([{ ...eng, apply_date: first }], [{ ...eng, apply_date: second }])).toMatchObject({
        rows: [{ ...placed, apply_date: precise }],
        ...clean,
      });
    }
  });

  it('name the more precise of two earlier sources', () => {
    const { issues } = join(
      [{ ...eng, apply_date: '2001-10' }],
      [{ ...eng, apply_date: '2001-10-12' }],
      [{ ...eng, apply_date: '2001-10-13' }],
    );
    expect(issues).toEqual([
      ['conflicting-cell', 'c.csv', 2, 'APPLY_DATE', '2001-10-13', '2001-10-12 (b.csv, row 2)'],
    ]);
  });

  it('of the cohort reject the later row with all it says', () => {
    const { rows, issues, rejected } = join([eng], [{ ...eng, cohort: 'faculty', class: 'K1' }]);
    expect(rows).toEqual([placed]);
    expect(rejected).toEqual(['b.csv:2']);
    expect(issues).toEqual([['conflicting-cell', 'b.csv', 2, 'COHORT', 'faculty', 'adult (a.csv, row 2)']]);
  });

  it('of the cohort reject the row without unit rather than the one that has it', () => {
    const { rows, issues } = join([{ key: 'P', cohort: 'faculty' }], [eng]);
    expect(rows).toEqual([placed]);
    expect(issues).toEqual([['conflicting-cell', 'a.csv', 2, 'COHORT', 'faculty', 'adult (b.csv, row 2)']]);
  });

  it('name the sheet of a workbook beside the file', () => {
    const log = new IssueLog();
    const places = ['ENG', 'Members'].map((sheet) => ({
      file: 'book.xlsx',
      sheet,
      headerOf: (field: string) => (field === 'class' ? '班级' : field),
    }));
    const ledgers = new LedgerJoin(people, places, log);
    const dictionaries = new Map<string, Dictionary>();
    ledgers.add(batchOf({ file: '', rows: [{ ...eng, class: 'K1' }] }, 0, dictionaries));
    ledgers.add(batchOf({ file: '', rows: [{ ...eng, class: 'K2' }] }, 1, dictionaries));
    ledgers.finish();
    expect(log.list().flatMap(({ examples }) => examples)).toMatchObject([
      {
        file: 'book.xlsx',
        sheet: 'Members',
        row: 2,
        column: '班级',
        seen: 'K2',
        expected: 'K1 (book.xlsx, ENG, row 2)',
      },
    ]);
  });
});

describe('two units of one person', () => {
  it('at the same time reject the later row with all it says', () => {
    const { rows, issues, rejected } = join([eng], [{ ...art, class: 'K1' }]);
    expect(rows).toEqual([placed]);
    expect(rejected).toEqual(['b.csv:2']);
    expect(issues).toEqual([['conflicting-unit', 'b.csv', 2, 'UNIT', 'ART', 'ENG (a.csv, row 2)']]);
  });

  it('are two stays where one ends before the other begins, and other ledgers add to the one they fit', () => {
    const joined = join(
      [{ ...eng, transfer_out_date: '2003-09-01' }],
      [{ ...art, transfer_in_date: '2003-09-01' }],
      [
        { key: 'P', approve_date: '2003-05-20' },
        { key: 'P', convert_approve_date: '2004-05-20' },
      ],
    );
    expect(joined).toMatchObject({
      rows: [
        { ...placed, transfer_out_date: '2003-09-01', approve_date: '2003-05-20' },
        { unit: 'ART', transfer_in_date: '2003-09-01', convert_approve_date: '2004-05-20' },
      ],
      ...clean,
    });
  });

  it('contradict nothing where one date is within the month of the other', () => {
    const { rows, issues } = join(
      [{ ...eng, leave_date: '2003-09-15' }],
      [{ ...art, transfer_in_date: '2003-09' }],
    );
    expect([rows.length, issues]).toEqual([2, []]);
    expect(
      join([{ ...eng, leave_date: '2003-09' }], [{ ...art, transfer_in_date: '2003-09-15' }]).issues,
    ).toEqual([]);
    expect(
      join([{ ...eng, leave_date: '2003-10-01' }], [{ ...art, transfer_in_date: '2003-09' }]).rejected,
    ).toEqual(['b.csv:2']);
  });

  it('in one table are listed, and both rows are used', () => {
    const { rows, issues, rejected } = join([eng, art]);
    expect(rows.map(({ unit }) => unit)).toEqual(['ENG', 'ART']);
    expect(rejected).toEqual([]);
    expect(issues).toEqual([
      ['overlapping-stays', 'a.csv', 3, 'PERSON_KEY', 'ENG (a.csv, row 2), ART (a.csv, row 3)', null],
    ]);
  });

  it('leave a row without unit that fits both, or neither, to be asked about', () => {
    const stays = [
      [{ ...eng, transfer_out_date: '2003-09-01' }],
      [{ ...art, transfer_in_date: '2003-10-01' }],
    ];
    const places = 'ENG (a.csv, row 2), ART (b.csv, row 2)';
    const unclear: LedgerRow[] = [{ class: 'K1' }, { meeting_date: '2003-09-20' }, { approve_date: '2003' }];
    for (const row of unclear) {
      const { rows, issues, rejected } = join(...stays, [{ key: 'P', ...row }]);
      expect(rows).toHaveLength(2);
      expect(rejected).toEqual(['c.csv:2']);
      expect(issues).toEqual([['unmatched-person', 'c.csv', 2, 'UNIT', null, places]]);
    }
  });
});

describe('two stays in one unit', () => {
  const left = { ...eng, leave_date: '2001-07-01' };
  const back = { ...eng, transfer_in_date: '2003-09-01' };

  it('are shown by an end before a beginning, whatever the order of the ledgers', () => {
    for (const ledgers of [
      [[left], [back], [{ ...eng, approve_date: '2004-05-20' }]],
      [[{ ...eng, approve_date: '2004-05-20' }], [back], [left]],
    ]) {
      const { rows, issues } = join(...ledgers);
      expect(issues).toEqual([]);
      expect(rows).toHaveLength(2);
      expect(rows).toContainEqual({ ...placed, leave_date: '2001-07-01' });
      expect(rows).toContainEqual({
        ...placed,
        transfer_in_date: '2003-09-01',
        approve_date: '2004-05-20',
      });
    }
  });

  it('keep rows apart by when they begin and end, not by milestones brought along', () => {
    const { rows } = join([left], [{ ...back, approve_date: '2000-05-20' }]);
    expect(rows).toEqual([
      { ...placed, leave_date: '2001-07-01' },
      { ...placed, transfer_in_date: '2003-09-01', approve_date: '2000-05-20' },
    ]);
  });

  it('are listed as overlapping where one table has both at the same time', () => {
    const { rows, issues, rejected } = join([eng, { ...eng, class: 'K1' }], [{ ...eng, class: 'K2' }]);
    expect(rows).toEqual([placed, { ...placed, class: 'K1' }]);
    // which of the two the other ledger means cannot be told
    expect(rejected).toEqual(['b.csv:2']);
    expect(issues.map(([code, file, row]) => [code, file, row])).toEqual([
      ['unmatched-person', 'b.csv', 2],
      ['overlapping-stays', 'a.csv', 3],
    ]);
  });

  it('are none where a month may have begun before the end', () => {
    expect(
      join([{ ...eng, leave_date: '2003-09-15' }], [{ ...eng, transfer_in_date: '2003-09' }]).rows,
    ).toEqual([{ ...placed, leave_date: '2003-09-15', transfer_in_date: '2003-09' }]);
  });

  it('are none where a row by itself ends before it begins', () => {
    const wrong = { ...eng, transfer_in_date: '2003-09-01', leave_date: '2003-07-01' };
    const { rows, rejected } = join([wrong], [{ ...eng, class: 'K1' }]);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([]);
  });

  it('leave no room for a row that ended before the only one that a roster has', () => {
    const { rows, rejected } = join([back], [{ key: 'P', leave_date: '2001-07-01' }]);
    expect(rows).toEqual([{ ...placed, transfer_in_date: '2003-09-01' }]);
    expect(rejected).toEqual(['b.csv:2']);
  });
});

it('of two rows of one ledger that could only be about the same stay, the second is rejected', () => {
  const { rows, rejected } = join(
    [eng],
    [
      { key: 'P', class: 'K1' },
      { key: 'P', class: 'K2' },
    ],
  );
  expect(rows).toEqual([{ ...placed, class: 'K1' }]);
  expect(rejected).toEqual(['b.csv:3']);
});

describe('status', () => {
  const at = (status: string, status_date?: string) => ({
    ...eng,
    status,
    ...(status_date === undefined ? {} : { status_date }),
  });

  it('of the later date counts', () => {
    const ledgers = [
      [at('activist', '2002-12-31')],
      [at('probationary', '2003-12-31')],
      [at('target', '2003-06-30')],
    ];
    for (const order of [ledgers, [...ledgers].reverse()]) {
      expect(join(...order)).toMatchObject({
        rows: [{ ...placed, status: 'probationary', status_date: '2003-12-31' }],
        ...clean,
      });
    }
  });

  it('said twice has the later of its dates', () => {
    const { rows, issues } = join([at('target')], [at('target', '2003-12-31')], [at('target', '2002-12-31')]);
    expect(rows).toEqual([{ ...placed, status: 'target', status_date: '2003-12-31' }]);
    expect(issues).toEqual([]);
  });

  it('does not take the date of a ledger that says none', () => {
    const { rows } = join([at('target')], [{ ...eng, status_date: '2003-12-31' }]);
    expect(rows).toEqual([{ ...placed, status: 'target' }]);
  });

  it('that no ledger says has the latest date of any, without contradiction', () => {
    const dated = (status_date: string) => [{ ...eng, status_date }];
    expect(join(dated('2003-06-30'), dated('2003-12-31'), dated('2002-12-31'))).toMatchObject({
      rows: [{ ...placed, status_date: '2003-12-31' }],
      ...clean,
    });
  });

  it.each([
    ['neither has a date', undefined, undefined],
    ['both have the same', '2003-12-31', '2003-12-31'],
    ['only one has a date', '2003-12-31', undefined],
  ])('is a conflict where it differs and %s', (_, first, second) => {
    const { rows, issues } = join([at('target', first)], [at('probationary', second)]);
    expect(rows).toEqual([placed]);
    expect(issues).toEqual([
      ['conflicting-cell', 'b.csv', 2, 'STATUS', 'probationary', 'target (a.csv, row 2)'],
    ]);
  });

  it('is the one furthest along where a meeting or an approval is dated', () => {
    for (const milestone of ['approve_date', 'meeting_date']) {
      const ledgers = [[at('full')], [at('league')], [{ key: 'P', [milestone]: '2003-05-20' }]];
      for (const order of [ledgers, [...ledgers].reverse()]) {
        expect(join(...order)).toMatchObject({
          rows: [{ ...placed, status: 'full', [milestone]: '2003-05-20' }],
          ...clean,
        });
      }
    }
  });

  it('of a member says less than full or probationary, and contradicts neither', () => {
    for (const status of ['full', 'probationary']) {
      for (const order of [
        [[at('member')], [at(status)]],
        [[at(status)], [at('member')]],
      ]) {
        expect(join(...order)).toMatchObject({ rows: [{ ...placed, status }], ...clean });
      }
    }
  });

  it('of a member is settled by a conversion in another ledger, or listed', () => {
    expect(join([at('member')], [{ key: 'P', convert_approve_date: '2003-05-20' }])).toMatchObject({
      rows: [{ ...placed, status: 'full', convert_approve_date: '2003-05-20' }],
      ...clean,
    });
    const { rows, issues } = join([eng], [at('member')]);
    expect(rows).toEqual([{ ...placed, status: 'member' }]);
    expect(issues).toEqual([['unresolved-status', 'b.csv', 2, 'STATUS', null, 'CONVERT_APPROVE_DATE']]);
  });

  it('of another party has no place in the procedure', () => {
    const { rows, issues } = join([{ ...at('other-party'), meeting_date: '2003-05-20' }], [at('applicant')]);
    expect(rows).toEqual([{ ...placed, meeting_date: '2003-05-20' }]);
    expect(issues.map(([code]) => code)).toEqual(['conflicting-cell']);
  });
});

describe('what stands in', () => {
  const admissions = (...ledgers: readonly LedgerRow[][]) => {
    const [batch] = join(...ledgers).batches;
    return [...(batch!.columns.get('admission_date')?.values ?? [])].map((day) => day > 0);
  };

  it('for the approval is the meeting, for people of whom no ledger with approvals knows', () => {
    const met = { ...eng, meeting_date: '2003-05-20' };
    const other = { ...eng, key: 'Q' };
    const approved = { ...other, approve_date: '2003-05-20' };
    expect(admissions([met], [other])).toEqual([true, false]);
    expect(admissions([met], [approved])).toEqual([true, true]);
    // The second ledger has a column of approvals, and says of nobody but Q that there was one.
    expect(admissions([met], [eng, approved])).toEqual([false, true]);
  });

  it('for both is the status, for people of whom no ledger with either knows', () => {
    const status = { ...eng, status: 'full', status_date: '2003-12-31' };
    const standsIn = (other: LedgerRow) =>
      join([status], [other]).batches[0]!.columns.get('status_stand_in_date')!.values[0]! > 0;
    expect(standsIn({ ...eng, key: 'Q' })).toBe(true);
    expect(standsIn({ ...eng, key: 'Q', meeting_date: '2003-05-20' })).toBe(true);
    expect(standsIn({ ...eng, meeting_date: '2003-05-20' })).toBe(false);
  });
});

describe('dates in the wrong order', () => {
  it('are listed where the later one is given, if different rows give them', () => {
    const { issues } = join(
      [{ ...eng, apply_date: '2002-05-20' }],
      [{ ...eng, activist_date: '2001-05-20' }],
    );
    expect(issues).toEqual([
      [
        'negative-spell',
        'b.csv',
        2,
        'ACTIVIST_DATE',
        '2001-05-20 < 2002-05-20 (a.csv, row 2)',
        'APPLY_DATE ≤ ACTIVIST_DATE',
      ],
    ]);
  });

  it('are listed by themselves where one row has both', () => {
    const both = { ...eng, apply_date: '2002-05-20', activist_date: '2001-05-20' };
    expect(join([{ ...eng, activist_date: '2001-05-20' }], [both]).issues).toEqual([
      [
        'negative-spell',
        'b.csv',
        2,
        'ACTIVIST_DATE',
        '2001-05-20 < 2002-05-20',
        'APPLY_DATE ≤ ACTIVIST_DATE',
      ],
    ]);
  });

  it('are none where the first may have been earlier', () => {
    expect(join([{ ...eng, apply_date: '2002' }], [{ ...eng, activist_date: '2002-05-20' }]).issues).toEqual(
      [],
    );
  });
});

describe('movements', () => {
  it.each([
    ['transfer-in', 'transfer_in_date', { to_unit: 'ENG', from_unit: 'ELSEWHERE' }],
    ['transfer-out', 'transfer_out_date', { from_unit: 'ENG', to_unit: 'ELSEWHERE' }],
    ['left', 'leave_date', { from_unit: 'ENG' }],
    ['died', 'leave_date', {}],
    ['removed', 'removed_date', {}],
    ['restored', 'restored_date', {}],
  ])('of type %s give %s', (type, field, units) => {
    const movement = { key: 'P', date: '2003-09-01', type, ...units };
    expect(joinWithMovements([movement], [eng, { ...eng, key: 'Q' }])).toMatchObject({
      rows: [{ ...placed, [field]: '2003-09-01' }, placed],
      ...clean,
    });
  });

  it('say as what somebody came', () => {
    const movement = { key: 'P', date: '2003-09-01', type: 'transfer-in', transferred_as: 'probationary' };
    expect(joinWithMovements([movement], [eng]).rows).toEqual([
      { ...placed, transfer_in_date: '2003-09-01', transferred_as: 'probationary' },
    ]);
  });

  it('of one person may be several', () => {
    const movements = [
      { key: 'P', date: '2002-09-01', type: 'transfer-in' },
      { key: 'P', date: '2003-07-01', type: 'left' },
    ];
    expect(joinWithMovements(movements, [eng])).toMatchObject({
      rows: [{ ...placed, transfer_in_date: '2002-09-01', leave_date: '2003-07-01' }],
      ...clean,
    });
  });

  it('tell two units apart that rosters without dates do not', () => {
    const movements = [
      { key: 'P', date: '2003-09-01', type: 'transfer-in', from_unit: 'ENG', to_unit: 'ART' },
      { key: 'P', date: '2003-09-01', type: 'transfer-out', from_unit: 'ENG', to_unit: 'ART' },
    ];
    expect(joinWithMovements(movements, [eng], [art])).toMatchObject({
      rows: [
        { unit: 'ENG', transfer_out_date: '2003-09-01' },
        { unit: 'ART', transfer_in_date: '2003-09-01' },
      ],
      ...clean,
    });
  });

  it('contradict a roster in the column of the date', () => {
    const movement = { key: 'P', date: '2003-07-02', type: 'left' };
    const { rows, issues } = joinWithMovements([movement], [{ ...eng, leave_date: '2003-07-01' }]);
    expect(rows).toEqual([placed]);
    expect(issues).toEqual([
      ['conflicting-cell', 'm.csv', 2, 'DATE', '2003-07-02', '2003-07-01 (a.csv, row 2)'],
    ]);
  });

  it('of people or from units that no roster has are rejected', () => {
    const movements: LedgerRow[] = [
      { key: 'X', date: '2003-07-01', type: 'left', from_unit: 'ENG' },
      { key: 'P', date: '2003-07-01', type: 'transfer-out', from_unit: 'LAW', to_unit: 'ENG' },
      { key: 'P', date: '2003-07-01', type: 'transfer-in', from_unit: 'ENG', to_unit: 'LAW' },
    ];
    const { rows, issues, rejected } = joinWithMovements(movements, [eng]);
    expect(rows).toEqual([placed]);
    expect(rejected.sort()).toEqual(['m.csv:2', 'm.csv:3', 'm.csv:4']);
    expect(issues.sort((a, b) => Number(a[2]) - Number(b[2]))).toEqual([
      ['unmatched-person', 'm.csv', 2, 'FROM_UNIT', 'ENG', null],
      ['unmatched-person', 'm.csv', 3, 'FROM_UNIT', 'LAW', 'ENG (a.csv, row 2)'],
      ['unmatched-person', 'm.csv', 4, 'TO_UNIT', 'LAW', 'ENG (a.csv, row 2)'],
    ]);
  });

  it('out and in again belong to a stay only if its own dates say to which', () => {
    const movements = [
      { key: 'P', date: '2001-07-01', type: 'left' },
      { key: 'P', date: '2003-09-01', type: 'transfer-in' },
    ];
    const told = joinWithMovements(movements, [{ ...eng, approve_date: '2004-05-20' }]);
    expect(told.rows).toEqual([{ ...placed, transfer_in_date: '2003-09-01', approve_date: '2004-05-20' }]);
    expect(told.rejected).toEqual(['m.csv:2']);
    const untold = joinWithMovements(movements, [eng]);
    expect(untold.rows).toEqual([placed]);
    expect(untold.rejected).toEqual(['m.csv:2', 'm.csv:3']);
  });
});

describe('movements that come back', () => {
  const told = ({ movements }: Joined) =>
    rowsOf(movements, ['type', 'date', 'to_unit']).map((row) => Object.values(row));

  it('are those that were used', () => {
    const movements: LedgerRow[] = [
      { key: 'X', date: '2003-07-01', type: 'transfer-in', to_unit: 'ENG' },
      { key: 'P', date: '2002-09-01', type: 'transfer-in', to_unit: 'ENG' },
      { key: 'P', date: '2003-07-01', type: 'transfer-in', from_unit: 'ENG', to_unit: 'LAW' },
      { key: 'P', date: '2003-07-01', type: 'left' },
    ];
    const joined = joinWithMovements(movements, [eng]);
    expect([...joined.rejected].sort()).toEqual(['m.csv:2', 'm.csv:4']);
    expect(told(joined)).toEqual([
      ['transfer-in', dayOf(2002, 9, 1), 'ENG'],
      ['left', dayOf(2003, 7, 1), null],
    ]);
    const dates = joined.movements[0]!.columns.get('date');
    expect(dates?.type === 'date' && [...dates.precision]).toEqual([precision.day, precision.day]);
  });

  it('are all of them where none is rejected, and nobody can be told from them', () => {
    const joined = joinWithMovements([{ key: 'P', date: '2003-07-01', type: 'left' }], [eng]);
    expect(told(joined)).toEqual([['left', dayOf(2003, 7, 1), null]]);
    expect(joined.movements.map(({ kind, origin }) => [kind, origin])).toEqual([['movements', undefined]]);
  });
});

describe('a key that is none, shared by very many rows', () => {
  // 64 rows and one for each table, of which there are two.
  const most = 66;

  it('keeps as many as somebody may have, and rejects the others', () => {
    const units = ['ENG', 'ART', 'LAW'];
    const rows = Array.from({ length: 200_000 }, (_, i) => ({
      ...eng,
      unit: units[i % 3]!,
      class: `K${i % 7}`,
    }));
    const { batches, issues, rejected } = join(rows, [{ ...eng, key: 'Q', class: 'K1' }]);
    expect(batches.map(({ length }) => length)).toEqual([most + 1]);
    expect(rejected.length).toBe(200_000 - most);
    expect(rejected.slice(0, 2)).toEqual(['a.csv:68', 'a.csv:69']);
    expect(issues.find(([, , row]) => row === 200_001)).toEqual([
      'overlapping-stays',
      'a.csv',
      200_001,
      'PERSON_KEY',
      'ENG (a.csv, row 2), ART (a.csv, row 200001)',
      null,
    ]);
  });

  it('does so in several ledgers and among movements', () => {
    const rows = Array.from({ length: 50_000 }, () => eng);
    const loose = Array.from({ length: 50_000 }, (_, i) => ({ key: 'P', class: `K${i}` }));
    const movements = Array.from({ length: 50_000 }, () => ({ key: 'P', date: '2003-07-01', type: 'left' }));
    const plain = joinWithMovements(movements, [eng]);
    expect(plain.rows).toEqual([{ ...placed, leave_date: '2003-07-01' }]);
    expect(plain.rejected.length).toBe(50_001 - most);
    expect(plain.movements.map(({ length }) => length)).toEqual([most - 1]);
    const tangled = joinWithMovements(movements, rows, loose);
    expect(tangled.rows.length).toBe(most + 1);
    expect(tangled.rejected.length).toBe(150_000 - (most + 1));
    expect(tangled.movements.map(({ length }) => length)).toEqual([0]);
    expect(join(loose, [eng]).rejected.length).toBe(50_001);
  });
});

describe('what callers may get wrong', () => {
  const place = { file: 'a.csv', sheet: null, headerOf: (field: string) => field };
  const ledger = (dictionaries: Map<string, Dictionary>) =>
    batchOf({ file: 'a.csv', rows: [eng] }, 0, dictionaries);

  it('is rows without origin', () => {
    const { origin, ...batch } = ledger(new Map());
    const ledgers = new LedgerJoin(people, [place], new IssueLog());
    expect(origin).toBeDefined();
    expect(() => ledgers.add(batch)).toThrow('people: rows to be joined need their origin');
    expect(() => ledgers.addMovements(batch)).toThrow('people: rows to be joined need their origin');
  });

  it('is tables with dictionaries of their own', () => {
    const ledgers = new LedgerJoin(people, [place], new IssueLog());
    ledgers.add(ledger(new Map()));
    expect(() => ledgers.add(ledger(new Map([['people.unit', new Dictionary()]])))).toThrow(
      'people: the tables do not share one column unit',
    );
  });
});

it('gives batches of at most 8192 stays, each in memory of its own', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ ...eng, key: `P${i}`, apply_date: '2003-05-20' }));
  const { batches } = join(rows, [{ ...eng, key: 'P19999', class: 'K1' }]);
  expect(batches.map(({ length }) => length)).toEqual([8192, 8192, 3616]);
  const values = batches.map(({ columns }) => columns.get('apply_date')!.values);
  expect(values.map(({ length, buffer }) => [length, buffer.byteLength])).toEqual([
    [8192, 32768],
    [8192, 32768],
    [3616, 14464],
  ]);
  expect(batches.every(({ origin, kind }) => origin === undefined && kind === 'people')).toBe(true);
});
