/**
 * The ledgers of one university, which overlap: everybody stands in each that they belong to, each holds only its
 * columns, and only together do they hold every fact.
 */
import type { Clean } from './clean.ts';
import type { Fault } from './fault.ts';
import { type Column, columnsOf } from './fields.ts';
import { across, FILLED_IN, lonely, personRow, type Sheet, SIGNATURES } from './sheet.ts';
import type { Cell, Speller } from './speller.ts';

export interface Ledger {
  readonly file: string;
  readonly written: 'gbk' | 'utf-8' | 'utf-8-mark' | 'xlsx';
  readonly sheet: Sheet;
}

interface Plan {
  readonly title: string;
  readonly written: Ledger['written'];
  readonly columns: readonly Column[];
  readonly belongs: (person: Clean) => boolean;
  /** Facts that another ledger holds, left blank here. */
  readonly without?: (person: Clean) => readonly string[];
}

const inYear = (date = '') => date.startsWith('2003');
/** In the procedure here during the year, so that the ledgers of the year have the record. */
const handledHere = ({ transfer_in_date, approve_date, apply_date }: Clean) =>
  transfer_in_date === '' && apply_date !== '' && (approve_date === '' || inYear(approve_date));
const inConversion = (person: Clean) =>
  ['convert_meeting_date', 'convert_approve_date', 'extension_until_date'].some((name) =>
    inYear(person[name]),
  );

const place = { 学院: 'unit', 人员类别: 'cohort' };
const asLayout = (headers: Readonly<Record<string, string>>) =>
  columnsOf({ '': Object.fromEntries(Object.entries(headers).map(([header, field]) => [field, header])) });

const applicants = asLayout({
  序号: 'line',
  学号: 'person_key',
  姓名: 'name',
  身份证号: 'identity',
  ...place,
  岗位类别: 'subgroup',
  年级: 'entry_year',
  学制: 'programme_years',
  班级: 'class',
  所在党支部: 'branch',
  当前阶段: 'status',
  在岗情况: 'in_service',
  出生日期: 'birth_date',
  申请入党时间: 'apply_date',
  同申请人谈话时间: 'talk_date',
  撤回申请时间: 'withdrawn_date',
  毕业时间: 'leave_date',
  离开类型: 'leave_kind',
});

const preparation = {
  共青团员: 'league_member',
  列为积极分子时间: 'activist_date',
  推优时间: 'league_recommend_date',
  培养联系人: 'contacts_count',
  正式党员联系人数: 'contacts_full',
  列为发展对象时间: 'target_date',
  公示起止时间: 'notice',
  政审: 'review_done',
  政审时间: 'review_date',
  发展对象培训时间: 'training_date',
  培训天数: 'training_days',
  培训学时: 'training_hours',
  培训合格: 'training_passed',
  免培训: 'training_exempt',
  考试合格: 'exam_passed',
  入党介绍人: 'introducers_count',
  征求意见同意: 'consultation_agrees',
};

const admission = {
  预审材料收到时间: 'pretrial_received_date',
  预审时间: 'pretrial_date',
  预审通过: 'pretrial_passed',
  组织员: 'organizer',
  应到人数: 'entitled',
  实到人数: 'present',
  赞成人数: 'in_favour',
  党总支审议时间: 'general_branch_date',
  上级党组织谈话时间: 'higher_talk_date',
  延期审批理由: 'approve_delay_reason',
  宣誓时间: 'oath_date',
};

const conversion = {
  支部讨论转正时间: 'convert_meeting_date',
  转正结果: 'convert_outcome',
  延长至: 'extension_until_date',
  延长次数: 'extensions',
};

const plans: readonly Plan[] = [
  { title: '入党申请人名册', written: 'gbk', columns: applicants, belongs: handledHere },
  {
    title: '入党积极分子名册',
    written: 'utf-8-mark',
    columns: asLayout({
      序号: 'line',
      姓名: 'name',
      学号: 'person_key',
      ...place,
      派人谈话时间: 'talk_date',
      ...preparation,
    }),
    belongs: (person) => handledHere(person) && person.activist_date !== '',
  },
  {
    title: '党员名册',
    written: 'xlsx',
    columns: asLayout({
      序号: 'line',
      学号: 'person_key',
      姓名: 'name',
      ...place,
      岗位类别: 'subgroup',
      年级: 'entry_year',
      学制: 'programme_years',
      班级: 'class',
      所在党支部: 'branch',
      政治面貌: 'status',
      在岗情况: 'in_service',
      出生日期: 'birth_date',
      申请入党时间: 'apply_date',
      派人谈话时间: 'talk_date',
      ...preparation,
      ...admission,
      入党时间: 'meeting_date',
      审批时间: 'approve_date',
      ...conversion,
      转正时间: 'convert_approve_date',
      转入身份: 'transferred_as',
    }),
    belongs: (person) => person.approve_date !== '' || person.transferred_as !== '',
    without: (person) => [
      ...(handledHere(person)
        ? ['apply_date', 'talk_date', ...Object.values(preparation), ...Object.values(admission)]
        : []),
      ...(inConversion(person) ? Object.values(conversion) : []),
    ],
  },
  {
    title: '发展党员名册',
    written: 'gbk',
    columns: asLayout({
      序号: 'line',
      学号: 'person_key',
      姓名: 'name',
      ...place,
      列为发展对象时间: 'target_date',
      ...admission,
      入党时间: 'meeting_date',
      审批时间: 'approve_date',
      未通过时间: 'rejected_date',
    }),
    // Those whose case came before the committee, whatever became of it.
    belongs: (person) =>
      handledHere(person) && (person.pretrial_received_date !== '' || person.rejected_date !== ''),
  },
  {
    title: '转正名册',
    written: 'utf-8',
    columns: asLayout({
      学号: 'person_key',
      姓名: 'name',
      ...place,
      ...conversion,
      转正审批时间: 'convert_approve_date',
    }),
    belongs: inConversion,
  },
  {
    title: '转出名册',
    written: 'utf-8-mark',
    columns: asLayout({ 学号: 'person_key', 姓名: 'name', 转出时间: 'transfer_out_date' }),
    belongs: (person) => person.transfer_out_date !== '',
  },
];

/** How many people have a date that differs from one ledger to another. */
export const CONFLICTS = 3;
const CONFLICTING = 'talk_date';

/** All ledgers, and the faults in them: talks that one ledger has a day later than another. */
export function ledgers(
  people: readonly Clean[],
  speller: Speller,
  typedSpeller: Speller,
): { readonly ledgers: readonly Ledger[]; readonly faults: readonly Fault[] } {
  const disagreeing = new Set(
    people
      .filter((person) => handledHere(person) && person.activist_date !== '' && person[CONFLICTING] !== '')
      .slice(0, CONFLICTS),
  );
  const faults: Fault[] = [];
  const listed = plans.map(({ title, written, columns, belongs, without = () => [] }): Ledger => {
    const file = `${title}.${written === 'xlsx' ? 'xlsx' : 'csv'}`;
    const own = written === 'xlsx' ? typedSpeller : speller;
    const rows: Cell[][] = headOf(title, columns);
    people.filter(belongs).forEach((person, i) => {
      const blank = Object.fromEntries(without(person).map((name) => [name, '']));
      if (blank.notice === '') blank.notice_from_date = '';
      const row = personRow(columns, { ...person, ...blank }, i + 1, own);
      rows.push(row);
      const column = columns.findIndex(({ field }) => field === CONFLICTING);
      if (title !== '入党积极分子名册' || !disagreeing.has(person)) return;
      const seen = dayAfter(person[CONFLICTING]!);
      row[column] = seen;
      faults.push({
        code: 'conflicting-cell',
        file,
        row: rows.length,
        group: '',
        column: columns[column]!.header,
        seen,
        becomes: 'used',
      });
    });
    rows.push(lonely(SIGNATURES, columns.length));
    return { file, written, sheet: { name: title, rows, merges: [across(0, columns.length)] } };
  });
  return { ledgers: [...listed, movements(people, speller)], faults };
}

function headOf(title: string, columns: readonly { readonly header: string }[]): Cell[][] {
  const headers = columns.map(({ header }) => header);
  return [lonely(`某大学${title}（2003年）`, headers.length), lonely(FILLED_IN, headers.length), headers];
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
}

/** Who came and went, a row for each time. */
function movements(people: readonly Clean[], speller: Speller): Ledger {
  const title = '转入转出名册';
  const headers = ['学号', '姓名', '日期', '类型', '转出单位', '转入单位'];
  const rows: Cell[][] = headOf(
    title,
    headers.map((header) => ({ header })),
  );
  const [key, name] = asLayout({ 学号: 'person_key', 姓名: 'name' }) as [Column, Column];
  for (const person of people) {
    const who = () => [speller.cell(key, person, 0), speller.cell(name, person, 0)];
    if (person.transfer_in_date !== '') {
      rows.push([
        ...who(),
        speller.date(person.transfer_in_date!),
        '转入',
        '外校',
        speller.unit(person.unit!),
      ]);
    }
    if (person.transfer_out_date !== '') {
      rows.push([
        ...who(),
        speller.date(person.transfer_out_date!),
        '转出',
        speller.unit(person.unit!),
        '外校',
      ]);
    }
  }
  return { file: `${title}.csv`, written: 'gbk', sheet: { name: title, rows, merges: [] } };
}
