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
} from '../../src/roster/header.ts';

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
    ).toEqual([null, 'person_key', 'unit', 'cohort', 'meeting_date', 'approve_date', 'convert_approve_date']);
  });

  it('confuses no talk with the talk of the higher committee', () => {
    expect(fieldsOf(['谈话时间', '派人谈话时间', '上级党组织谈话时间'])).toEqual([
      null,
      'talk_date',
      'higher_talk_date',
    ]);
  });

  it('gives a field to the first of two columns and lists the second', () => {
    const match = matchHeader(people, plainly(['学号', '单位', 'unit', '类别', '院系']));
    expect(match.fields.map((field) => field?.name ?? null)).toEqual([
      'person_key',
      'unit',
      null,
      'cohort',
      null,
    ]);
    expect(match.duplicates).toEqual([2, 4]);
  });

  it('leaves blank and unknown headers alone', () => {
    expect(fieldsOf(['', '备注', '身份证号', '姓名'])).toEqual([null, null, null, null]);
  });
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
  });
});
