/** Columns, values and joined phrases in words, for sentences that are made of a declaration. */
import type { Field } from '../../roster/dataset.ts';
import type { Language, Text } from '../../text.ts';

/** A text made for each language. */
export function bothWays(say: (language: Language) => string): Text {
  return { en: say('en'), 'zh-CN': say('zh-CN') };
}

const han = /\p{Script=Han}/u;

/** A column as people call it: in Chinese by the first header of that script. */
export function columnWords({ name, headers = [] }: Field): Text {
  return { en: name.replaceAll('_', ' '), 'zh-CN': headers.find((header) => han.test(header)) ?? name };
}

/** A value of a column: in Chinese by its first spelling of that script. */
export function valueWords(value: string, values: Field['values']): Text {
  const spellings = values !== undefined && Object.hasOwn(values, value) ? values[value]! : [];
  return { en: value, 'zh-CN': spellings.find((spelling) => han.test(spelling)) ?? value };
}

/** Some phrases with a word between them. */
export function joined(parts: readonly Text[], between: Text): Text {
  return bothWays((language) => parts.map((part) => part[language]).join(between[language]));
}
