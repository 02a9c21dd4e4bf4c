import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/catalog/datasets/index.ts';
import { people } from '../../src/catalog/datasets/people.ts';
import { languages } from '../../src/locales/index.ts';
import { plain } from '../../src/roster/cells/spelling.ts';
import type { Dataset, Field } from '../../src/roster/dataset.ts';
import { matchHeader } from '../../src/roster/header/header.ts';

/** The field of one header alone in a file. */
function fieldOf(text: string, cells: readonly string[] = []): Field | null {
  return matchHeader(people, [{ text, group: '' }], { sample: () => cells }).fields[0]!;
}

/**
 * Every header of domain.md 4.2 by the field that it means there; where ours has another name, or goes by several,
 * it is said behind.
 */
const headers: Readonly<Record<string, string>> = {
  seq: '序号, 编号, 序',
  person_key: '学号, 工号, 职工号, 学号/工号, 学号（职工号）, 学号(职工号), 学生学号, student_id, student_no',
  name: '姓名, 学生姓名, 名字, name',
  id_number: '身份证号, 身份证号码, 身份号码, 身份证',
  gender: '性别, gender',
  nationality: '民族',
  birth_date: '出生日期, 出生年月, 出生年月日, 出生时间',
  education: '学历, 文化程度, 文化程度（指已取得学历）',
  unit: '院系, 学院, 单位, 所在单位, 所属部门, 工作或学习单位, 工作部门',
  branch: '所在党支部, 党支部, 支部, 支部名称, 所属党支部, 隶属支部, 党组织, party_branch',
  committee: '所属党委, 分党委, 二级党组织, party_committee',
  class: '班级, 所在班级, 专业班级, 所在班级(或部门), class, major_class',
  // grade and entry_date
  entry_year: '年级, 入学年份, 届, 入学时间, 参加工作时间（入学时间）, admission_date',
  status: '政治面貌, 政治身份, 发展阶段, 当前阶段, political_status',
  job: '职务, 现任职务, 职称, 职务职称',
  league_recommend_date: '推优时间, 团支部推优时间, 团委推荐时间',
  apply_date: `申请入党时间, 递交入党申请书时间, 提交入党申请时间, 入党申请时间, 申请书时间, 第一次申请入党时间,
    申请时间, application_date, apply_date`,
  talk_date: '派人谈话时间, 同申请人谈话时间',
  activist_date: `列为积极分子时间, 确定积极分子时间, 积极分子时间, 列入考察时间,
    党支部研究确定入党积极分子时间, 确定入党积极分子时间, activist_date`,
  activist_filed_date: '党委备案时间, 党组织备案时间, 报党委备案时间',
  contacts: '培养联系人, 联系人, 第一联系人, 第二联系人, 培养联系人1, 培养联系人2',
  activist_training_date: '积极分子培训时间, 党课结业日期, 党校结业时间, 何时何地参加党校培训',
  reports_count: '思想汇报篇数',
  target_date: `列为发展对象时间, 确定为发展对象时间, 发展对象时间, 基层党委备案时间（发展对象）,
    development_object_date, candidate_date`,
  introducers: '入党介绍人, 介绍人姓名, 入党介绍人1, 入党介绍人2',
  // 函调 is a letter inquiry inside the review
  review_date: '政审时间, 函调时间, 政治审查时间',
  notice_dates: '公示时间, 公示起止时间',
  // target_training_date
  training_date: '发展对象培训时间, 发展对象培训班, 发展对象培训情况',
  pretrial_date: '预审时间, 基层党委预审意见时间',
  meeting_date: `支部大会时间, 支部通过时间, 支部讨论入党时间, 党员大会接收预备党员时间, 接收预备党员时间,
    接收为预备党员时间, 列为预备党员时间, 入党时间, 入党日期, 加入党组织日期, probationary_date, probation_date`,
  higher_talk_date: '上级党组织谈话时间',
  talker: '谈话人',
  organizer: '组织员',
  general_branch_date: '党总支审议时间, 党总支审批时间',
  approve_date: '审批时间, 党委审批时间, 上级党委审批时间, 分党委审批时间, committee_approval_date',
  form_no: '志愿书编号, 入党志愿书编号',
  convert_apply_date: '转正申请书时间',
  convert_meeting_date: '支部讨论转正时间, 预备期支部讨论时间',
  // convert_date and convert_approve_date
  convert_approve_date: `转正时间, 转正日期, 正式转正日期, 预备党员转正时间, 转为正式党员日期, 转正审批时间,
    转正上级党委审批时间, converted_date, conversion_date`,
  leave_date: '毕业时间, 离校时间',
  transfer_out_date: '转出时间',
  in_service: '在岗情况, 在职/退休',
  note: '备注, 说明',
};

const split = (list: string) => list.split(',').map((item) => item.trim());

describe.each(Object.entries(headers))('%s', (name, list) => {
  it.each(split(list))('is what %s means', (text) => {
    expect(fieldOf(text)?.name).toBe(name);
  });
});

describe('a header with two meanings', () => {
  // domain.md 4.2, person_type: student/teacher, or full/probationary
  it.each(['人员类别', '类型', '党员类别', '对象类型', 'type'])('%s is settled by its cells', (text) => {
    expect(fieldOf(text, ['本科生', '', '教职工', '无'])?.name).toBe('cohort');
    expect(fieldOf(text, ['正式党员', '', '预备党员'])?.name).toBe('status');
    expect(fieldOf(text, ['本科生', '本科牲', '研究生'])?.name).toBe('cohort');
    expect(fieldOf(text, ['甲类', '乙类', '本科生'])).toBeNull();
    expect(fieldOf(text, ['甲类', '乙类'])).toBeNull();
    expect(fieldOf(text, ['本科生', '预备党员'])).toBeNull();
  });

  it('is settled by what else is there', () => {
    const fields = (...texts: string[]) =>
      matchHeader(
        people,
        texts.map((text) => ({ text, group: '' })),
      ).fields.map((field) => field?.name ?? null);
    expect(fields('人员类别', '政治面貌')).toEqual(['cohort', 'status']);
    expect(fields('党员类别', 'cohort')).toEqual(['status', 'cohort']);
    expect(fields('转正审批时间', '转正时间')).toEqual(['convert_approve_date', 'convert_date']);
    expect(fields('年级', '入学年份')).toEqual(['entry_as_written', 'entry_year']);
    expect(fields('届', '年级')).toEqual(['entry_as_written', 'entry_year']);
    expect(fields('函调时间', '政审时间')).toEqual(['inquiry_date', 'review_date']);
  });
});

/** The values that a cell of a field can mean, as a reader compares them. */
function meanings(dataset: Dataset, name: string, cell: string): string[] {
  const { values = {} } = dataset.fields.find((field) => field.name === name)!;
  return Object.entries(values)
    .filter(([value, spellings]) => [value, ...spellings].some((spelling) => plain(spelling) === plain(cell)))
    .map(([value]) => value);
}

/** domain.md 4.3; `member` where its note says that the word sometimes covers probationary members. */
const values = {
  status: {
    full: '正式党员, 正式, 中共正式党员',
    member: '中共党员, 党员',
    probationary: '中共预备党员, 预备党员, 预备, 预备期',
    target: '发展对象, 拟发展对象',
    activist: '入党积极分子, 积极分子',
    applicant: '入党申请人, 申请人',
    league: '共青团员, 团员',
    none: '群众, 无, 无党派人士',
    'other-party': '民革党员, 民盟盟员, 民建会员, 民进会员, 农工党党员, 致公党党员, 九三学社社员, 台盟盟员',
  },
  cohort: {
    undergraduate: '本科, 本科生, 大学本科, 普通本科',
    graduate: '硕士, 博士, 研究生, 硕士研究生, 博士研究生, 学硕, 专硕',
    adult: '成人, 成教, 函授, 夜大, 继续教育, 网络教育',
    'junior-college': '专科, 大专, 高职',
    faculty: '教职工, 教工, 教师, 职工, 在职, 专任教师, 管理, 教辅, 工勤',
    retired: '离退休, 退休, 离休',
  },
  subgroup: {
    'full-time-teacher': '专任教师',
    'other-staff': '管理, 教辅, 工勤',
    master: '硕士, 硕士研究生, 学硕, 专硕',
    doctoral: '博士, 博士研究生',
  },
} as const;

describe.each(Object.entries(values))('%s', (field, spellings) => {
  describe.each(Object.entries(spellings))('%s', (value, list) => {
    it.each(split(list))('is what %s means, and nothing else', (cell) => {
      expect(meanings(people, field, cell)).toEqual([value]);
    });
  });
});

describe('a status', () => {
  it.each(['', ' ', '　'])('that is blank (%j) is nothing', (cell) => {
    expect(meanings(people, 'status', cell)).toEqual([]);
  });

  it.each([
    '民革党员',
    '农工党党员',
    '致公党党员',
    '民盟盟员',
    '外国共产党党员',
    '非党员',
    '不是党员',
    '党员干部',
  ])('of %s is that of no member', (cell) => {
    const members = meanings(people, 'status', cell).filter((value) =>
      ['full', 'probationary', 'member'].includes(value),
    );
    expect(members).toEqual([]);
  });
});

it('says no cohort by 学生, which may be any; plans are also made for all', () => {
  expect(meanings(people, 'cohort', '学生')).toEqual([]);
  const plans = datasets.find(({ kind }) => kind === 'plans')!;
  expect(meanings(plans, 'cohort', '学生')).toEqual(['student']);
});

it('knows the movements that domain.md A6 adds and takes away', () => {
  const movements = datasets.find(({ kind }) => kind === 'movements')!;
  for (const [cell, type] of [
    ['转入', 'transfer-in'],
    ['转出', 'transfer-out'],
    ['毕业离校', 'left'],
    ['离校', 'left'],
    ['毕业', 'left'],
    ['除名', 'removed'],
    ['开除', 'removed'],
    ['自行脱党', 'removed'],
    ['党籍终止', 'removed'],
    ['恢复党籍', 'restored'],
    ['去世', 'died'],
    ['死亡', 'died'],
  ] as const) {
    expect(meanings(movements, 'type', cell)).toEqual([type]);
  }
});

it('keeps nothing of whom to call and where, whatever else the header says', () => {
  for (const text of [
    '联系电话',
    '家长手机号码',
    '联系人电话',
    '本人身份证号码',
    '家庭住址(详细)',
    'QQ号',
    '电子邮箱',
    'E-mail',
    'Mobile phone',
  ]) {
    expect([text, fieldOf(text)?.type]).toEqual([text, 'private']);
  }
  // the number of an identity card is nobody's key
  const match = matchHeader(people, [{ text: '身份证号/学号', group: '' }]);
  expect(match.fields[0]?.type).toBe('private');
});

it('knows the column that rejected rows are written with, in every language and every kind', () => {
  for (const language of Object.values(languages)) {
    for (const dataset of datasets) {
      const match = matchHeader(dataset, [{ text: language['command.reason'], group: '' }]);
      expect([dataset.kind, match.fields[0]?.name]).toEqual([dataset.kind, 'reason']);
    }
  }
});
