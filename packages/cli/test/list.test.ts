import { findingNames } from '@muster/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, muster } from './command.ts';

const folder = new Folder();
afterAll(() => folder.remove());

let people = '';
beforeAll(() => {
  people = folder.write('people.csv', [
    'name,person_key,unit,cohort,meeting_date,approve_date',
    'Li,007,LAW,graduate,2003-09-01,',
    'Wu,=1+2,LAW,undergraduate,2003-08-15,',
    'He,003,ENG,undergraduate,2003-12-01,',
    'Xu,004,ENG,undergraduate,2003-02-10,2003-05-11',
  ]);
});

const open = ['--indicator', 'approval-cycle', '--finding', 'open-over-limit', '--as-of', '2003-12-31'];
const forOwnEyes = 'This list holds person keys and is for the department’s own eyes.';

describe('muster list', () => {
  it('prints who is behind a figure, and says on standard error whom it is for', async () => {
    const { code, out, err } = await muster('list', people, ...open, '--lang', 'en');
    expect(code).toBe(0);
    const [title, dates, count, blank, ...lines] = out.trimEnd().split('\n');
    expect([title, dates, count, blank]).toEqual([
      'Approval cycle (C4 approval-cycle): open and over the limit',
      'As of 2003-12-31; period 2003-01-01 to 2003-12-31',
      '2 rows',
      '',
    ]);
    const cells = lines.filter((line) => !line.startsWith('--')).map((line) => line.split(/ {2,}/));
    expect(cells).toEqual([
      ['Unit', 'Person key', 'Cohort', 'meeting_date', 'File', 'Row'],
      ['LAW', '007', 'Graduate students', '2003-09-01', people, '2'],
      ['LAW', '=1+2', 'Undergraduates', '2003-08-15', people, '3'],
    ]);
    expect(err).toContain(forOwnEyes);
  });

  it('speaks Chinese, and calls units and columns as people do', async () => {
    const units = folder.write('units.csv', ['unit,name_zh', 'LAW,法学院', 'ENG,工程学院']);
    const { out, err } = await muster('list', people, units, ...open, '--lang', 'zh-CN');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/（?C4 approval-cycle.*：在办且已超时限$/);
    expect(lines[2]).toBe('共 2 行');
    expect(lines[4]).toMatch(/^单位 +学号\/工号 +人员类别 +支部大会时间 +文件 +行号$/);
    expect(lines[6]).toMatch(/^法学院 +007 +研究生 +2003-09-01 /);
    expect(err).toContain('仅供本部门工作使用');
  });

  it('prints CSV that spreadsheet programs open and do not run', async () => {
    const { code, out, err } = await muster('list', people, ...open, '--format', 'csv');
    expect(code).toBe(0);
    const [header, first, second, ...rest] = out.split('\r\n');
    const dates =
      'meeting_date,approve_date,withdrawn_date,rejected_date,leave_date,transfer_out_date,removed_date';
    expect(header).toMatch(/^\ufeffindicator,finding,unit,person_key,cohort,meeting_date,approve_date,/);
    expect(header).toMatch(/,file,sheet,row,as_of,from,to$/);
    for (const name of dates.split(',')) expect(header!.split(',')).toContain(name);
    expect(first).toMatch(/^approval-cycle,open-over-limit,LAW,007,graduate,2003-09-01,,/);
    expect(second).toMatch(/^approval-cycle,open-over-limit,LAW,'=1\+2,undergraduate,2003-08-15,,/);
    expect(second).toMatch(/,,3,2003-12-31,2003-01-01,2003-12-31$/);
    expect(rest).toEqual(['']);
    expect(err).toContain(forOwnEyes);
  });

  it('prints JSON with every date, and with the stage that each is listed for', async () => {
    const { out } = await muster(
      ...['list', people, '--indicator', 'stage-duration', '--finding', 'over-limit'],
      ...['--as-of', '2003-12-31', '--where', 'stage=meeting-approve', '--format', 'json'],
    );
    expect(JSON.parse(out)).toMatchObject({
      schema: 'muster-work-list/1',
      indicator: 'stage-duration',
      finding: 'over-limit',
      asOf: '2003-12-31',
      items: [
        {
          key: '004',
          unit: 'ENG',
          by: { stage: 'meeting-approve' },
          dates: { meeting_date: '2003-02-10', approve_date: '2003-05-11', leave_date: null },
          file: people,
          row: 5,
        },
      ],
    });
    expect(out).not.toContain('Xu');
  });

  it('lists a part of a distribution alone, and says which', async () => {
    const path = folder.write('grades.csv', [
      'person_key,unit,cohort,entry_year,approve_date',
      '001,LAW,undergraduate,2001,2003-08-31', // the academic year 2002: grade 2
      '002,LAW,undergraduate,2001,2003-09-01', // the academic year 2003: grade 3
    ]);
    const of = ['--indicator', 'grade-at-admission', '--finding', 'counted', '--part', '3'];
    const argv = ['list', path, ...of, '--as-of', '2003-12-31'];
    const { out } = await muster(...argv, '--lang', 'en');
    expect(out.split('\n')[0]).toBe('Grade at admission (A12 grade-at-admission): counted · Grade 3');
    expect(out).toContain('002');
    expect(out).not.toContain('001');
    const csv = await muster(...argv, '--format', 'csv');
    expect(csv.out).toMatch(/^\ufeffindicator,finding,part,unit,person_key,/);
    expect(csv.out).toContain('grade-at-admission,counted,3,LAW,002,');
  });

  it('says so when nobody is behind a figure', async () => {
    const { code, out } = await muster('list', people, ...open, '--where', 'unit=ENG', '--lang', 'en');
    expect(code).toBe(0);
    expect(out.split('\n')[2]).toBe('Nobody');
  });

  it('exits 1 with a list where the files have errors', async () => {
    const path = folder.write('faulty.csv', [
      'person_key,unit,cohort,meeting_date,approve_date',
      '001,LAW,graduate,2003-09-01,2003-13-01',
    ]);
    const { code, out, err } = await muster('list', path, ...open, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('001');
    expect(err).toContain('“2003-13-01” in column approve_date is not a date.');
  });

  it.each([
    ['without an indicator', ['--finding', 'open'], 'The option --indicator is needed: admissions, '],
    ['without a finding', ['--indicator', 'admissions'], 'The option --finding is needed: counted, '],
    [
      'of no finding there is',
      ['--indicator', 'admissions', '--finding', 'late'],
      '“late” is no value of --finding.',
    ],
    [
      'of a finding that the indicator lacks',
      ['--indicator', 'admissions', '--finding', 'open'],
      'admissions has no finding “open”. It has: counted, not-recorded.',
    ],
    [
      'of a figure nobody stands behind',
      ['--indicator', 'class-coverage', '--finding', 'counted'],
      'class-coverage has no finding “counted”. It has: not-recorded.',
    ],
    [
      'of a part of what has none',
      ['--indicator', 'admissions', '--finding', 'counted', '--part', '3'],
      'admissions is not split into parts',
    ],
    [
      'broken down',
      ['--indicator', 'admissions', '--finding', 'counted', '--by', 'unit'],
      'There is no option --by here.',
    ],
  ])('exits 2 and prints nothing %s', async (_, argv, said) => {
    const { code, out, err } = await muster('list', people, ...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
  });
});

describe.each(['en', 'zh-CN'])('the help in %s', (language) => {
  it('explains every finding', async () => {
    const { out } = await muster('list', '--help', '--lang', language);
    for (const finding of findingNames) expect(out).toMatch(new RegExp(`^  .*\\b${finding}\\b`, 'm'));
  });
});

describe('muster compute', () => {
  it('prints no person key in any format', async () => {
    const keys = ['S2003-LAW-0001', 'S2003-LAW-0002'];
    const path = folder.write('keys.csv', [
      'person_key,unit,cohort,meeting_date,approve_date',
      ...keys.map((key) => `${key},LAW,graduate,2003-02-10,2003-05-11`),
    ]);
    for (const format of ['table', 'json', 'csv']) {
      const { out } = await muster('compute', path, '--format', format);
      expect(out).toContain('2');
      for (const key of keys) expect(out).not.toContain(key);
    }
  });
});
