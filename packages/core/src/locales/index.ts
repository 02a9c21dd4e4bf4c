/**
 * Words for codes: the page, the command and documents say everything through `createWords`. Core computes
 * without words, so no other folder of core imports this one.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../text.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type { Language, Text } from '../text.ts';
export { type IssueText, issueText } from './issue-text.ts';
export { withMinus } from './minus.ts';
export { fieldLabel, templateOf } from './template.ts';
export { ownLabel, valueLabel } from './value-label.ts';

/** Every message key; English is the reference that the other languages are held to. */
export type MessageKey = keyof typeof en;

/** The languages there are, by BCP 47 tag. A further language is one file, its tag in `text.ts` and one line here. */
export const languages = { en, 'zh-CN': zhCN } as const satisfies Record<
  Language,
  Partial<Record<string, string>>
>;

/** Whether there is a message of that key: for keys put together from codes, such as `cohort.` + value. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

export type Parameters = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Says the message of a key in one language. */
export type Words = (key: MessageKey, parameters?: Parameters) => string;

/**
 * The words of one language.
 *
 * @param language `en` or `zh-CN`
 * @returns a function from message key and parameters to text; a key the language lacks is said in English
 * @example createWords('en')('key.cohort') // → 'Cohort'
 */
export function createWords(language: Language): Words {
  const table: Partial<Record<string, string>> = languages[language];
  const formats = new Map<string, IntlMessageFormat>();
  return (key, parameters) => {
    let format = formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(table[key] ?? en[key], language, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(parameters));
  };
}

/** The language that a list of preferences asks for: the first that is known, else English. */
export function chooseLanguage(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const tag = preference.toLowerCase().replace('_', '-');
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
