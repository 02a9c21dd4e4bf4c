import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/catalog/datasets/index.ts';
import { people } from '../../src/catalog/datasets/people.ts';
import { defineDataset } from '../../src/roster/dataset.ts';
import {
  type HeaderText,
  joinedHeader,
  type MatchOptions,
  matchHeader,
  missingColumns,
  normaliseHeader,
  recogniseKind,
} from '../../src/roster/header/header.ts';

const plainly = (header: readonly string[]): HeaderText[] => header.map((text) => ({ text, group: '' }));

function fieldsOf(header: readonly string[], options?: MatchOptions): (string | null)[] {
  return matchHeader(people, plainly(header), options).fields.map((field) => field?.name ?? null);
}

/** A header of two rows, each column as `group · text`. */
function fieldsUnder(...header: readonly string[]): (string | null)[] {
  const texts = header.map((column) => {
    const [group, text] = column.split(' · ');
    return text === undefined ? { text: group!, group: '' } : { text, group: group! };
  });
  return matchHeader(people, texts).fields.map((field) => field?.name ?? null);
}

describe('a header', () => {
  it.each([
    ['person_key', 'personkey'],
    [' Person Key ', 'personkey'],
    ['姓名*', '姓名'],
    ['学号（职工号）：', '学号职工号'],
    ['学号(职工号)', '学号职工号'],
    ['ＵＮＩＴ', 'unit'],
    ['入党\n时间', '入党时间'],
    ['入党　时间', '入党时间'],
  ])('%j is compared as %s', (text, normal) => {
    expect(normaliseHeader(text)).toBe(normal);
  });

  it('finds the canonical names whatever their case and spaces', () => {
    expect(fieldsOf(['person_key', 'UNIT', 'Cohort ', 'approve date', 'Approve-Date*'])).toEqual([
      'person_key',
      'unit',
      'cohort',
      'approve_date',
      null,
    ]);
  });

  it('finds Chinese headers, brackets in either width', () => {
    expect(
      fieldsOf([
        '序号',
        '学号（职工号）',
        '学院',
        '人员类别',
        '支部大会时间',
        '上级党委审批时间',
        '转正时间',
      ]),
    ).toEqual([
      'seq',
      'person_key',
      'unit',
      'cohort',
      'meeting_date',
      'approve_date',
      'convert_approve_date',
    ]);
  });

  it('confuses no talk with the talk of the higher committee', () => {
    expect(fieldsOf(['谈话时间', '上级党组织谈话时间'])).toEqual(['talk_date', 'higher_talk_date']);
    expect(fieldsOf(['上级党组织谈话时间', '谈话时间'])).toEqual(['higher_talk_date', 'talk_date']);
    expect(fieldsOf(['派人谈话时间', '谈话时间'])).toEqual(['talk_date', 'higher_talk_date']);
  });

  it('that fits two fields is asked', () => {
    const [column] = matchHeader(people, plainly(['谈话时间']), { sample: () => ['2003-09-01'] }).columns;
    expect(column!.field).toBeNull();
    expect(column!.how).toBeNull();
    expect(column!.candidates.map(({ name }) => name)).toEqual(['talk_date', 'higher_talk_date']);
  });

  it('says how it was recognised, and by what', () => {
    const header = ['approve_date', '单位', '人员类别', '党支部大会通过时间', '颜色'];
    const columns = matchHeader(people, plainly(header), {
      sample: (column) => (column === 2 ? ['本科生'] : []),
    }).columns.map(({ field, how, synonym }) => [field?.name ?? null, how, synonym]);
    expect(columns).toEqual([
      ['approve_date', 'name', 'approvedate'],
      ['unit', 'synonym', '单位'],
      ['cohort', 'values', '人员类别'],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('gives a field to the first of two columns and lists the second; a canonical name goes first', () => {
    const match = matchHeader(people, plainly(['学号', '单位', '工号', '类别', '院系']));
    expect(match.fields.map((field) => field?.name ?? null)).toEqual([
      'person_key',
      'unit',
      null,
      'cohort',
      null,
    ]);
    expect(match.duplicates).toEqual([2, 4]);
    expect(fieldsOf(['单位', 'unit'])).toEqual([null, 'unit']);
  });

  it('may name people in several columns of one field', () => {
    const match = matchHeader(
      people,
      plainly(['联系人1', '联系人2', '第一介绍人', '第二介绍人', '备注', '说明']),
    );
    expect(match.fields.map((field) => field?.name)).toEqual([
      'contacts',
      'contacts',
      'introducers',
      'introducers',
      'note',
      'note',
    ]);
    expect(match.duplicates).toEqual([]);
  });

  it('leaves blank and unknown headers alone', () => {
    expect(fieldsOf(['', '颜色', '　'])).toEqual([null, null, null]);
  });

  it('may say how it is filled in', () => {
    expect(
      fieldsOf([
        '*学号（必填）',
        '单位*',
        '入党时间（年月日）',
        '审批时间(yyyy-mm-dd)',
        '培训学时（学时）',
        '【班级】',
      ]),
    ).toEqual(['person_key', 'unit', 'meeting_date', 'approve_date', 'training_hours', 'class']);
  });
});

describe('a header understood by a part of it', () => {
  const part = (text: string) => {
    const [column] = matchHeader(people, plainly([text])).columns;
    return [column!.field?.name ?? null, column!.how];
  };

  it.each([
    ['学生所在学院', 'unit'],
    ['学生党支部', 'branch'],
    ['本人入党时间', 'meeting_date'],
    ['校党委审批时间', 'approve_date'],
    ['学院党总支审议时间', 'general_branch_date'],
  ])('%s is %s', (text, name) => {
    expect(part(text)).toEqual([name, 'part']);
  });

  it.each([
    ['the part is less than half', '学生所在的学院或者单位意见'],
    ['it speaks of a time and the field does not', '入党介绍人谈话时间'],
    ['there is only a letter in common', '团'],
  ])('is not, where %s', (_, text) => {
    expect(part(text)).toEqual([null, null]);
  });

  it('is asked where two parts are equally long', () => {
    const [column] = matchHeader(people, plainly(['学院班级'])).columns;
    expect(column!.field).toBeNull();
    expect(column!.candidates.map(({ name }) => name).sort()).toEqual(['class', 'unit']);
  });

  it('takes no field from the pool that has its own header', () => {
    expect(fieldsOf(['学生所在学院', '学院'])).toEqual([null, 'unit']);
    expect(fieldsOf(['本人入党时间', '支部大会时间'])).toEqual([null, 'meeting_date']);
  });
});

describe('a header in two rows', () => {
  it('is what both say together', () => {
    expect(
      fieldsUnder(
        '学号',
        '基本信息 · 单位',
        '基本情况 · 人员类别',
        '积极分子 · 确定时间',
        '发展对象 · 时间',
        '发展对象 · 培训',
        '入党 · 支部大会时间',
        '入党 · 审批时间',
        '转正 · 支部大会时间',
        '转正 · 审批时间',
      ),
    ).toEqual([
      'person_key',
      'unit',
      'cohort',
      'activist_date',
      'target_date',
      'training_date',
      'meeting_date',
      'approve_date',
      'convert_meeting_date',
      'convert_approve_date',
    ]);
  });

  it('may have the rest of the word above', () => {
    expect(
      fieldsUnder('培养联系人 · 第一', '培养联系人 · 第二', '公示 · 起止时间', '入党介绍人 · 姓名'),
    ).toEqual(['contacts', 'contacts', 'notice_dates', 'introducers']);
  });

  it('reads no column of the conversion as one of the admission', () => {
    expect(fieldsUnder('学号', '转正情况 · 审批时间', '转正情况 · 公示时间', '转正 · 应到人数')).toEqual([
      'person_key',
      'convert_approve_date',
      null,
      null,
    ]);
    expect(fieldsOf(['转正公示时间'])).toEqual([null]);
  });

  it('is named with what stands above it', () => {
    expect(joinedHeader({ text: '审批时间', group: '转正' })).toBe('转正 · 审批时间');
    expect(joinedHeader({ text: '审批时间', group: '' })).toBe('审批时间');
    expect(joinedHeader({ text: '学号', group: '学号' })).toBe('学号');
    expect(joinedHeader({ text: '', group: '学号' })).toBe('学号');
  });
});

describe('the same header twice', () => {
  it('is that of the conversion behind a column of it', () => {
    expect(fieldsOf(['支部大会时间', '审批时间', '支部讨论转正时间', '审批时间'])).toEqual([
      'meeting_date',
      'approve_date',
      'convert_meeting_date',
      'convert_approve_date',
    ]);
    expect(fieldsOf(['支部大会时间', '审批时间', '转正申请书时间', '支部大会时间', '审批时间'])).toEqual([
      'meeting_date',
      'approve_date',
      'convert_apply_date',
      'convert_meeting_date',
      'convert_approve_date',
    ]);
    expect(fieldsOf(['审批时间', '转正时间', '审批时间'])).toEqual([
      'approve_date',
      'convert_date',
      'convert_approve_date',
    ]);
  });

  it('is a duplicate elsewhere', () => {
    const match = matchHeader(people, plainly(['审批时间', '审批时间', '转正时间']));
    expect(match.fields.map((field) => field?.name ?? null)).toEqual([
      'approve_date',
      null,
      'convert_approve_date',
    ]);
    expect(match.duplicates).toEqual([1]);
  });
});

describe('what was decided before', () => {
  it('goes before everything, by the header as written', () => {
    const header = ['学号', '单位', '入党时间', '日子'];
    const columns = { 单位: null, 入党时间: 'approve_date', 日子: 'meeting_date', 颜色: 'unit' };
    const match = matchHeader(people, plainly(header), { columns });
    expect(match.columns.map(({ field, how }) => [field?.name ?? null, how])).toEqual([
      ['person_key', 'synonym'],
      [null, 'recipe'],
      ['approve_date', 'recipe'],
      ['meeting_date', 'recipe'],
    ]);
  });

  it('names a column under another by both', () => {
    const header = [
      { text: '时间', group: '大会' },
      { text: '时间', group: '批准' },
    ];
    const columns = { '大会 · 时间': 'meeting_date', '批准 · 时间': 'approve_date' };
    expect(matchHeader(people, header, { columns }).fields.map((field) => field?.name)).toEqual([
      'meeting_date',
      'approve_date',
    ]);
  });

  it('may be further headers, which mean what they were added for', () => {
    const headers = { unit: ['所属学院（部）'], activist_date: ['谈话时间'] };
    expect(fieldsOf(['所属学院(部)', '谈话时间'], { headers })).toEqual(['unit', 'activist_date']);
  });
});

it('matches the header of a public export of the roster of activists', () => {
  // domain.md 4.2; it has no key and no unit, so it is a ledger that another one has to complete
  const header =
    `序号, 姓名, 性别, 民族, 身份证号, 籍贯, 所在班级(或部门), 现任职务, 每学期成绩排名/班级总人数, 获奖情况,
    申请入党时间, 列为积极分子时间, 何时何地参加党校培训, 联系人, 是否有不及格课程, 志愿书编号`.split(/,\s*/);
  const match = matchHeader(people, plainly(header));
  expect(match.fields.map((field) => field?.name ?? null)).toEqual([
    'seq',
    'name',
    'gender',
    'nationality',
    'id_number',
    'native_place',
    'class',
    'job',
    'marks',
    'awards',
    'apply_date',
    'activist_date',
    'activist_training_date',
    'contacts',
    'marks',
    'form_no',
  ]);
  expect(match.duplicates).toEqual([]);
  expect(missingColumns(match)).toEqual(['person_key', 'unit', 'cohort']);
});

describe('the kind of a file', () => {
  const kindOf = (...header: readonly string[]) => {
    const match = recogniseKind(datasets, plainly(header));
    if (match === null) return null;
    return 'dataset' in match
      ? match.dataset.kind
      : `${match.nearest.kind} without ${match.missing.join(', ')}`;
  };

  it.each([
    ['people', ['person_key', 'unit', 'cohort']],
    ['people', ['学号', '院系', '类别', '政治面貌']],
    ['headcount', ['统计日期', '单位', '人员类别', '入学年份', '人数']],
    ['headcount', ['date', 'unit', 'cohort', 'headcount', 'women', 'under_36']],
    ['classes', ['date', 'class', 'unit', 'cohort', 'entry_year', 'headcount']],
    ['branches', ['支部名称', '单位', '支部类别', '成立时间']],
    ['plans', ['年度', '单位', '类别', '计划数']],
    ['targets', ['indicator', 'bound', 'value']],
    ['organizers', ['组织员', '单位', '聘任时间', '离任时间']],
    ['units', ['单位代码', '上级单位', '中文名称', '英文名称']],
    ['movements', ['学号', '变动日期', '变动类型', '转出单位', '转入单位']],
    ['training', ['学号', '学院', '培训班次']],
    [
      'training',
      ['学号', '学院', '班级', '人员类别', '班次', '开班时间', '结业时间', '考试成绩', '结业证书编号'],
    ],
    ['credits', ['工号', '姓名', '单位', '学习时间', '课程名称', '学分']],
    ['roles', ['工号', '姓名', '单位', '职务', '任职时间', '离任时间', '培训时间']],
    ['roles', ['person', 'unit', 'role', 'appointed_date', 'left_date', 'trained_date']],
    [
      'sessions',
      ['召开时间', '单位', '党支部', '会议类型', '应到人数', '实到人数', '请假人数', '主持人', '主要内容'],
    ],
    ['sessions', ['日期', '单位', '活动类型', '参加人数']],
    ['sessions', ['日期', '学院', '会议类型']],
    ['session-plans', ['年度', '单位', '会议类型', '计划次数']],
    ['session-plans', ['年份', '学院', '支部', '活动类型', '计划数']],
    ['notes', ['检查时间', '单位', '党支部', '应检人数', '实检人数', '检查结果']],
    ['essays', ['工号', '姓名', '单位', '论文题目', '应交时间', '提交时间']],
    ['reports', ['工号', '单位', '汇报月份', '收到时间']],
    ['lectures', ['举办时间', '主办单位', '讲座类型', '主讲人', '主讲人单位', '讲座题目']],
    ['inspections', ['学号', '学院', '考察时间']],
    ['inspections', ['学号', '姓名', '单位', '班级', '党支部', '培养考察时间']],
    ['documents', ['学号', '单位', '阶段', '材料名称', '是否齐全', '退回次数', '退回原因']],
    ['documents', ['工号', '姓名', '部门', '人员类别', '检查时间', '材料', '应有', '已有']],
    ['organizer-reports', ['组织员', '单位', '收到时间', '办结时间']],
    ['organizer-reports', ['报告人', '上报时间', '处理时间']],
    ['holidays', ['日期', '类型', '节日名称']],
    ['dues', ['月份', '单位', '党支部', '应缴人数', '实缴人数', '应缴金额（元）', '实缴金额（元）']],
    ['dues', ['缴费月份', '所在单位', '应交党员数', '实交党员数', '按时缴纳人数']],
    [
      'special-dues',
      ['活动名称', '开始时间', '缴纳时间', '单位', '党员群体', '党员人数', '缴纳人数', '金额'],
    ],
    ['special-dues', ['缴纳事由', '学院', '人员类别', '捐款人数', '捐款金额（元）']],
    ['appraisal', ['年度', '单位', '党支部', '党员人数', '参评人数', '优秀', '合格', '基本合格', '不合格']],
    ['appraisal', ['评议年度', '学院', '优秀人数', '合格人数']],
    ['surveys', ['问卷名称', '单位', '人员类别', '题目', '选项', '分值', '人数']],
    ['surveys', ['测评表', '部门', '测评对象', '发放份数', '回收份数']],
    ['ratings', ['年度', '单位', '考核等次']],
    ['honours', ['年份', '单位', '荣誉称号', '级别']],
  ])('is %s from %j, in any order of columns', (kind, header) => {
    expect(kindOf(...header)).toBe(kind);
    expect(kindOf(...[...header].reverse())).toBe(kind);
    expect(kindOf('序号', ...header, '备注')).toBe(kind);
  });

  it('is none from fewer than two known columns', () => {
    expect(kindOf('a', 'b', 'c')).toBeNull();
    expect(kindOf('unit', 'colour')).toBeNull();
  });

  it('is said to be nearest where required columns are missing, with their names', () => {
    expect(kindOf('person_key', 'unit', 'approve_date', 'meeting_date')).toBe('people without cohort');
    expect(kindOf('date', 'unit', 'cohort', 'women')).toBe('headcount without headcount');
  });

  it.each([
    [['学号', '学院', '列入考察时间']],
    [['person_key', 'unit', 'talk_date']],
    [['person_key', 'unit', 'apply_date', 'oath_date']],
    [['学号', '学院', '入学年份', '荣誉称号']],
    [['工号', '单位', '入学年度', '考核结果']],
  ])('is still people where a list says no cohort: %j', (header) => {
    expect(kindOf(...header)).toBe('people without cohort');
  });

  it('is still that of movements and branches where one of their columns is missing', () => {
    expect(kindOf('学号', '变动日期', '原单位', '现单位')).toBe('movements without type');
    expect(kindOf('date', '变动类型', 'from_unit', 'name')).toBe('movements without person_key');
    expect(kindOf('支部名称', '支部类别', '成立时间', '撤销时间')).toBe('branches without unit');
  });

  it('is no smaller kind that fits by chance where most columns belong to another', () => {
    // organizer and unit alone would be a list of organizers with their appointments; these are people
    const header = [
      'unit',
      'organizer',
      'appointed_date',
      'cohort',
      'approve_date',
      'meeting_date',
      'apply_date',
      'class',
      'branch',
    ];
    expect(kindOf(...header)).toBe('people without person_key');
  });
});

describe('a data set', () => {
  const field = { name: 'a', type: 'category' } as const;

  it('names each field once, and only fields that it has', () => {
    expect(() => defineDataset({ kind: 'x', fields: [field, field] })).toThrow(
      'x: a field is declared twice',
    );
    expect(() => defineDataset({ kind: 'x', fields: [field], order: [['a', 'b']] })).toThrow('x: no field b');
    const stay = { begins: ['b'], ends: [] };
    expect(() => defineDataset({ kind: 'x', fields: [field], stay })).toThrow('x: no field b');
    const standIns = [{ field: 'c', from: ['a'], issue: { code: 'undated-status', column: 'b' } }] as const;
    expect(() => defineDataset({ kind: 'x', fields: [field], standIns })).toThrow('x: no field b');
    const into = { name: 'c', type: 'names', into: ['b'] } as const;
    expect(() => defineDataset({ kind: 'x', fields: [field, into] })).toThrow('x: no field b');
    const second = { name: 'c', type: 'date', second: { of: 'b', after: 'd' } } as const;
    expect(() => defineDataset({ kind: 'x', fields: [field, second] })).toThrow('x: no field b');
    expect(() => defineDataset({ kind: 'x', fields: [field], implies: [['a', 'b']] })).toThrow(
      'x: no field b',
    );
    expect(() => defineDataset({ kind: 'x', fields: [field], dateOfFile: 'b' })).toThrow('x: no field b');
  });
});

it('gives each column at most one field and each field one column, whatever the header', () => {
  const words = people.fields.flatMap(({ name, headers = [] }) => [name, ...headers]);
  const text = fc.oneof(
    fc.constantFrom(...words),
    fc
      .tuple(fc.constantFrom(...words), fc.constantFrom('', '（必填）', '说明', '1'))
      .map((parts) => parts.join('')),
    fc.string({ maxLength: 12 }),
  );
  const header = fc.array(fc.record({ text, group: fc.oneof(fc.constant(''), text) }), { maxLength: 40 });
  fc.assert(
    fc.property(header, fc.array(fc.string(), { maxLength: 3 }), (texts, cells) => {
      const match = matchHeader(people, texts, { sample: () => cells });
      expect(match.columns).toHaveLength(texts.length);
      expect(match.fields).toEqual(match.columns.map(({ field }) => field));
      const once = match.fields.filter((field) => field !== null && !field.many);
      expect(new Set(once).size).toBe(once.length);
      for (const { field, how, candidates } of match.columns) {
        if (field !== null) expect([how !== null, candidates]).toEqual([true, [field]]);
        else if (how !== 'recipe') expect(how).toBeNull();
      }
      for (const column of match.duplicates) expect(match.fields[column]).toBeNull();
    }),
  );
});

it('keeps private columns private where they are left out', () => {
  const columns = { 手机: null, 家庭住址: null, 班级: null };
  const match = matchHeader(people, plainly(['学号', '手机', '家庭住址', '班级']), { columns });
  expect(match.columns.map(({ field }) => field?.name ?? null)).toEqual(['person_key', null, null, null]);
  expect(match.fields.map((field) => field?.type ?? null)).toEqual(['key', 'private', 'private', null]);
});
