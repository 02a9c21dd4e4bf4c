/** What columns and their values may be written as in a language, and the empty files that are made of that. */
import { canonicalFields, type Dataset, type Field } from '../roster/dataset.ts';
import type { Language } from '../text.ts';
import { isMessageKey, type Words } from './index.ts';

/**
 * An empty file of one kind: the header, and an example row that reads back without an issue.
 *
 * @returns two records, with one cell for each column that Muster itself writes
 */
export function templateOf(
  dataset: Dataset,
  language: Language,
  words: Words,
): readonly (readonly string[])[] {
  const fields = canonicalFields(dataset);
  return [fields.map((field) => fieldLabel(field, language)), fields.map((field) => exampleOf(field, words))];
}

/** The header of a column in the language: for Chinese the first Chinese one that it is known under. */
export function fieldLabel({ name, headers }: Field, language: Language): string {
  if (language !== 'zh-CN') return name;
  return headers?.find((header) => /\p{Script=Han}/u.test(header)) ?? name;
}

/** Values of the contract are written as they may be in the language; all else stands as it is. */
function exampleOf({ type, values, example = '' }: Field, words: Words): string {
  const key = `value.${example}`;
  return (values !== undefined || type === 'flag') && isMessageKey(key) ? words(key) : example;
}
