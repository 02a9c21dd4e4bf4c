/** "How computed" of a declaration that does not say it itself: made of its parts, in both languages. */
import type { Field } from '../../roster/dataset.ts';
import { type Condition, never } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import { type Common, type Reading, textOf } from './parts.ts';
import { columnWords, joined, valueWords } from './words.ts';

/** What is told of every figure alike. */
interface Told {
  readonly keys: readonly string[];
  readonly notRecorded: Condition;
  readonly interval?: 'wilson' | 'none';
}

/** The sentence that was declared, else the one made of these parts. */
export function howOf(reading: Reading, own: Common, what: Text, told: Told): Text {
  const { place } = reading;
  if (place.has('how')) return textOf(place.at('how'));
  return joined(
    [what, ...population(reading, own), ...dated(reading, told), ...left(told), ...interval(told)],
    {
      en: ' ',
      'zh-CN': '',
    },
  );
}

export function countWords(kind: string, where: Text, distinct: Field | null, sum: Field | null): Text {
  const of = rowWords(kind);
  const { en, 'zh-CN': zh } = where;
  if (sum !== null) {
    const column = columnWords(sum);
    return {
      en: `The sum of ${column.en} over ${of.en}: ${en}.`,
      'zh-CN': `${of['zh-CN']}的${column['zh-CN']}合计：${zh}。`,
    };
  }
  if (distinct === null) {
    return { en: `The number of ${of.en}: ${en}.`, 'zh-CN': `统计${of['zh-CN']}的数目：${zh}。` };
  }
  const column = columnWords(distinct);
  return {
    en: `The number of different values of ${column.en} among ${of.en}: ${en}.`,
    'zh-CN': `${of['zh-CN']}中不同${column['zh-CN']}的个数：${zh}。`,
  };
}

export function distributionWords(kind: string, part: Text, where: Text): Text {
  const of = rowWords(kind);
  return {
    en: `The distribution of ${of.en} by ${part.en}: ${where.en}.`,
    'zh-CN': `${of['zh-CN']}按${part['zh-CN']}的分布：${where['zh-CN']}。`,
  };
}

export function ratioWords(kind: string, denominator: Text, numerator: Text): Text {
  const of = rowWords(kind);
  return {
    en: `Denominator: ${of.en}: ${denominator.en}. Numerator, of these: ${numerator.en}.`,
    'zh-CN': `分母：${of['zh-CN']}，${denominator['zh-CN']}。分子：其中${numerator['zh-CN']}。`,
  };
}

export function headcountRatioWords(kind: string, numerator: Text): Text {
  const of = rowWords(kind);
  return {
    en: `Numerator: ${of.en}: ${numerator.en}. Denominator: the headcount of the same unit and cohort, all rows of its latest date, at most twelve months old.`,
    'zh-CN': `分子：${of['zh-CN']}，${numerator['zh-CN']}。分母：同单位、同类别人员总数，取不晚于统计日、且在十二个月以内的最近一期。`,
  };
}

/** The rows of a kind of file. */
function rowWords(kind: string): Text {
  if (kind === 'people') return { en: 'people', 'zh-CN': '人员' };
  return { en: `rows of ${kind}`, 'zh-CN': ` ${kind} 文件的各行` };
}

function population({ content }: Reading, own: Common): readonly Text[] {
  if (own.population === undefined) return [];
  const { en, 'zh-CN': zh } = valueWords(own.population.cohort, content.cohorts);
  return [{ en: `Only the cohort ${en}.`, 'zh-CN': `只统计${zh}。` }];
}

function dated({ event }: Reading, { keys }: Told): readonly Text[] {
  if (!['month', 'year', 'grade'].some((key) => keys.includes(key))) return [];
  const { en, 'zh-CN': zh } = event.words;
  return [{ en: `Month, year and grade are those of ${en}.`, 'zh-CN': `年月和年级以${zh}为准。` }];
}

function left({ notRecorded }: Told): readonly Text[] {
  if (notRecorded === never) return [];
  return [
    {
      en: 'Rows of which it cannot be told, because a cell is blank, are on neither side and are counted apart.',
      'zh-CN': '所需内容空缺、无从判断的，均不计入，另列数目。',
    },
  ];
}

function interval(told: Told): readonly Text[] {
  if (told.interval !== 'wilson') return [];
  return [
    {
      en: 'Wilson interval: how far the share would move if the same process ran another year.',
      'zh-CN': '区间为 Wilson 区间，表示同样的工作再做一年，比例可能变动多少。',
    },
  ];
}
