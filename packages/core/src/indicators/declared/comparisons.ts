/** Comparisons as a declaration writes them: of words, numbers, dates and days, and what is not recorded. */

import type { Field } from '../../roster/dataset.ts';
import {
  all,
  among,
  any,
  type Comparison,
  type Condition,
  compare,
  constant,
  daysBetween,
  type Expression,
  field,
  missing,
  not,
  parameter,
  within,
} from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import { gradeOn } from '../keys.ts';
import { dateNamed, dateProperties, movedDate, otherDate, type RowDate } from './dates.ts';
import { allDeclared, type ConditionContext, type Declared } from './declared.ts';
import { NONE, nearestOf } from './near.ts';
import { listed, type Place, quoted } from './place.ts';
import type { Rows } from './rows.ts';
import { known, leftOpen } from './truth.ts';
import { bothWays, columnWords, valueWords } from './words.ts';

/** Sums and differences of these stay within what engines can hold. */
const LARGEST = 1_000_000_000;

const GRADE = 'grade';

const comparisons = ['<', '<=', '=', '>=', '>'] as const satisfies readonly Comparison[];

/** The comparisons of an object, all of which have to hold. */
function eachOf(
  place: Place,
  first: readonly string[],
  signs: readonly string[],
  one: (sign: string) => Declared,
) {
  const names = place.object([...first, ...signs]).names();
  const given = signs.filter((sign) => names.includes(sign));
  if (given.length === 0) throw place.refusal('catalog-missing', { seen: listed(signs) });
  return allDeclared(given.map(one));
}

export function fieldCondition(place: Place, context: ConditionContext): Declared {
  const { rows, event } = context;
  const named = place.at('field');
  if (named.value === GRADE && rows.haveGrade) {
    const words = { en: 'grade', 'zh-CN': '年级' };
    return numberCondition(place, { value: gradeOn(event.expression), of: [event], words, scale: 1 });
  }
  const column = rows.column(named, ['text', 'number'], rows.haveGrade ? [GRADE] : []);
  const words = columnWords(column);
  const value = field(column.name);
  if (column.type === 'amount') return numberCondition(place, { value, of: [], words, scale: FEN });
  if (column.type === 'integer' || column.type === 'entry-year') {
    return numberCondition(place, { value, of: [], words, scale: 1 });
  }
  return eachOf(place, ['field'], ['in', '='], (sign) => {
    const at = place.at(sign);
    const wanted = (sign === 'in' ? at.list() : [at]).map((each) => declaredValue(each, column));
    if (wanted.length === 0) throw at.refusal('catalog-value', { expected: '["…"]' });
    return comparison(among(value, ...wanted), [value], [], {
      en: `${words.en} ${wanted.length === 1 ? 'is' : 'is one of'} ${wanted.join(', ')}`,
      'zh-CN': `${words['zh-CN']}为${wanted.map((each) => valueWords(each, column.values)['zh-CN']).join('、')}${
        wanted.length === 1 ? '' : '之一'
      }`,
    });
  });
}

/** A value that a column can have: of the list where that is closed, any text where it is not. */
function declaredValue(place: Place, { type, values = {}, open }: Field): string {
  const allowed = type === 'flag' ? ['yes', 'no'] : Object.keys(values);
  if (allowed.length === 0 || open === true) return place.text();
  if (allowed.includes(place.value as string)) return place.value as string;
  const near = place.isText()
    ? nearestOf(
        place.value as string,
        allowed.map((value) => [value, [value, ...(values[value] ?? [])]]),
      )
    : NONE;
  throw place.refusal('catalog-value', { near, expected: quoted(allowed) });
}

/** Amounts are declared in yuan and counted in fen. */
const FEN = 100;

interface NumberOf {
  readonly value: Expression;
  /** The dates that it is made of. */
  readonly of: readonly RowDate[];
  readonly words: Text;
  /** What a declared number is multiplied with. */
  readonly scale: number;
}

function numberCondition(place: Place, { value, of, words, scale }: NumberOf, head = 'field'): Declared {
  return eachOf(place, [head], ['in', ...comparisons], (sign) => {
    const at = place.at(sign);
    const numbers = (sign === 'in' ? at.list() : [at]).map((each) => numberIn(each, scale));
    if (numbers.length === 0) throw at.refusal('catalog-value', { expected: '[1, 2]' });
    const holds =
      sign === 'in' ? among(value, ...numbers) : compare(value, sign as Comparison, constant(numbers[0]!));
    const seen = numbers.map((number) => number / scale);
    return comparison(
      holds,
      [value],
      of,
      sign === 'in'
        ? {
            en: `${words.en} is one of ${seen.join(', ')}`,
            'zh-CN': `${words['zh-CN']}为${seen.join('、')}之一`,
          }
        : bothWays((language) => `${words[language]} ${signs[sign as Comparison]} ${seen[0]}`),
    );
  });
}

function numberIn(place: Place, scale: number): number {
  if (scale === 1) return place.whole(-LARGEST, LARGEST);
  const { value } = place;
  const number = typeof value === 'number' ? Math.round(value * scale) : Number.NaN;
  // As many decimals as fen: 0.1 + 0.2 is no amount that anybody writes.
  if (Math.abs(number) <= LARGEST && number / scale === value) return number;
  throw place.refusal('catalog-value', { expected: '12.50' });
}

const signs: Readonly<Record<Comparison, string>> = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' };
const order: Readonly<Record<Comparison, Text>> = {
  '<': { en: 'before', 'zh-CN': '早于' },
  '<=': { en: 'no later than', 'zh-CN': '不晚于' },
  '=': { en: 'on', 'zh-CN': '等于' },
  '>=': { en: 'no earlier than', 'zh-CN': '不早于' },
  '>': { en: 'after', 'zh-CN': '晚于' },
};

export function dateCondition(place: Place, rows: Rows): Declared {
  const date = movedDate(place, rows);
  const { expression } = date;
  return eachOf(place, dateProperties, ['within', ...comparisons], (sign) => {
    const at = place.at(sign);
    if (sign === 'within') {
      at.oneOf(['period']);
      const inPeriod = within(expression, parameter('from'), parameter('to'));
      const words = { en: `${date.words.en} in the period`, 'zh-CN': `${date.words['zh-CN']}在统计时段内` };
      return { ...dateComparison(inPeriod, [date], words), ofPeriod: true };
    }
    const is = sign as Comparison;
    const other = otherDate(at, rows);
    return dateComparison(
      compare(expression, is, other.expression),
      [date, other],
      bothWays((language) => {
        const between = language === 'en' ? ' ' : '';
        return [date.words[language], order[is][language], other.words[language]].join(between);
      }),
    );
  });
}

export function daysCondition(place: Place, rows: Rows): Declared {
  const pair = place.at('daysBetween');
  const ends = pair.list();
  if (ends.length !== 2) throw pair.refusal('catalog-value', { expected: '["apply_date", "activist_date"]' });
  const [from, to] = ends.map((end) => dateNamed(end, rows)) as [RowDate, RowDate];
  const value = daysBetween(from.expression, to.expression);
  const words = {
    en: `days from ${from.words.en} to ${to.words.en}`,
    'zh-CN': `${from.words['zh-CN']}至${to.words['zh-CN']}的天数`,
  };
  return numberCondition(place, { value, of: [from, to], words, scale: 1 }, 'daysBetween');
}

export function missingCondition(place: Place, rows: Rows): Declared {
  const words = (of: Text): Text => ({ en: `${of.en} not recorded`, 'zh-CN': `未记录${of['zh-CN']}` });
  if (Object.hasOwn(rows.dates, place.value as string)) {
    const { expression, words: own } = rows.dates[place.value as string]!;
    return { ...known(missing(expression)), words: words(own), ofPeriod: false };
  }
  const column = rows.column(place, ['text', 'number', 'date'], Object.keys(rows.dates));
  const expression: Expression = column.type === 'date' ? { date: column.name } : field(column.name);
  return { ...known(missing(expression)), words: words(columnWords(column)), ofPeriod: false };
}

/** A comparison of dates is open only where one of them may be blank of something that happened. */
function dateComparison(holds: Condition, dates: readonly RowDate[], words: Text): Declared {
  if (dates.some(({ mayLack }) => mayLack)) {
    return comparison(
      holds,
      dates.map(({ expression }) => expression),
      dates,
      words,
    );
  }
  return { ...known(holds), words, ofPeriod: dates.some(({ ofPeriod }) => ofPeriod) };
}

/** A comparison is open where one of its values is blank, unless it is of a date of which there is nothing to tell. */
function comparison(
  holds: Condition,
  values: readonly Expression[],
  dates: readonly RowDate[],
  words: Text,
): Declared {
  const blank = any(...values.map(missing));
  const settled = dates.map(({ notYet }) => not(notYet));
  return {
    ...leftOpen(holds, all(blank, ...settled)),
    words,
    ofPeriod: dates.some(({ ofPeriod }) => ofPeriod),
  };
}
