/** The year somebody entered the university, from the ways in which rosters say it. */
import { bucketOf, civilOf } from '../../calendar.ts';
import { readDate } from './date.ts';
import { plain } from './spelling.ts';

/** What an entry year depends on besides the cell. */
export interface EntryYearContext {
  /** The day that the file speaks of, as a day number; a grade is told from it. */
  readonly date: number | null;
  /** How many years the programme takes; a leaving year needs them. */
  readonly programmeYears: number | null;
  /** The header: under `届` a bare year is that of leaving. */
  readonly header?: string;
}

export type EntryYearReading =
  | { readonly year: number }
  | { readonly fault: 'grade-without-date' | 'leaving-year' | 'unknown-value' };

const unknown: EntryYearReading = { fault: 'unknown-value' };

const entering = /^\p{Script=Han}*?(\d{4}|\d{2})级\p{Script=Han}*$/u;
const leaving = /^\p{Script=Han}*?(\d{4}|\d{2})届\p{Script=Han}*$/u;
const bareYear = /^(\d{4})年?$/;
const grade =
  /^(?:(?:大学|本科生?|专科生?|大专|高职|硕士|博士|研究生|硕士研究生|博士研究生)?([一二三四五六七八1-8])年级|(?:大|研|硕|博|专)([一二三四五六七八1-8])|([1-5]))$/;
const numerals = '一二三四五六七八';

/**
 * Reads an entry year: `2003`, `2003级`, `03级`, a date; a leaving year less the years of the programme (`2007届`);
 * or a grade on the day of the file (`大一`, `研二`, `3`): academic year − grade + 1.
 */
export function readEntryYear(text: string, context: EntryYearContext): EntryYearReading {
  const word = plain(text);
  const entered = entering.exec(word);
  if (entered !== null) return checked(fullYear(entered[1]!));
  const left = leaving.exec(word) ?? (isOfLeaving(context.header) ? bareYear.exec(word) : null);
  if (left !== null) {
    if (context.programmeYears === null) return { fault: 'leaving-year' };
    return checked(fullYear(left[1]!) - context.programmeYears);
  }
  const year = bareYear.exec(word);
  if (year !== null) return checked(Number(year[1]));
  const inGrade = grade.exec(word);
  if (inGrade !== null) {
    if (context.date === null) return { fault: 'grade-without-date' };
    const digit = inGrade[1] ?? inGrade[2] ?? inGrade[3]!;
    const number = numerals.indexOf(digit) + 1 || Number(digit);
    return checked(bucketOf('academic-year', context.date) - number + 1);
  }
  // Whichever month `2003.1` is, the year is 2003.
  const { packed } = readDate(text, { pointOne: 'january' });
  return packed === null ? unknown : { year: civilOf(packed >> 2).year };
}

function isOfLeaving(header = ''): boolean {
  return header.includes('届') && !header.includes('级');
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
}

function checked(year: number): EntryYearReading {
  return year >= 1900 && year <= 2100 ? { year } : unknown;
}
