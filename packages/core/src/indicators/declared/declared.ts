/** What a condition comes to when it is read: who certainly meets it, who may, and how it is said. */
import { always } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { RowDate } from './dates.ts';
import type { Rows } from './rows.ts';
import { allOf, anyOf, known, notOf, type Truth } from './truth.ts';
import { joined } from './words.ts';

/** A condition as it was declared. */
export interface Declared extends Truth {
  readonly words: Text;
  /** Whether it is of the period that is asked for, or of the day. */
  readonly ofPeriod: boolean;
}

/** What conditions are read with. */
export interface ConditionContext {
  readonly rows: Rows;
  /** The date that the grade is taken from. */
  readonly event: RowDate;
}

/** True of every row. */
export const everyRow: Declared = {
  ...known(always),
  words: { en: 'all', 'zh-CN': '全部' },
  ofPeriod: false,
};

/** Conditions that all have to hold. */
export function allDeclared(parts: readonly Declared[]): Declared {
  return parts.length === 1
    ? parts[0]!
    : { ...allOf(parts), ...said(parts, { en: ' and ', 'zh-CN': '，且' }) };
}

/** Conditions of which one has to hold. */
export function anyDeclared(parts: readonly Declared[]): Declared {
  return parts.length === 1
    ? parts[0]!
    : { ...anyOf(parts), ...said(parts, { en: ' or ', 'zh-CN': '，或' }) };
}

/** A condition that may not hold. */
export function notDeclared(part: Declared): Declared {
  const { en, 'zh-CN': zh } = part.words;
  return { ...part, ...notOf(part), words: { en: `not (${en})`, 'zh-CN': `不符合（${zh}）` } };
}

/** Parts of a joined condition, in brackets where they are joined themselves. */
function said(parts: readonly Declared[], between: Text): Pick<Declared, 'words' | 'ofPeriod'> {
  const isJoined = (words: Text) => / and | or /.test(words.en);
  const bracketed = parts.map(({ words }) =>
    isJoined(words) ? { en: `(${words.en})`, 'zh-CN': `（${words['zh-CN']}）` } : words,
  );
  return { words: joined(bracketed, between), ofPeriod: parts.some(({ ofPeriod }) => ofPeriod) };
}
