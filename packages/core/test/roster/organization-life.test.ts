/** Files of training and organization life as offices keep them. */
import { describe, expect, it } from 'vitest';
import { type Source, textSource } from '../../src/index.ts';
import { pseudonymOf } from '../../src/roster/people/person-key.ts';
import { loadAll, rowsIn } from './schools.ts';

const file = (...lines: readonly string[]): Source => textSource('file.csv', lines.join('\n'));

/** The rows of a file, and the issues it makes as [code, row]. */
async function read(kind: string, names: readonly string[], ...lines: readonly string[]) {
  const { inputs, issues, ...school } = await loadAll([file(...lines)]);
  expect(inputs[0]!.kind).toBe(kind);
  return {
    rows: rowsIn(school, names, kind).map((row) => names.map((name) => row[name])),
    issues: issues.flatMap(({ examples }) => examples.map(({ code, row }) => [code, row])),
  };
}

/** A day as the number that batches have. */
const day = (date: string) => Date.parse(date) / 86_400_000;

describe('a training class', () => {
  it('says by flags, words and numbers of certificates how it ended', async () => {
    const names = [
      'person_key',
      'kind',
      'training_class',
      'hours_required',
      'hours',
      'examined',
      'exam_passed',
    ];
    const { rows, issues } = await read(
      'training',
      [...names, 'certificate'],
      '2003年第一期入党积极分子培训班学员名册',
      '序号,学号,姓名,性别,学院,班级,政治面貌,培训类别,培训班次,应修学时,实修学时,考试情况,考试结果,考试成绩,结业证书编号',
      '1,2001001,甲,男,工程学院,一班,共青团员,入党积极分子培训班,第一期,16,16学时,参加,合格,85,结字第001号',
      '2,2001002,乙,女,工程学院,一班,共青团员,积极分子,第一期,16,14,缺考,,,未发',
      '3,2001003,丙,女,艺术系,二班,共青团员,发展对象培训,第一期,24,,已考,不及格,41,',
      '合计,,3人,,,,,,,,,,,,',
    );
    expect(rows).toEqual([
      [pseudonymOf('2001001'), 'activist', '第一期', 16, 16, 'yes', 'yes', 'yes'],
      [pseudonymOf('2001002'), 'activist', '第一期', 16, 14, 'no', null, 'no'],
      [pseudonymOf('2001003'), 'target', '第一期', 24, null, 'yes', 'no', null],
    ]);
    expect(issues).toEqual([]);
  });

  it('may have one column for both its days', async () => {
    const { rows } = await read(
      'training',
      ['kind', 'start_date', 'end_date'],
      '工号,单位,培训班,培训对象,培训起止时间',
      'T001,机关,党务培训,支部书记,2003.4.18-2003.4.20',
      'T002,机关,党务培训,新任教师,2003年9月1日至3日',
    );
    expect(rows).toEqual([
      ['secretary', day('2003-04-18'), day('2003-04-20')],
      [null, day('2003-09-01'), day('2003-09-03')],
    ]);
  });

  it.each([
    ['本科生', 'undergraduate', null],
    ['发展对象', null, 'target'],
  ])('means by 类别 whom or what for, as its cells say: %s', async (cell, cohort, kind) => {
    const { rows } = await read(
      'training',
      ['cohort', 'kind'],
      '学号,学院,类别,班次,结业时间',
      `A1,工程学院,${cell},第一期,2003-05-01`,
    );
    expect(rows).toEqual([[cohort, kind]]);
  });

  it('rejects rows that lack a key or a class', async () => {
    const { inputs, rejected } = await loadAll([
      file('学号,学院,培训班次', ',ENG,第一期', 'A2,ENG,', 'A3,ENG,第一期', '2.003E+11,ENG,第一期'),
    ]);
    expect(inputs).toMatchObject([{ kind: 'training', rows: 4, used: 1, rejected: 3 }]);
    expect(rejected.map(({ row, reasons }) => [row, reasons.map(({ code }) => code)])).toEqual([
      [2, ['missing-value']],
      [3, ['missing-value']],
      [5, ['invalid-number']],
    ]);
  });

  it('that ended before it began is listed', async () => {
    const { issues } = await read(
      'training',
      [],
      '学号,学院,培训班次,开班时间,结业时间',
      'A1,ENG,第一期,2003-05-01,2003-04-01',
    );
    expect(issues).toEqual([['negative-spell', 2]]);
  });
});

it('reads a list of credits, and compares its total', async () => {
  const { rows, issues } = await read(
    'credits',
    ['date', 'course', 'credits'],
    '工号,姓名,单位,学习时间,课程名称,学分',
    'T001,甲,机关,2003-04-18,党务实务,4学分',
    'T001,甲,机关,2003-10-17,形势报告,2',
    'T002,乙,机关,2003-10-17,形势报告,',
    '合计,,,,,7',
  );
  expect(rows).toEqual([
    [day('2003-04-18'), '党务实务', 4],
    [day('2003-10-17'), '形势报告', 2],
    [day('2003-10-17'), '形势报告', null],
  ]);
  expect(issues).toEqual([['total-differs', 5]]);
});

it('reads who holds which role, the same person in several', async () => {
  const { rows, issues } = await read(
    'roles',
    ['person_key', 'role', 'appointed_date', 'left_date', 'trained_date'],
    '工号,姓名,单位,职务,任职时间,离任时间,培训时间,备注',
    'T001,甲,机关,党支部书记,2003.3.10,,2003-04-18,',
    't001,甲,机关,组织员,2001-09-01,2003-06-30,,',
    'T002,乙,工程学院,专职辅导员,2003-09-01,,,',
    'T003,丙,工程学院,统战委员,2003-09,,,',
  );
  const [first, second, third] = ['T001', 'T002', 'T003'].map(pseudonymOf);
  expect(rows).toEqual([
    [first, 'secretary', day('2003-03-10'), null, day('2003-04-18')],
    [first, 'organizer', day('2001-09-01'), day('2003-06-30'), null],
    [second, 'counsellor', day('2003-09-01'), null, null],
    [third, '统战委员', day('2003-09-30'), null, null],
  ]);
  expect(issues).toEqual([]);
});

describe('a ledger of sessions', () => {
  it('has kinds in the words of offices, and others as written', async () => {
    const { rows, issues } = await read(
      'sessions',
      ['date', 'branch', 'kind', 'expected', 'present', 'leave', 'hours'],
      '工程学院组织生活台账',
      '序号,召开时间,单位,党支部,会议类型,应到人数,实到人数,请假人数,时长,主持人,主要内容',
      '1,2003-03-14,工程学院,第一党支部,支部党员大会,26,24,1,2小时,甲,讨论发展',
      '2,2003-03-21,工程学院,第一党支部,支委会,5,5,0,1,甲,研究计划',
      '3,2003-04-11,工程学院,第一党支部,党小组会,8,,,,乙,学习',
      '4,2003-05-01,工程学院,第一党支部,党日活动,26人,20人,无,,甲,参观',
      '5,2003-06-20,工程学院,,党委中心组学习,9,9,,4,丙,学习',
      '6,2003-06-27,工程学院,,民主测评会,30,28,,,丙,测评',
    );
    const branch = '第一党支部';
    expect(rows).toEqual([
      [day('2003-03-14'), branch, 'branch-meeting', 26, 24, 1, 2],
      [day('2003-03-21'), branch, 'committee', 5, 5, 0, 1],
      [day('2003-04-11'), branch, 'group', 8, null, null, null],
      [day('2003-05-01'), branch, 'theme-day', 26, 20, null, null],
      [day('2003-06-20'), null, 'central-group', 9, 9, null, 4],
      [day('2003-06-27'), null, '民主测评会', 30, 28, null, null],
    ]);
    expect(issues).toEqual([]);
  });

  it('keeps nobody’s name and not what was said', async () => {
    const { batches } = await loadAll([
      file('日期,单位,会议类型,应到人数,主持人,主要内容', '2003-03-14,ENG,党课,26,某某某,讲话要点'),
    ]);
    const kept = batches.flatMap(({ columns }) =>
      [...columns.values()].flatMap((column) => (column.type === 'category' ? column.dictionary.texts : [])),
    );
    expect(kept.sort()).toEqual(['ENG', 'lecture']);
  });

  it('is read beside its plan', async () => {
    const { rows } = await read(
      'session-plans',
      ['year', 'unit', 'branch', 'kind', 'planned'],
      '年度,单位,支部,会议类型,计划次数',
      '2003,工程学院,,主题党日,12次',
    );
    expect(rows).toEqual([[2003, '工程学院', null, 'theme-day', 12]]);
  });
});

it('reads inspections of study notes, dated by the title where no column does', async () => {
  const { rows, issues } = await read(
    'notes',
    ['date', 'branch', 'due', 'inspected', 'result'],
    '学习笔记检查情况（2003年3月28日）',
    '单位,党支部,应检人数,实检人数,检查结果',
    '工程学院,第一党支部,26,25,合格',
    '工程学院,第二党支部,24,11,不合格',
    '工程学院,第三党支部,20,,',
    '合计,,70,36,',
  );
  const date = day('2003-03-28');
  expect(rows).toEqual([
    [date, '第一党支部', 26, 25, 'passed'],
    [date, '第二党支部', 24, 11, 'failed'],
    [date, '第三党支部', 20, null, null],
  ]);
  expect(issues).toEqual([]);
});

it('reads what was due of somebody and when it came, essays and reports apart', async () => {
  const essays = await read(
    'essays',
    ['due_date', 'submitted_date'],
    '工号,姓名,单位,论文题目,应交日期,提交日期',
    'T001,甲,机关,略,2003-06-30,2003-06-24',
    'T002,乙,机关,略,2003-06-30,',
  );
  expect(essays.rows).toEqual([
    [day('2003-06-30'), day('2003-06-24')],
    [day('2003-06-30'), null],
  ]);
  const reports = await read(
    'reports',
    ['due_date', 'received_date'],
    '工号,姓名,单位,汇报月份,收到时间',
    'T001,甲,机关,2003年3月,2003-03-28',
    'T001,甲,机关,2003年4月,',
  );
  // A month counts from its last day.
  expect(reports.rows).toEqual([
    [day('2003-03-31'), day('2003-03-28')],
    [day('2003-04-30'), null],
  ]);
  expect([...essays.issues, ...reports.issues]).toEqual([]);
});

it('reads lectures with the unit of the speaker, by any of its names', async () => {
  const units = textSource('units.csv', 'unit,name_zh,aliases\nENG,工程学院,工院\nMGT,管理学院,\n');
  const lectures = file(
    '举办时间,主办单位,讲座类型,主讲人,主讲人单位,讲座题目,参加人数',
    '2003-04-02,工院,专题党课,某某,管理学院,略,120',
    '2003-05-14,MGT,讲座交流,某某,省委党校,略,80',
    '2003-06-11,MGT,报告会,,,略,200',
  );
  const school = await loadAll([units, lectures]);
  expect(rowsIn(school, ['unit', 'kind', 'speaker_unit'], 'lectures')).toEqual([
    { unit: 'ENG', kind: 'lecture', speaker_unit: 'MGT' },
    { unit: 'MGT', kind: 'exchange', speaker_unit: '省委党校' },
    { unit: 'MGT', kind: 'report', speaker_unit: null },
  ]);
  expect(school.issues).toEqual([]);
});
