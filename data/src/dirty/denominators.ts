/** The files beside the people, in Chinese: headcounts, classes, branches, plans, targets, organizers, units. */
import type { Clean, CleanSchool } from './clean.ts';
import { across, lonely, type Sheet } from './sheet.ts';
import type { Cell, Speller } from './speller.ts';
import { basisWords, boundWords, cohortWords, subgroupWords } from './words.ts';

type Spell = (record: Clean, speller: Speller) => Cell;
type Columns = Readonly<Record<string, Spell>>;

const date =
  (name: string): Spell =>
  (record, speller) =>
    record[name] === '' ? '' : speller.date(record[name]!);
const number =
  (name: string): Spell =>
  (record, speller) =>
    speller.number(record[name]!);
const text =
  (name: string): Spell =>
  (record) =>
    record[name]!;
const unit: Spell = (record, speller) => (record.unit === '' ? '' : speller.unit(record.unit!));
const cohort: Spell = (record, speller) => speller.word(cohortWords, record.cohort!);
/** Graduates and others have none; staff who do not teach have three, see `staffApart`. */
const subgroup: Spell = ({ subgroup: code }, speller) =>
  Object.values(subgroupWords).flat().includes(code!) ? code! : speller.word(subgroupWords, code!);

const headcount: Columns = {
  统计日期: date('date'),
  单位: unit,
  人员类别: cohort,
  岗位类别: subgroup,
  入学年份: number('entry_year'),
  人数: number('headcount'),
};

interface Table {
  readonly name: string;
  readonly records: readonly Clean[];
  readonly columns: Columns;
  /** The column whose sum stands in a row below. */
  readonly total?: string;
}

/** The other staff as three rows that add up to the one of the clean file. */
function staffApart(record: Clean): Clean[] {
  const kinds = subgroupWords[record.subgroup!] ?? [];
  if (kinds.length < 2) return [record];
  const whole = Number(record.headcount);
  const part = Math.floor(whole / kinds.length);
  return kinds.map((kind, i) => ({
    ...record,
    subgroup: kind,
    headcount: String(i === 0 ? whole - part * (kinds.length - 1) : part),
  }));
}

function tablesOf({ files }: CleanSchool): Table[] {
  const counted = files.headcount!.flatMap(staffApart);
  const years = [...new Set(counted.map((record) => record.date!.slice(0, 4)))];
  return [
    ...years.map((year) => ({
      name: `${year}年各类人员人数`,
      records: counted.filter((record) => record.date!.startsWith(year)),
      columns: headcount,
      total: 'headcount',
    })),
    {
      name: '班级一览表',
      records: files.classes!,
      columns: {
        统计日期: date('date'),
        班级: text('class'),
        院系: unit,
        人员类别: cohort,
        入学年份: number('entry_year'),
        人数: number('headcount'),
      },
      total: 'headcount',
    },
    {
      name: '党支部一览表',
      records: files.branches!,
      columns: {
        党支部: text('branch'),
        单位: unit,
        支部类别: (record, speller) => speller.word(cohortWords, record.kind!),
        设置依据: (record, speller) => speller.word(basisWords, record.basis!),
        成立时间: date('created_date'),
        撤销时间: date('dissolved_date'),
      },
    },
    {
      name: '发展计划',
      records: files.plans!,
      columns: { 年度: number('year'), 单位: unit, 人员类别: cohort, 计划人数: number('planned') },
      total: 'planned',
    },
    {
      name: '指标',
      records: files.targets!,
      columns: {
        指标: text('indicator'),
        单位: unit,
        人员类别: cohort,
        起始日期: date('from'),
        截止日期: date('to'),
        要求: (record, speller) => speller.word(boundWords, record.bound!),
        目标值: ({ value }) => `${Math.round(Number(value) * 100)}%`,
        依据: () => '学校目标',
      },
    },
    {
      name: '组织员名册',
      records: files.organizers!,
      columns: {
        组织员: text('organizer'),
        单位: unit,
        聘任时间: date('appointed_date'),
        离任时间: date('left_date'),
      },
    },
    {
      name: '单位一览表',
      records: files.units!,
      columns: {
        单位代码: text('unit'),
        上级单位: text('parent'),
        单位名称: text('name_zh'),
        英文名称: text('name_en'),
        简称: text('aliases'),
      },
    },
  ];
}

/** One sheet for each file, with a title, and a total where there is something to add. */
export function denominatorSheets(school: CleanSchool, speller: Speller): Sheet[] {
  return tablesOf(school).map(({ name, records, columns, total }) => {
    const headers = Object.keys(columns);
    const rows: Cell[][] = [
      lonely(`某大学${name}`, headers.length),
      headers,
      ...records.map((record) => Object.values(columns).map((spell) => spell(record, speller))),
    ];
    if (total !== undefined) {
      const row = lonely('合计', headers.length);
      row[headers.length - 1] = records.reduce((sum, record) => sum + Number(record[total]), 0);
      rows.push(row);
    }
    return { name, rows, merges: [across(0, headers.length)] };
  });
}
