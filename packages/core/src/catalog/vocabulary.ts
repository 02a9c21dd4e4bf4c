/** Fields and values that several kinds of files share, with the headers and spellings met in rosters. */
import type { Field } from '../roster/dataset.ts';

/** Who a figure speaks of. `学生` alone says no cohort, so it is none of these. */
export const cohorts = {
  undergraduate: ['本科', '本科生', '大学本科', '普通本科', '普通本科生', '本科学生'],
  'junior-college': ['专科', '专科生', '大专', '大专生', '普通专科', '高职', '高职生'],
  graduate: [
    '研究生',
    '硕士',
    '硕士生',
    '硕士研究生',
    '学硕',
    '专硕',
    '博士',
    '博士生',
    '博士研究生',
    '学博',
    '专博',
  ],
  adult: ['成人', '成教', '成人教育', '成人教育学生', '函授', '夜大', '继续教育', '网络教育'],
  faculty: [
    '教职工',
    '教职员工',
    '教工',
    '教师',
    '职工',
    '在职',
    '在职教职工',
    '专任教师',
    '管理',
    '管理人员',
    '教辅',
    '教辅人员',
    '工勤',
    '工勤人员',
  ],
  retired: ['离退休', '离退休人员', '离退休教职工', '退休', '退休人员', '退休教职工', '离休', '离休人员'],
} as const satisfies Record<string, readonly string[]>;

/** Plans are also made for all students together. */
export const planCohorts = { ...cohorts, student: ['学生'] } as const;

/** Below the cohort; schools have others, which are kept as written. */
const subgroups = {
  'full-time-teacher': ['专任教师', '专职教师'],
  'other-staff': ['其他教职工', '管理', '管理人员', '教辅', '教辅人员', '工勤', '工勤人员'],
  master: ['硕士研究生', '硕士', '硕士生', '学硕', '专硕'],
  doctoral: ['博士研究生', '博士', '博士生', '学博', '专博'],
} as const satisfies Record<string, readonly string[]>;

/** Groups of members that dues and questionnaires are counted by. */
export const memberGroups = {
  'in-service': ['在职', '在岗', '在职党员', '在职教职工', '在职教职工党员', '教职工', '教职工党员', '教工'],
  retired: [
    '离退休',
    '离退休党员',
    '离退休人员',
    '离退休教职工',
    '离退休教职工党员',
    '退休',
    '退休党员',
    '离休',
    '离休党员',
  ],
  student: ['学生', '学生党员'],
} as const satisfies Record<string, readonly string[]>;

export const unitHeaders = [
  '单位',
  '院系',
  '学院',
  '所在单位',
  '所属部门',
  '工作部门',
  '工作或学习单位',
  '所在院系',
  '所在学院',
  '所属学院',
  '所属单位',
  '部门',
  'department',
  'college',
];

/** Headers under which there is either who somebody is or how far: the cells tell. */
export const personTypeHeaders = ['人员类别', '类型', '人员类型', '党员类别', '对象类型', 'type'];
export const cohortHeaders = ['人员类别', '类别', ...personTypeHeaders.slice(1)];
export const branchHeaders = [
  '党支部',
  '所在党支部',
  '支部',
  '支部名称',
  '党支部名称',
  '所属党支部',
  '隶属支部',
  '所在支部',
  '党组织',
  'party_branch',
];
export const classHeaders = ['班级', '所在班级', '专业班级', '班级名称', '所在班级(或部门)', 'major_class'];
export const headcountHeaders = ['人数', '总人数'];
export const membersHeaders = ['党员人数', '党员数', '党员总数'];

/** Years that an entry year or a plan can have. */
export const years: readonly [number, number] = [1900, 2100];

/** The year that a row is about. */
export const year = {
  name: 'year',
  type: 'integer',
  range: years,
  required: true,
  headers: ['年度', '年份'],
  example: '2003',
} as const satisfies Field;

/** Whose number it is; never that of an identity card. */
export const personKey = {
  name: 'person_key',
  type: 'key',
  required: true,
  headers: [
    '学号',
    '工号',
    '职工号',
    '教工号',
    '学号/工号',
    '学号（工号）',
    '学号（职工号）',
    '学号/职工号',
    '学生学号',
    'student_id',
    'student_no',
  ],
  example: 'S2003-0001',
} as const satisfies Field;

/** Whose row it is, where rows are counted by person and may be several of one. */
export const person = {
  ...personKey,
  type: 'person',
  headers: [...personKey.headers, 'person'],
} as const satisfies Field;

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

/** The cohort where a row may go without. */
export const anyCohort = {
  name: 'cohort',
  type: 'category',
  headers: cohortHeaders,
  values: cohorts,
  example: 'undergraduate',
} as const satisfies Field;

/** A part of the cohort. */
export const subgroup = {
  name: 'subgroup',
  type: 'category',
  open: true,
  headers: ['子类', '人员子类', '岗位类别'],
  values: subgroups,
} as const satisfies Field;

/** Less certain headers of the entry year, the best first; a second one beside it is not needed. */
export const entryHeaders = ['入学时间', '参加工作时间（入学时间）', '年级', '届', '届别', 'admission_date'];

/** The year somebody, or a class, entered the university. */
export const entryYear = {
  name: 'entry_year',
  type: 'entry-year',
  range: years,
  headers: ['入学年份', '入学年度', ...entryHeaders],
  example: '2001',
} as const satisfies Field;

/** A flag; besides yes and no with the words that mean them in this column. */
export function flag(
  name: string,
  headers: readonly string[],
  words: { readonly yes?: readonly string[]; readonly no?: readonly string[] } = {},
  example?: string,
): Field {
  return {
    name,
    type: 'flag',
    headers,
    values: { yes: ['是', ...(words.yes ?? [])], no: ['否', ...(words.no ?? [])] },
    ...(example === undefined ? {} : { example }),
  };
}

/** How an examination ended, as a flag. */
export const passed = {
  yes: ['合格', '通过', '已通过', '及格'],
  no: ['不合格', '未通过', '不通过', '不及格'],
} as const;

/** A column that is known and of use to nobody who counts. */
export function unused(name: string, headers: readonly string[]): Field {
  return { name, type: 'unused', headers, many: true };
}

function hidden(name: string, headers: readonly string[]): Field {
  return { name, type: 'private', headers, many: true };
}

/** What may stand in any file: numbers of lines, remarks, and what nobody but the office should see. */
export const anywhere: readonly Field[] = [
  unused('seq', ['序号', '编号', '序']),
  unused('note', ['备注', '说明', '备注说明']),
  // The column that rows which could not be used are written with.
  unused('reason', ['原因', '未采用原因']),
  hidden('id_number', [
    '身份证号',
    '身份证号码',
    '身份号码',
    '身份证',
    '公民身份号码',
    '证件号',
    '证件编号',
    '证件号码',
    'id_card',
  ]),
  hidden('telephone', [
    '联系电话',
    '电话',
    '电话号码',
    '手机',
    '手机号',
    '手机号码',
    '联系方式',
    'phone',
    'mobile',
    'tel',
  ]),
  hidden('address', ['家庭住址', '住址', '家庭地址', '地址', '通讯地址', '现居住地']),
  hidden('online_account', ['QQ', 'QQ号', 'QQ号码', '微信', '微信号', '邮箱', '电子邮箱', 'email', 'wechat']),
];

/** Who it is; kept out of all that is counted. */
export const personName = unused('name', ['姓名', '学生姓名', '名字', '申请人姓名']);

/** What lists of people say of them besides, which is counted from the roster and nowhere else. */
export const besides: readonly Field[] = [
  personName,
  unused('gender', ['性别']),
  unused('nationality', ['民族']),
  unused('class', classHeaders),
  unused('major', ['专业']),
  unused('branch', branchHeaders),
  unused('status', ['政治面貌']),
];

/** The day of something that took place. */
export const heldDate = {
  name: 'date',
  type: 'date',
  identifies: true,
  headers: ['日期', '召开时间', '开展时间', '举办时间', '活动时间', '会议时间'],
  example: '2003-03-14',
} as const satisfies Field;

/** Hours of class, of a meeting or of study, in whole ones. */
export function hours(name: string, headers: readonly string[]): Field {
  return { name, type: 'integer', range: [0, 1000], headers, example: '24' };
}

/** The day by which something was to be handed in. */
export function dueDate(headers: readonly string[], example: string): Field {
  return {
    name: 'due_date',
    type: 'date',
    identifies: true,
    headers: ['应交时间', '截止时间', '要求提交时间', '交稿期限', '上交期限', ...headers],
    example,
  };
}

/** The branch that a row is about; blank where it is about the whole unit. */
export const branch = {
  name: 'branch',
  type: 'category',
  headers: branchHeaders,
  example: 'ENG-B01',
} as const satisfies Field;

/** What meetings, study and other sessions of organization life are; schools have others. */
export const sessionKind = {
  name: 'kind',
  type: 'category',
  open: true,
  identifies: true,
  headers: [
    '会议类型',
    '会议类别',
    '活动类型',
    '活动类别',
    '活动形式',
    '组织生活类型',
    '组织生活类别',
    '组织生活形式',
    '学习形式',
    '学习类型',
    'session_kind',
  ],
  values: {
    'branch-meeting': ['支部党员大会', '党员大会', '支部大会'],
    committee: ['支部委员会', '支委会', '支部委员会会议', '支委会议'],
    group: ['党小组会', '党小组会议', '小组会'],
    lecture: ['党课', '上党课'],
    'theme-day': ['主题党日', '主题党日活动', '党日活动'],
    'central-group': ['中心组学习', '党委中心组学习', '理论中心组学习', '理论学习中心组学习', '中心组'],
    study: ['集体学习', '政治学习', '理论学习', '业务学习', '学习会'],
    exchange: ['讲座交流', '学习交流', '交流会', '研讨会'],
    'organization-life': ['组织生活会', '专题组织生活会'],
    'democratic-life': ['民主生活会', '专题民主生活会'],
    appraisal: ['民主评议', '民主评议党员', '民主评议会'],
  },
  example: 'branch-meeting',
} as const satisfies Field;

/** What somebody was on coming from elsewhere. */
export const transferredAs = {
  name: 'transferred_as',
  type: 'category',
  headers: ['转入身份'],
  values: {
    full: ['正式党员', '正式', '中共正式党员'],
    probationary: ['预备党员', '预备', '中共预备党员'],
    activist: ['入党积极分子', '积极分子'],
    applicant: ['入党申请人', '申请人'],
    target: ['发展对象'],
  },
} as const satisfies Field;
