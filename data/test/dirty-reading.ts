/** Reading dirty copies without the importer: other libraries than those that wrote them, and the words of rosters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithHucre } from 'hucre';
import papaparse from 'papaparse';
import * as sheetjs from 'xlsx';
import type { Column } from '../src/dirty/fields.ts';
import { committed, type Row, readRows } from './recount.ts';

/** Cells as texts, days as ISO. */
export type Grid = readonly (readonly string[])[];

export interface ReadSheet {
  readonly rows: Grid;
  readonly merges: number;
  readonly isHidden: boolean;
}

export function decoded(encoding: string, ...path: readonly string[]): string {
  return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(join(...path)));
}

export function readSeparated(text: string, delimiter: string): Grid {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter, newline: '\r\n' });
  if (errors.length > 0) throw new Error(`${errors[0]!.message} in row ${errors[0]!.row}`);
  return data;
}

/** XLSX was written by hucre, so SheetJS reads it. */
export function readXlsx(...path: readonly string[]): Map<string, ReadSheet> {
  const book = sheetjs.read(readFileSync(join(...path)), { cellNF: true });
  return new Map(
    book.SheetNames.map((name, i) => {
      const sheet = book.Sheets[name]!;
      const { e: end } = sheetjs.utils.decode_range(sheet['!ref']!);
      const cellAt = (r: number, c: number): string => {
        const cell = sheet[sheetjs.utils.encode_cell({ r, c })] as sheetjs.CellObject | undefined;
        if (cell?.v === undefined) return '';
        const isDay = cell.t === 'n' && sheetjs.SSF.is_date(String(cell.z));
        return isDay ? dayOfSerial(Number(cell.v)) : String(cell.v);
      };
      const rows = Array.from({ length: end.r + 1 }, (_, r) =>
        Array.from({ length: end.c + 1 }, (__, c) => cellAt(r, c)),
      );
      const merges = sheet['!merges']?.length ?? 0;
      return [name, { rows, merges, isHidden: book.Workbook?.Sheets?.[i]?.Hidden === 1 }];
    }),
  );
}

/** XLS was written by SheetJS, so hucre reads it. */
export async function readXls(...path: readonly string[]): Promise<Grid> {
  const { sheets } = await readWithHucre(readFileSync(join(...path)));
  return sheets[0]!.rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
  );
}

/** The cells of an HTML table as they stand in it; what is spanned is missing. */
export function readHtml(html: string): Grid {
  const plain = (text: string) =>
    text
      .replaceAll('<br>', '\n')
      .replaceAll('&nbsp;', '')
      .replaceAll('&quot;', '"')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell!)),
  );
}

function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

const clear = (text: string) => text.normalize('NFKC').replace(/^'/, '').trim();
const isNothing = (text: string) => ['', '无', '—', '/', '待定', '不详'].includes(text);

/** A day or a month in ISO, from any of the spellings in the domain's table of dates. */
export function isoDate(cell: string): string {
  if (isNothing(cell)) return '';
  const text = clear(cell)
    .replace(/\s+\d+:\d\d(:\d\d)?$/, '')
    .replaceAll('O', '0')
    .replaceAll('l', '1');
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const together = /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
  const [year, ...rest] = (together?.slice(1) ?? text.split(/[^\d]+/)).filter((part) => part);
  const full = year!.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year!;
  return [full, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

function isoRange(cell: string): readonly [string, string] {
  if (cell === '') return ['', ''];
  const [from, to] = cell.split(/[至—～]|(?<=\d\.\d+\.\d+)-/) as [string, string];
  return [isoDate(from), isoDate(/^\d{4}/.test(to) ? to : from.slice(0, 5) + to)];
}

/** Word → code, after the domain's table of values. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cohort: {
    ...{
      本科生: 'undergraduate',
      本科: 'undergraduate',
      大学本科: 'undergraduate',
      普通本科: 'undergraduate',
    },
    ...{ 研究生: 'graduate', 硕士研究生: 'graduate' },
    ...{ 成人教育: 'adult', 成教: 'adult', 函授: 'adult', 夜大: 'adult', 继续教育: 'adult' },
    ...{ 教职工: 'faculty', 教工: 'faculty', 在职: 'faculty', 学生: 'student' },
  },
  subgroup: { 专任教师: 'full-time-teacher', 管理: 'other-staff', 教辅: 'other-staff', 工勤: 'other-staff' },
  status: {
    ...{ 入党申请人: 'applicant', 申请人: 'applicant', 入党积极分子: 'activist', 积极分子: 'activist' },
    ...{ 发展对象: 'target', 拟发展对象: 'target', 中共预备党员: 'probationary', 预备党员: 'probationary' },
    ...{ 预备: 'probationary', 预备期: 'probationary', 正式党员: 'full', 正式: 'full' },
    ...{ 中共党员: 'full', 党员: 'full' },
  },
  outcome: { 按期转正: 'converted', 转正: 'converted', 延长预备期: 'extended', 延长: 'extended' },
  standing: { 正式党员: 'full', 正式: 'full', 预备党员: 'probationary', 预备: 'probationary' },
  leaving: { 毕业: 'graduated' },
  flag: { 是: 'yes', '√': 'yes', 有: 'yes', 否: 'no', '×': 'no' },
};

export function meaningOf(kind: string, cell: string): string {
  const text = clear(cell);
  const code = text === '' ? '' : meanings[kind]?.[text];
  if (code === undefined) throw new Error(`no ${kind} is called ${text}`);
  return code;
}

const units = readRows(committed, 'units.csv');

export function unitOf(cell: string): string {
  const found = units.filter(({ name_zh, aliases }) => [name_zh, aliases].includes(clear(cell)));
  if (found.length !== 1) throw new Error(`${found.length} units are called ${cell}`);
  return found[0]!.unit!;
}

export function keyOf(cell: string): string {
  return clear(cell);
}

/** The facts in a row of people, by canonical column. */
export function factsOf(columns: readonly Column[], cells: readonly string[]): Record<string, string> {
  const facts: Record<string, string> = {};
  columns.forEach(({ field, kind }, i) => {
    const cell = cells[i] ?? '';
    if (kind === 'key') facts[field] = keyOf(cell);
    else if (kind === 'unit') facts[field] = unitOf(cell);
    else if (kind === 'date') facts[field] = isoDate(cell);
    else if (kind === 'notice') [facts.notice_from_date, facts.notice_to_date] = isoRange(cell);
    else if (kind === 'number' || kind === 'text') facts[field] = clear(cell);
    else if (kind === 'entry-year') {
      const year = clear(cell).replace('级', '');
      facts[field] = year.length === 2 ? `${year < '50' ? '20' : '19'}${year}` : year;
    } else if (kind === 'names') {
      const name = field.split('#')[0]!;
      const count = cell.split(/[、；，\s]/).filter((part) => part !== '').length;
      const sum = count + Number(facts[name] ?? 0);
      facts[name] = sum === 0 ? '' : String(sum);
    } else if (meanings[kind] !== undefined) facts[field] = meaningOf(kind, cell);
  });
  return facts;
}

const order = units.map(({ unit }) => unit!);

/** The clean people under the keys of the copies: ten digits for students, eight from nought for staff. */
export function cleanPeople(): Map<string, Row> {
  return new Map(
    readRows(committed, 'people.csv').map((person) => {
      const [stem, unit, number] = person.person_key!.split('-') as [string, string, string];
      const place = String(order.indexOf(unit) + 1).padStart(2, '0');
      const key = stem === 'F' ? `0${place}0${number}` : `${stem.slice(1)}${place}${number}`;
      return [key, { ...person, person_key: key }];
    }),
  );
}
