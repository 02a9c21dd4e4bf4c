/** `muster template`: an empty file of a kind, with one example row, for a spreadsheet program to open. */
import type { Dataset, Field } from '@muster/core';
import { isMessageKey, type Language, type Words } from '@muster/core/locales';
import { type Command, exitCode, fileKinds } from './command.ts';
import { helpOption, languageOption } from './common-options.ts';
import { BYTE_ORDER_MARK, csvRecord } from './format/csv-record.ts';
import { UsageError } from './usage-error.ts';

export const template: Command = {
  name: 'template',
  help: 'command.template.help',
  options: () => [languageOption, helpOption],
  run: async ({ given, terminal, words, language, core }) => {
    const allowed = fileKinds(core).join(', ');
    const [kind, surplus] = given.positionals;
    if (kind === undefined || surplus !== undefined) throw new UsageError('error.one-template', { allowed });
    const dataset = core.datasets.find((candidate) => candidate.kind === kind);
    if (dataset === undefined) throw new UsageError('error.unknown-template', { seen: kind, allowed });
    terminal.out.write(formatTemplate(dataset, language, words));
    return exitCode.ok;
  },
};

/** A file of one kind: the header and an example row, which reads back without an issue. */
export function formatTemplate({ fields }: Dataset, language: Language, words: Words): string {
  return (
    BYTE_ORDER_MARK +
    csvRecord(fields.map((field) => headerOf(field, language))) +
    csvRecord(fields.map((field) => exampleOf(field, words)))
  );
}

/** The header in the language: for Chinese the first Chinese one that the field is known under. */
function headerOf({ name, headers }: Field, language: Language): string {
  if (language !== 'zh-CN') return name;
  return headers?.find((header) => /\p{Script=Han}/u.test(header)) ?? name;
}

/** Values of the contract are written as they may be in the language; all else stands as it is. */
function exampleOf({ type, values, example = '' }: Field, words: Words): string {
  const key = `value.${example}`;
  return (values !== undefined || type === 'flag') && isMessageKey(key) ? words(key) : example;
}
