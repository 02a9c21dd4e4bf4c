/** Fields and values that several kinds of files share, with the headers and spellings met in rosters. */
import type { Field } from '../roster/dataset.ts';

/** Who a figure speaks of. `学生` alone says no cohort, so it is none of these. */
export const cohorts = {
  undergraduate: ['本科', '本科生', '大学本科', '普通本科', '普通本科生'],
  'junior-college': ['专科', '专科生', '大专', '高职'],
  graduate: ['研究生', '硕士', '博士', '硕士研究生', '博士研究生', '学硕', '专硕'],
  adult: ['成人', '成教', '成人教育', '成人教育学生', '函授', '夜大', '继续教育', '网络教育'],
  faculty: ['教职工', '教工', '教师', '职工', '在职', '在职教职工'],
  retired: ['离退休', '离退休人员', '退休', '离休'],
} as const satisfies Record<string, readonly string[]>;

/** Plans are also made for all students together. */
export const planCohorts = { ...cohorts, student: ['学生'] } as const;

export const subgroupHeaders = ['子类', '人员子类', '岗位类别'];
export const unitHeaders = ['单位', '院系', '学院', '所在单位', '所属部门', '工作部门', '工作或学习单位'];
export const cohortHeaders = ['人员类别', '类别'];
const entryYearHeaders = ['入学年份', '年级'];
export const branchHeaders = ['党支部', '所在党支部', '支部', '支部名称', '所属党支部', '隶属支部'];
export const classHeaders = ['班级', '所在班级', '专业班级'];
export const headcountHeaders = ['人数', '总人数'];

/** Years that an entry year or a plan can have. */
export const years: readonly [number, number] = [1900, 2100];

/** The unit that a row belongs to. */
export const unit = {
  name: 'unit',
  type: 'unit',
  required: true,
  headers: unitHeaders,
  example: 'ENG',
} as const satisfies Field;

/** The cohort that a row belongs to. */
export const cohort = {
  name: 'cohort',
  type: 'category',
  required: true,
  headers: cohortHeaders,
  values: cohorts,
  example: 'undergraduate',
} as const satisfies Field;

/** The year somebody, or a class, entered the university. */
export const entryYear = {
  name: 'entry_year',
  type: 'integer',
  range: years,
  headers: entryYearHeaders,
  example: '2001',
} as const satisfies Field;
