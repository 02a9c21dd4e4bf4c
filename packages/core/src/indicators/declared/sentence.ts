/** "How computed" of a declaration that does not say it itself: made of its parts, in both languages. */
import type { Condition } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { Common, Reading } from './parts.ts';
import { textOf } from './parts.ts';
import { joined, valueWords } from './words.ts';

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

/** The rows of a kind of file. */
export function rowWords(kind: string): Text {
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
  // A condition of no alternatives holds of no row.
  if ('any' in notRecorded && notRecorded.any.length === 0) return [];
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
