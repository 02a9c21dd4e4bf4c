/** Sheets of people with dirt of every kind planted in them, and what reading them must come to. */
import type fc from 'fast-check';
import { dayOf, daysInMonth } from '../../src/calendar.ts';
import type { IssueCode } from '../../src/index.ts';
import type { RowValue } from '../../src/roster/rows.ts';
import { Chance } from './chance.ts';

/** An issue as [code, row, column]. */
export type Planted = readonly [IssueCode, number | null, string | null];

export interface PlantedReject {
  readonly row: number;
  readonly codes: readonly IssueCode[];
  /** As written, private cells blank. */
  readonly cells: readonly string[];
  /** As they should have been. */
  readonly mended: readonly string[];
}

export interface DirtySheet {
  /** Every row of the sheet. */
  readonly records: readonly (readonly string[])[];
  /** The field of each column. */
  readonly fields: readonly string[];
  /** The header as issues name its columns. */
  readonly header: readonly string[];
  readonly rows: number;
  readonly skipped: number;
  readonly used: readonly Readonly<Record<string, RowValue>>[];
  readonly rejected: readonly PlantedReject[];
  readonly issues: readonly Planted[];
  /** What nobody may see again. */
  readonly secrets: readonly string[];
}

export interface DirtOptions {
  /** Which people, by number; each has a class of the same number. */
  readonly people: readonly number[];
  /** Fields that the sheet leaves to others. */
  readonly without?: readonly string[];
  /** Whether rows may come twice, or a person. */
  readonly repeats?: boolean;
  /** Whether other ledgers may say what a row lacks, so that only its key makes it unusable. */
  readonly joined?: boolean;
}

/** Headers under which a field is met; those of dates may stand under a group. */
const headersOf: Readonly<Record<string, readonly string[]>> = {
  seq: ['序号', '编号'],
  person_key: ['学号', '学号*', '学 号', '学生学号', 'person_key'],
  name: ['姓名', '学生姓名'],
  unit: ['学院', '院系', '所在单位', 'unit'],
  cohort: ['类别', 'cohort'],
  class: ['班级', '所在班级'],
  entry_year: ['入学年份', '入学年度'],
  id_number: ['身份证号', '身份证号码'],
  telephone: ['联系电话', '手机'],
  note: ['备注', '说明'],
  apply_date: ['申请入党时间', '递交入党申请书时间'],
  activist_date: ['确定积极分子时间', '列为积极分子日期'],
  approve_date: ['审批时间', '党委审批时间'],
};
const dates = ['apply_date', 'activist_date', 'approve_date'];
const secretFields = ['id_number', 'telephone'];
const needed = ['person_key', 'unit', 'cohort', 'class'];

/** The fields of people that are compared. */
export const comparedFields = ['unit', 'cohort', 'class', 'entry_year', ...dates];

/** What is true of a person, whatever sheet says it. */
export function factsOf(person: number): Readonly<Record<string, RowValue>> {
  const cohort = ['undergraduate', 'graduate', 'adult', 'faculty'][person % 4]!;
  return {
    unit: ['工程学院', 'ENG', '艺术学院', '数理学院'][(person * 7) % 4]!,
    cohort,
    class: `K${person}`,
    entry_year: 2000 + (person % 3),
    apply_date: dayOf(2001, 1 + (person % 9), 1 + (person % 28)),
    activist_date: dayOf(2002, 1 + (person % 12), 28),
    approve_date: dayOf(2003, 10, 1 + (person % 31)),
  };
}

export function keyOf(person: number): string {
  return `S2003-${String(person).padStart(4, '0')}`;
}

const spellings: Readonly<Record<string, readonly string[]>> = {
  undergraduate: ['undergraduate', '本科', '本科生', ' Undergraduate', '本 科'],
  graduate: ['graduate', '研究生', '硕士', '博士研究生'],
  adult: ['adult', '成教', '函授', 'ＡＤＵＬＴ'],
  faculty: ['faculty', '教职工', '教师'],
};

/** A sheet full of dirt. */
export function dirtySheet(g: fc.GeneratorValue, options: DirtOptions): DirtySheet {
  return new Writer(new Chance(g), options).sheet();
}

class Writer {
  private readonly chance: Chance;
  private readonly options: DirtOptions;
  private readonly fields: readonly string[];
  /** The header of each column, and what stands above it. */
  private readonly texts: readonly string[];
  private readonly groups: readonly string[];
  private readonly headerRows: readonly (readonly string[])[];
  private readonly header: readonly string[];
  private readonly hasDay: boolean;
  private readonly records: (readonly string[])[] = [];
  private readonly used: Readonly<Record<string, RowValue>>[] = [];
  private readonly rejected: PlantedReject[] = [];
  private readonly issues: Planted[] = [];
  private readonly secrets: string[] = [];
  private skipped = 0;
  private counted = { since: 0, all: 0 };

  constructor(chance: Chance, options: DirtOptions) {
    this.chance = chance;
    this.options = options;
    const { without = [] } = options;
    const plain = Object.keys(headersOf).filter((field) => !dates.includes(field));
    const chosen = (field: string) =>
      !without.includes(field) && (needed.includes(field) || chance.oneIn(2) || chance.oneIn(2));
    const dated = chance.shuffled(dates.filter(chosen));
    const others = chance.shuffled(plain.filter(chosen));
    const isGrouped = dated.length > 0 && chance.oneIn(3);
    // Groups stand together; without them any order will do.
    this.fields = isGrouped ? [...others, ...dated] : chance.shuffled([...others, ...dated]);
    this.texts = this.fields.map((field) => chance.pick(headersOf[field]!));
    this.groups = this.fields.map((field) => (isGrouped && dates.includes(field) ? '发展过程' : ''));
    // Where merged cells are filled in, the lower row says all that there is to say.
    const isMerged = chance.oneIn(2);
    this.header = this.texts.map((text, i) =>
      this.groups[i] === '' || isMerged ? text : `${this.groups[i]} · ${text}`,
    );
    const upper = this.texts.map((text, i) => {
      if (this.groups[i] === '') return text;
      return isMerged || this.groups[i - 1] === '' ? this.groups[i]! : '';
    });
    const lower = this.texts.map((text, i) => (this.groups[i] === '' && !isMerged ? '' : text));
    this.headerRows = isGrouped ? [upper, lower] : [this.texts];
    this.hasDay = chance.oneIn(3);
  }

  sheet(): DirtySheet {
    this.titles();
    this.records.push(...this.headerRows);
    const top = this.records.length;
    for (const person of this.options.people) {
      while (this.chance.oneIn(4)) this.noise();
      this.person(person);
    }
    while (this.chance.oneIn(3)) this.noise();
    const { records, fields, header, skipped, used, rejected, issues, secrets } = this;
    return { records, fields, header, rows: records.length - top, skipped, used, rejected, issues, secrets };
  }

  private titles(): void {
    const titles = this.chance.some(['某某大学发展党员名册', '单位：人', '', '秋季学期 学院汇总']);
    if (this.hasDay) titles.push(this.chance.pick(['填表时间：2003年12月31日', '截至2003-12-31']));
    for (const title of titles) {
      const isAcross = this.chance.oneIn(3);
      this.records.push(this.fields.map((_, i) => (isAcross || i === 0 ? title : '')));
    }
  }

  /** The number of the next row, from 1. */
  private get row(): number {
    return this.records.length + 1;
  }

  private plant(code: IssueCode, field: string | null, row = this.row): void {
    const column = field === null ? null : this.header[this.fields.indexOf(field)]!;
    this.issues.push([code, row, column]);
  }

  private noise(): void {
    const { chance } = this;
    const blank = this.fields.map(() => '');
    const at = (field: string) => this.fields.indexOf(field);
    const open = this.fields.flatMap((field, i) => (secretFields.includes(field) ? [] : [i]));
    const kind = chance.pick(['blank', 'header', 'total', 'note', 'number'] as const);
    if (kind === 'header') {
      for (const record of this.headerRows) this.skip(record);
      return;
    }
    if (kind === 'number' && at('seq') >= 0) this.skip(blank.with(at('seq'), '17'));
    else if (kind === 'note') {
      this.skip(
        blank.with(chance.pick(open), chance.pick(['填表人：张三', '审核人：李四', '备注：截至年底'])),
      );
    } else if (kind === 'total') this.total(blank, open);
    else this.skip(blank.map(() => chance.pick(['', ' ', '　'])));
  }

  private skip(record: readonly string[]): void {
    this.records.push(record);
    this.skipped++;
  }

  private total(blank: readonly string[], open: readonly number[]): void {
    const { chance, counted } = this;
    // A total is told by the beginning of its row, or by its unit.
    const words = [...new Set([0, this.fields.indexOf('unit')])].filter((column) => open.includes(column));
    if (words.length === 0) return;
    const word = chance.pick(words);
    const number = chance.pick(open.filter((column) => column !== word));
    const isRight = chance.oneIn(2);
    const said = isRight ? chance.pick([counted.since, counted.all]) : counted.all + 5;
    if (!isRight) this.issues.push(['total-differs', this.row, null]);
    const text = chance.pick([`${said}`, `${said}人`, `共${said}人`]);
    this.skip(blank.with(word, chance.pick(['合计', '小计', '总 计', 'Total'])).with(number, text));
    counted.since = 0;
  }

  private person(person: number): void {
    const { chance } = this;
    const facts = factsOf(person);
    const row: Record<string, RowValue> = {};
    const found: Planted[] = [];
    const mark = (code: IssueCode, field: string) => {
      found.push([code, this.row, this.header[this.fields.indexOf(field)]!]);
    };
    const mended = this.fields.map((field) => {
      const { text, value, note } = this.cell(person, field, facts);
      row[field] = value;
      if (note !== null) mark(note, field);
      return text;
    });
    for (const field of secretFields) {
      const secret = mended[this.fields.indexOf(field)];
      if (secret !== undefined) this.secrets.push(secret);
    }
    this.counted.since++;
    this.counted.all++;
    const broken = chance.oneIn(5) ? this.broken(mended) : null;
    if (broken !== null) {
      this.records.push(broken.cells);
      const cells = broken.cells.map((cell, i) => (secretFields.includes(this.fields[i]!) ? '' : cell));
      const number = this.records.length;
      this.rejected.push({ row: number, cells, mended, codes: broken.faults.map(([code]) => code) });
      for (const [code, field] of broken.faults) this.plant(code, field, number);
      return;
    }
    const isWide = chance.oneIn(12);
    if (isWide) this.plant('wrong-cell-count', null);
    this.issues.push(...found);
    this.use(isWide ? [...mended, '多余'] : mended, row);
    if (this.options.repeats !== true) return;
    if (chance.oneIn(8)) {
      this.plant('duplicate-row', null);
      if (isWide) this.plant('wrong-cell-count', null);
      this.counted.since++;
      this.counted.all++;
      this.skip(this.records.at(-1)!);
    } else if (chance.oneIn(10)) {
      // The same person in another class: listed, and nobody is left out.
      this.plant('overlapping-stays', 'person_key');
      for (const [code, , column] of found) this.issues.push([code, this.row, column]);
      this.counted.since++;
      this.counted.all++;
      const other = `${String(facts.class)}-b`;
      this.use(mended.with(this.fields.indexOf('class'), other), { ...row, class: other });
    }
  }

  private use(record: readonly string[], row: Readonly<Record<string, RowValue>>): void {
    this.records.push(record);
    this.used.push(Object.fromEntries(comparedFields.map((field) => [field, row[field] ?? null])));
  }

  /** A record that cannot be used, and why. */
  private broken(mended: readonly string[]): {
    readonly cells: string[];
    readonly faults: readonly (readonly [IssueCode, string])[];
  } {
    const { chance } = this;
    const faults = chance
      .someOf([
        ['missing-value', 'person_key', chance.pick(['', '无', '—', ' '])],
        ['invalid-number', 'person_key', '2.00312E+11'],
        ['missing-value', 'unit', chance.pick(['', '不详'])],
        ['missing-value', 'cohort', chance.pick(['', '待定'])],
        ['unknown-value', 'cohort', chance.pick(['外星人', '学生', '本科？'])],
      ] as const)
      .filter(
        ([, field], i, all) =>
          (this.options.joined ? field === 'person_key' : this.fields.includes(field)) &&
          all.findIndex(([, other]) => other === field) === i,
      );
    if (faults.length === 0) faults.push(['missing-value', 'person_key', '']);
    const cells = [...mended];
    for (const [, field, text] of faults) cells[this.fields.indexOf(field)] = text;
    // Reasons come in the order of the columns.
    const ordered = [...faults].sort((a, b) => this.fields.indexOf(a[1]) - this.fields.indexOf(b[1]));
    return { cells, faults: ordered.map(([code, field]) => [code, field]) };
  }

  private cell(
    person: number,
    field: string,
    facts: Readonly<Record<string, RowValue>>,
  ): { readonly text: string; readonly value: RowValue; readonly note: IssueCode | null } {
    const { chance } = this;
    const fact = facts[field] ?? null;
    const plainly = (text: string) => ({ text, value: fact, note: null });
    switch (field) {
      case 'seq':
        return plainly(String(person));
      case 'person_key':
        return plainly(chance.pick([keyOf(person), ` ${keyOf(person)}`, `${keyOf(person)}　`]));
      case 'name':
        return plainly(chance.pick(['张三', '李 四', '=1+1', '-', 'O"Neil']));
      case 'note':
        return plainly(chance.pick(['', '已转出', '甲,乙;丙', '第一行\n第二行', '"', '@x']));
      case 'id_number':
        return plainly(`1101051980010${String(10000 + person)}`);
      case 'telephone':
        return plainly(`138${String(10_000_000 + person * 7)}`);
      case 'unit':
      case 'class':
        return plainly(chance.pick([String(fact), ` ${String(fact)}`, `${String(fact)}　`]));
      case 'cohort':
        return plainly(chance.pick(spellings[String(fact)]!));
      case 'entry_year':
        return this.year(Number(fact));
      default:
        return this.date(Number(fact));
    }
  }

  private year(year: number) {
    const { chance } = this;
    if (chance.oneIn(12)) return { text: 'MMI', value: null, note: 'invalid-number' as const };
    if (chance.oneIn(12)) return { text: chance.pick(['', '/', '无']), value: null, note: null };
    // On 31 December 2003 the academic year is 2003.
    const grade = `大${'一二三四'[2003 - year]!}`;
    const texts = [`${year}`, `${year}级`, `0${year - 2000}级`, `２００${'０１２'[year - 2000]!}`];
    return { text: chance.pick(this.hasDay ? [...texts, grade] : texts), value: year, note: null };
  }

  private date(day: number) {
    const { chance } = this;
    const date = new Date(day * 86_400_000);
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const two = (number: number) => String(number).padStart(2, '0');
    const wide = (text: string) =>
      text.replace(/[0-9.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const month = dayOf(y, m, daysInMonth(y, m));
    const plain = [
      `${y}-${two(m)}-${two(d)}`,
      `${y}/${m}/${d}`,
      `${y}.${m}.${d}`,
      `${y}.${two(m)}.${two(d)}`,
      `${y}年${m}月${d}日`,
      `${y}${two(m)}${two(d)}`,
      ` ${y}-${m}-${d} `,
    ];
    const kind = chance.pick(['plain', 'plain', 'plain', 'month', 'noted', 'blank', 'bad'] as const);
    if (kind === 'month') {
      const text = chance.pick([`${y}-${two(m)}`, `${y}年${m}月`, `${y}/${two(m)}`, `${y}${two(m)}`]);
      return { text, value: month, note: null };
    }
    if (kind === 'noted') {
      const [text, note] = chance.pick([
        [`${two(y % 100)}.${m}.${d}`, 'two-digit-year'],
        [String(day - dayOf(1899, 12, 30)), 'serial-date'],
        [wide(`${y}.${m}.${d}`), 'mistyped-date'],
        [`${String(y).replaceAll('0', 'O')}-${m}-${d}`, 'mistyped-date'],
      ] as const);
      return { text, value: day, note };
    }
    if (kind === 'blank') return { text: chance.pick(['', '无', '—', '待定', '/']), value: null, note: null };
    if (kind === 'bad') {
      const [text, note] = chance.pick([
        [`${y}-13-01`, 'invalid-date'],
        [`${y}.9.31`, 'invalid-date'],
        ['去年秋天', 'invalid-date'],
        [`${y}.1`, 'ambiguous-date'],
      ] as const);
      return { text, value: null, note };
    }
    return { text: chance.pick(plain), value: day, note: null };
  }
}
