/** Values of keys in words: `undergraduate` is for files and programs, people read `Undergraduates` or 本科生. */
import type { Key, Scalar } from '../indicators/estimate.ts';
import type { Language, Text } from '../text.ts';
import { isMessageKey, type Words } from './index.ts';

/** Keys of which each kind of file has its own few values; what there are no other words for is said as it is written there. */
const written: readonly Key[] = ['kind', 'stage'];

/**
 * The value of a key as people read it.
 *
 * @returns words for codes of the contract and for what was not recorded; everything else (units, classes,
 *   months) as it stands
 * @example valueLabel(createWords('zh-CN'), 'grade', 2) // → '2年级'
 */
export function valueLabel(words: Words, key: Key, value: Scalar): string {
  if (value === null) return words('not-recorded');
  if (key === 'grade' && typeof value === 'number') return words('grade.number', { grade: String(value) });
  const messages = [`${key}.${value}`, ...(written.includes(key) ? [`value.${value}`] : [])];
  const message = messages.find(isMessageKey);
  return message === undefined ? String(value) : words(message);
}

/**
 * A name that an indicator brings its own words for, such as a part of a distribution or a way to come and go.
 *
 * @returns null where it brings none, and the name is to be said as any other
 * @example ownLabel({ died: { en: 'died', 'zh-CN': '死亡' } }, 'en', 'died') // → 'died'
 */
export function ownLabel(
  own: Readonly<Record<string, Text>>,
  language: Language,
  name: Scalar,
): string | null {
  return name !== null && Object.hasOwn(own, name) ? own[name]![language] : null;
}
