/** Dates as a declaration names them: columns, the dates of the question, and what dates an admission. */
import { parseIsoDay } from '../../calendar.ts';
import {
  all,
  type Condition,
  constant,
  date,
  dateAhead,
  type Expression,
  missing,
  never,
  parameter,
  plusMonths,
  recorded,
} from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { Place } from './place.ts';
import type { Rows } from './rows.ts';
import { bothWays, columnWords } from './words.ts';

/** A date of a row or of the question. */
export interface RowDate {
  readonly expression: Expression;
  /** It lies ahead, or is a step that was not taken, so that there is nothing to be told. */
  readonly notYet: Condition;
  /** Whether it may be blank and yet be of something that happened. */
  readonly mayLack: boolean;
  readonly words: Text;
  /** Whether it is of the period that is asked for, or of the day. */
  readonly ofPeriod: boolean;
}

/** A date that the data set or the question does not have, but the catalogue. */
export interface NamedDate {
  readonly rows: string;
  readonly expression: Expression;
  readonly words: Text;
}

/** The dates of the question. */
const ofQuestion = {
  'as-of': ['asOf', { en: 'the as-of date', 'zh-CN': '统计日' }],
  from: ['from', { en: 'the first day of the period', 'zh-CN': '统计时段首日' }],
  to: ['to', { en: 'the last day of the period', 'zh-CN': '统计时段末日' }],
} as const;

export const AS_OF = 'as-of';

/** The same for all rows. */
export const asOfDate: RowDate = {
  expression: parameter('asOf'),
  notYet: never,
  mayLack: false,
  words: ofQuestion[AS_OF][1],
  ofPeriod: false,
};

/** A century of months: further away lies no date of a roster. */
const MOST_MONTHS = 1200;

/** The date of a name. */
export function dateNamed(place: Place, rows: Rows): RowDate {
  const name = place.text('"approve_date"');
  if (Object.hasOwn(ofQuestion, name)) {
    const [of, words] = ofQuestion[name as keyof typeof ofQuestion];
    return { expression: parameter(of), notYet: never, mayLack: false, words, ofPeriod: of !== 'asOf' };
  }
  if (Object.hasOwn(rows.dates, name)) {
    const { expression, words } = rows.dates[name]!;
    return { expression, notYet: missing(expression), mayLack: false, words, ofPeriod: false };
  }
  const column = rows.column(place, ['date'], [...Object.keys(ofQuestion), ...Object.keys(rows.dates)]);
  const expression = date(name);
  // A step that has no date was not taken; any other date that is blank was not written down.
  const notYet = column.milestone ? missing(expression) : all(missing(expression), recorded(dateAhead(name)));
  return { expression, notYet, mayLack: !column.milestone, words: columnWords(column), ofPeriod: false };
}

/** The properties of a date that may be moved. */
export const dateProperties: readonly string[] = ['date', 'plusMonths'];

/** `{"date": "approve_date", "plusMonths": 3}`, of which the second may lack. */
export function movedDate(place: Place, rows: Rows): RowDate {
  const named = dateNamed(place.at('date'), rows);
  if (!place.has('plusMonths')) return named;
  const months = place.at('plusMonths').whole(-MOST_MONTHS, MOST_MONTHS);
  const words = bothWays((language) => {
    const of = named.words[language];
    const count = Math.abs(months);
    if (language === 'zh-CN') return `${of}${months < 0 ? '前' : '后'} ${count} 个月`;
    return `${count} month${count === 1 ? '' : 's'} ${months < 0 ? 'before' : 'after'} ${of}`;
  });
  return { ...named, expression: plusMonths(named.expression, months), words };
}

/** What a date is compared with: a day, `"2003-09-01"`, or another date, `{"date": …}`. */
export function otherDate(place: Place, rows: Rows): RowDate {
  if (place.isObject()) return movedDate(place.object(dateProperties, ['date']), rows);
  const text = String(place.value);
  const day = parseIsoDay(text);
  if (day === null) {
    throw place.refusal('catalog-value', { expected: '"2003-09-01", {"date": "approve_date"}' });
  }
  const words = { en: text, 'zh-CN': text };
  return { expression: constant(day), notYet: never, mayLack: false, words, ofPeriod: false };
}
