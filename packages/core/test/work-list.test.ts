import { describe, expect, it } from 'vitest';
import xlsx from 'xlsx';
import { indicators } from '../src/catalog/index.ts';
import { definitions } from '../src/catalog/indicators/index.ts';
import { compute } from '../src/compute.ts';
import type { Definition } from '../src/indicators/indicator.ts';
import { type Source, textSource } from '../src/roster/source.ts';
import { load } from '../src/school.ts';
import { type ListQuestion, type WorkItem, workList } from '../src/work-list.ts';
import { school, sources } from './catalog/sample.ts';
import { csv, type Files } from './indicators/ask.ts';
import { byteSource } from './roster/reading.ts';
import { xlsOf } from './roster/workbook-files.ts';

const sourcesOf = (files: Files): Source[] =>
  Object.entries(files).map(([name, text]) => textSource(name, csv(text)));

async function items(
  files: Files,
  indicator: string,
  finding: string,
  question: ListQuestion = {},
): Promise<readonly WorkItem[]> {
  const { list } = await workList(
    sourcesOf(files),
    { asOf: '2003-12-31', ...question },
    { indicator, finding },
  );
  return list.items;
}

const keys = (list: readonly WorkItem[]) => list.map(({ key }) => key);

const waiting = {
  'people.csv': `
    name,person_key,unit,cohort,id_number,meeting_date,approve_date,withdrawn_date
    Li,B-2,LAW,graduate,110101198001010011,2003-09-01,,           // open for more than three months
    Wu,b 1,LAW,undergraduate,110101198001010012,2003-08-15,,      // the same
    He,003,ENG,undergraduate,110101198001010013,2003-12-01,,      // open
    Xu,004,ENG,undergraduate,110101198001010014,2003-01-10,2003-05-10,   // ended, over the limit
    Yu,005,ENG,undergraduate,110101198001010015,2003-01-10,2003-02,      // ended on a day that nobody wrote down
    Ma,006,ENG,undergraduate,110101198001010016,2003-08-01,,2003-09-01   // withdrew`,
};

describe('a part of a distribution', () => {
  const admitted = {
    'people.csv': `
      person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,2001,2003-08-31   // the academic year 2002: grade 2
      B,ENG,undergraduate,2001,2003-09-01   // the academic year 2003: grade 3
      C,ENG,undergraduate,2003,2003-06-01   // before entry
      D,ENG,undergraduate,,2003-06-01       // no entry year, no grade`,
  };
  const listed = async (indicator: string, finding: string, part: string) => {
    const { list } = await workList(
      sourcesOf(admitted),
      { asOf: '2003-12-31' },
      { indicator, finding, part },
    );
    return [list.part, keys(list.items)];
  };

  it('is listed alone', async () => {
    expect(await listed('grade-at-admission', 'counted', '2')).toEqual(['2', ['A']]);
    expect(await listed('grade-at-admission', 'counted', 'before-entry')).toEqual(['before-entry', ['C']]);
    expect(await listed('grade-at-admission', 'counted', '6')).toEqual(['6', []]);
  });

  it('is one of a distribution, and of what is counted there', async () => {
    const refusal = { name: 'InputError', code: 'no-parts' };
    await expect(listed('admissions', 'counted', '2')).rejects.toMatchObject(refusal);
    await expect(listed('grade-at-admission', 'not-recorded', '2')).rejects.toMatchObject(refusal);
  });
});

describe('an item', () => {
  it('says key, unit, cohort, the dates that the finding turns on, file and row, and nothing else', async () => {
    const [item] = await items(waiting, 'approval-cycle', 'over-limit');
    expect(item).toEqual({
      key: '004',
      unit: 'ENG',
      cohort: 'undergraduate',
      by: {},
      dates: {
        meeting_date: '2003-01-10',
        approve_date: '2003-05-10',
        withdrawn_date: null,
        rejected_date: null,
        leave_date: null,
        transfer_out_date: null,
        removed_date: null,
        restored_date: null,
        transfer_in_date: null,
      },
      file: 'people.csv',
      row: 5,
    });
  });

  it('stands by unit, then by key, which is as it was written', async () => {
    const open = await items(waiting, 'approval-cycle', 'open');
    expect(open.map(({ unit, key }) => [unit, key])).toEqual([
      ['ENG', '003'],
      ['LAW', 'B-2'],
      ['LAW', 'b 1'],
    ]);
  });

  it('has dates as far as they are known', async () => {
    const [item] = await items(waiting, 'approval-cycle', 'not-recorded');
    expect(item).toMatchObject({
      key: '005',
      dates: { meeting_date: '2003-01-10', approve_date: '2003-02' },
    });
  });

  it('knows of nothing after the as-of date', async () => {
    const open = await items(waiting, 'approval-cycle', 'open', { asOf: '2003-03-31' });
    expect(open.map(({ key, dates }) => [key, dates.approve_date])).toEqual([['004', null]]);
  });

  it('names the columns that others stand in for', async () => {
    const [item] = await items(waiting, 'development-ratio', 'counted', { where: ['cohort=undergraduate'] });
    expect(item!.dates).toMatchObject({ approve_date: '2003-05-10', meeting_date: '2003-01-10' });
    expect(Object.keys(item!.dates)).not.toContain('admission_date');
  });
});

describe('a list', () => {
  it('is of those whom the question leaves', async () => {
    const where = ['unit=LAW', 'cohort=graduate'];
    expect(keys(await items(waiting, 'approval-cycle', 'open-over-limit', { where }))).toEqual(['B-2']);
  });

  it('asks for units by any of their names', async () => {
    const files = { ...waiting, 'units.csv': 'unit,name_zh\nLAW,法学院' };
    const found = await items(files, 'approval-cycle', 'open', { where: ['unit=法学院'] });
    expect(keys(found)).toEqual(['B-2', 'b 1']);
  });

  it('names the stage that somebody is in, once for each', async () => {
    const open = await items(waiting, 'stage-duration', 'open', { where: ['unit=ENG'] });
    expect(open.map(({ key, by }) => [key, by])).toEqual([
      ['003', { stage: 'meeting-approve' }],
      ['003', { stage: 'meeting-general-branch' }],
      ['004', { stage: 'approve-convert-meeting' }],
      ['005', { stage: 'approve-convert-meeting' }],
    ]);
  });

  it('names the rule that was broken, with the dates that it compares', async () => {
    const files = {
      'people.csv': `
        person_key,unit,cohort,activist_date,target_date
        A,ENG,undergraduate,2002-04-20,2003-04-20     // a year to the day
        B,ENG,undergraduate,2002-04-20,2003-04-19     // a day too early
        C,ENG,undergraduate,,2003-04-19               // nobody wrote down since when`,
    };
    const where = ['rule=R06'];
    const [breach, ...others] = await items(files, 'rule-compliance', 'breach', { where });
    expect(breach).toMatchObject({
      key: 'B',
      by: { rule: 'R06' },
      dates: { activist_date: '2002-04-20', target_date: '2003-04-19' },
    });
    expect(others).toEqual([]);
    expect(keys(await items(files, 'rule-compliance', 'not-checkable', { where }))).toEqual(['C']);
    expect(keys(await items(files, 'rule-compliance', 'ok', { where }))).toEqual(['A']);
  });

  it('has each value once where a figure counts values, with the first row that has it', async () => {
    const files = {
      'organizers.csv': `
        organizer,unit,appointed_date
        O2,LAW,2003-03-01
        O1,LAW,2003-03-01
        O1,ENG,2003-05-01`,
    };
    const found = await items(files, 'organizers-appointed', 'counted');
    expect(found.map(({ key, unit, row }) => [key, unit, row])).toEqual([
      ['O1', 'LAW', 3],
      ['O2', 'LAW', 2],
    ]);
  });

  it('knows people by all of their rows where a figure counts people, and by their keys as written', async () => {
    const files = {
      'roles.csv': `
        person_key,unit,role,appointed_date,left_date,trained_date
        ｂ1,ENG,secretary,2003-03-01,,
        a1,ENG,organizer,2003-03-01,,
        A1,LAW,secretary,2001-03-01,,2001-05-01   // the same person, trained for another role
        ｂ1,LAW,organizer,2003-04-01,,`,
    };
    const trained = await items(files, 'role-training', 'counted');
    expect(trained.map(({ key, row }) => [key, row])).toEqual([['A1', 4]]);
    const others = await items(files, 'role-training', 'others');
    expect(others.map(({ key, row }) => [key, row])).toEqual([['ｂ1', 2]]);
  });

  it('is made of the user’s own indicators too', async () => {
    const { id, ...admissions } = definitions.find((definition) => definition.id === 'admissions')!;
    const own = { ...admissions, id: `own-${id}` } as Definition;
    const subject = { indicator: own.id, finding: 'counted' };
    const options = { furtherIndicators: [own] };
    const { list } = await workList(sourcesOf(waiting), { asOf: '2003-12-31' }, subject, options);
    expect(keys(list.items)).toEqual(['004', '005']);
    const kept = await load(sourcesOf(waiting));
    expect((await kept.withIndicators([own]).workList({ asOf: '2003-12-31' }, subject)).list).toEqual(list);
  });

  it('tells those without a denominator from those with one', async () => {
    const files = {
      ...waiting,
      'headcount.csv': 'date,unit,cohort,headcount\n2003-09-01,ENG,undergraduate,30',
    };
    const member = 'P,LAW,graduate,2001-05-08,2001-06-08,';
    const people = {
      ...files,
      'more.csv': `person_key,unit,cohort,meeting_date,approve_date,name\n${member}`,
    };
    expect(keys(await items(people, 'development-ratio', 'counted'))).toEqual(['004', '005']);
    expect(keys(await items(people, 'development-ratio', 'left-out'))).toEqual(['P']);
  });

  it('says the dates of its question', async () => {
    const question = { asOf: '2003-12-31', from: '2003-06-01' };
    const subject = { indicator: 'approval-cycle', finding: 'ended' };
    const { list } = await workList(sourcesOf(waiting), question, subject);
    expect(list).toEqual({
      schema: 'muster-work-list/1',
      ...subject,
      asOf: '2003-12-31',
      period: { from: '2003-06-01', to: '2003-12-31' },
      items: [],
      issues: { errors: 0, warnings: 0, byCode: {} },
    });
  });

  it('comes with the issues of the figure and the names of units', async () => {
    const files = {
      ...waiting,
      'units.csv': 'unit,name_zh\nENG,工程学院\nLAW,法学院',
      'headcount.csv': 'date,unit,cohort,headcount\n2003-09-01,ENG,undergraduate,1',
    };
    const subject = { indicator: 'development-ratio', finding: 'counted' };
    const asked = { asOf: '2003-12-31', indicators: ['development-ratio'] };
    const { issues, units } = await workList(sourcesOf(files), { asOf: '2003-12-31' }, subject);
    const answer = await compute(sourcesOf(files), asked);
    expect(issues).toEqual(answer.issues);
    expect(issues.map(({ code }) => code)).toContain('more-members-than-headcount');
    expect(units).toEqual(answer.units);
  });
});

describe('of ledgers that are joined', () => {
  const files = {
    'members.csv': `
      person_key,unit,cohort,meeting_date
      001,ENG,undergraduate,2003-09-01
      002,ENG,undergraduate,2003-09-01`,
    'approvals.csv': `
      person_key,unit,cohort,approve_date
      002,ENG,undergraduate,2003-10-08
      ００３,LAW,undergraduate,2003-11-08`,
    'movements.csv': `
      person_key,date,type,from_unit,to_unit
      001,2003-10-01,transfer-out,ENG,LAW`,
  };

  it('the first row of the stay is named, and what others say of it', async () => {
    const admitted = await items(files, 'admissions', 'counted');
    expect(admitted.map(({ key, file, row, dates }) => [key, file, row, dates.approve_date])).toEqual([
      ['001', 'members.csv', 2, null], // only the meeting is known
      ['002', 'members.csv', 3, '2003-10-08'],
      ['００３', 'approvals.csv', 3, '2003-11-08'],
    ]);
    expect(admitted[1]!.dates.meeting_date).toBe('2003-09-01');
  });

  it('whoever has left by another ledger is not waiting', async () => {
    expect(keys(await items(files, 'approval-cycle', 'open', { asOf: '2003-09-30' }))).toEqual([
      '001',
      '002',
    ]);
    expect(keys(await items(files, 'approval-cycle', 'open'))).toEqual([]);
  });
});

describe('of workbooks', () => {
  it('the sheet is named, and the row that the spreadsheet shows', async () => {
    const head = ['person_key', 'unit', 'cohort', 'approve_date'];
    const workbook = xlsx.utils.book_new();
    const add = (name: string, rows: readonly (readonly string[])[]) =>
      xlsx.utils.book_append_sheet(workbook, xlsx.utils.aoa_to_sheet(rows as string[][]), name);
    add('ENG', [['Roster 2003'], head, ['S1', 'ENG', 'undergraduate', '2003-05-08']]);
    add('LAW', [head, ['S2', 'LAW', 'undergraduate', '2003-05-08']]);
    const bytes = xlsOf(workbook);
    const subject = { indicator: 'admissions', finding: 'counted' };
    const { list } = await workList([byteSource('roster.xls', [bytes])], {}, subject);
    expect(list.items.map(({ key, file, sheet, row }) => [key, file, sheet, row])).toEqual([
      ['S1', 'roster.xls', 'ENG', 3],
      ['S2', 'roster.xls', 'LAW', 2],
    ]);
  });
});

describe('the catalogue', () => {
  it('says of every indicator which of its rows can be listed', () => {
    const findingsOf = (id: string) => indicators.find((info) => info.id === id)!.findings;
    expect(findingsOf('low-grade-share')).toEqual(['counted', 'others', 'not-recorded']);
    expect(findingsOf('development-ratio')).toEqual(['counted', 'left-out', 'not-recorded']);
    expect(findingsOf('rule-compliance')).toEqual(['breach', 'not-checkable', 'ok']);
    expect(findingsOf('units-over-threshold')).toEqual(['not-recorded']);
  });
});

describe('what cannot be listed', () => {
  const refusal = (indicator: string, finding: string, question: ListQuestion = {}) =>
    expect(workList(sources, question, { indicator, finding })).rejects;

  it('is a finding that the indicator lacks: those that it has are named', async () => {
    await refusal('admissions', 'open').toThrow(
      'admissions has no finding open; it has counted, not-recorded',
    );
  });

  it('is who stands behind classes and units: they are no persons', async () => {
    await refusal('class-coverage', 'counted').toThrow('it has not-recorded');
    await refusal('branches', 'counted').toThrow('it has none');
  });

  it('is who is past a limit that the stage does not have', async () => {
    const where = ['stage=apply-activist'];
    await refusal('stage-duration', 'over-limit', { where }).toThrow('it has ended, open, not-recorded');
  });

  it('is what has no figure either', async () => {
    await refusal('no-such', 'counted').toThrow('there is no indicator no-such');
    await refusal('admissions', 'counted', { where: ['stage=meeting-approve'] }).toThrow('has no key stage');
    await refusal('admissions', 'counted', { asOf: '2003-13-01' }).toThrow('got 2003-13-01');
  });
});

describe('person keys', () => {
  it('are in no results, whatever is asked', async () => {
    const { results } = school.compute();
    const branches = school.compute({ by: ['unit'] });
    for (const said of [results, branches.results]) {
      expect(JSON.stringify(said)).not.toMatch(/\b[SF]\d{4}-[A-Z]{3}-\d{4}\b|\bF-[A-Z]{3}-\d{4}\b/);
    }
  });

  it('and places are in no batches that are kept', async () => {
    const { batches } = await load(sourcesOf(waiting));
    expect(batches.map(({ places }) => places)).toEqual([undefined]);
    const texts = batches.flatMap(({ columns }) =>
      [...columns.values()].flatMap((column) => (column.type === 'category' ? column.dictionary.texts : [])),
    );
    expect(texts).not.toContain('004');
  });
});

describe('a school that is kept', () => {
  it('lists the same, with the files read again', async () => {
    const subject = { indicator: 'approval-cycle', finding: 'over-limit' };
    const where = ['cohort=undergraduate'];
    const kept = await school.workList({ where }, subject);
    expect(kept).toEqual(await workList(sources, { where }, subject));
    expect(kept.list.items.length).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    const listing = school.workList({}, { indicator: 'admissions', finding: 'counted' }, { signal });
    await expect(listing).rejects.toBe(reason);
  });
});
