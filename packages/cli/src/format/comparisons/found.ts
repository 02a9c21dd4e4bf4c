/** Who stands out, and on which side; the farthest first. */
import type { Words } from '@muster/core/locales';

export interface Found {
  readonly name: string;
  /** Above 0 where it is above; by size the farther away. */
  readonly distance: number;
}

/** More names than these are not read. */
const MOST = 8;

/** Names in a sentence, of many the first and how many more there are. */
export function namesText(names: readonly string[], words: Words): string {
  const text = names.slice(0, MOST).join(words('list.separator'));
  return names.length <= MOST ? text : words('comparison.names', { names: text, more: names.length - MOST });
}

/**
 * @param found those that stand out
 * @param among how many were compared
 */
export function foundText(found: readonly Found[], among: number, words: Words): string {
  if (found.length === 0) return words('comparison.nobody');
  const farthest = [...found].sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance));
  const side = (key: 'comparison.above' | 'comparison.below', isOn: (one: Found) => boolean): string[] => {
    const names = farthest.filter(isOn).map(({ name }) => name);
    return names.length === 0 ? [] : [words(key, { names: namesText(names, words) })];
  };
  return [
    ...side('comparison.above', ({ distance }) => distance > 0),
    ...side('comparison.below', ({ distance }) => distance <= 0),
    ...(found.length < among ? [words('comparison.others')] : []),
  ].join(words('clause.separator'));
}
