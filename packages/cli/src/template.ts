/** `muster template`: an empty file of a kind, with one example row, for a spreadsheet program to open. */
import { templateOf } from '@muster/core/locales';
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
    const records = templateOf(dataset, language, words).map(csvRecord);
    terminal.out.write(BYTE_ORDER_MARK + records.join(''));
    return exitCode.ok;
  },
};
