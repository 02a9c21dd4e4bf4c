/** `muster check`: what is wrong in the files, where, and what to do about it. */
import type { CheckReport } from '@muster/core';
import type { Words } from '@muster/core/locales';
import { type Command, type Context, type ExitCode, exitCode } from './command.ts';
import { catalogOption, formatOption, helpOption, languageOption, recipeOption } from './common-options.ts';
import { formatInputs } from './format/input-grid.ts';
import { formatIssues } from './format/issue-list.ts';
import { formatJson } from './format/json.ts';
import { openInputs } from './inputs.ts';
import { ProgressLine } from './progress-line.ts';
import { RejectsFile } from './rejects-file.ts';

export const check: Command = {
  name: 'check',
  help: 'command.check.help',
  options: () => [
    recipeOption,
    catalogOption,
    formatOption('table', 'json'),
    { name: 'rejects', takes: 'one', values: ['rejects.csv'] },
    languageOption,
    helpOption,
  ],
  run: runCheck,
};

async function runCheck(context: Context): Promise<ExitCode> {
  const { given, terminal, words, core } = context;
  const { sources, options } = await openInputs(context);
  const rejectsPath = given.one('rejects');
  const rejects = rejectsPath === undefined ? null : await RejectsFile.at(rejectsPath, sources, words);
  const progress = new ProgressLine(terminal, words);
  let report: CheckReport;
  try {
    report = await core.check(sources, {
      ...options,
      onProgress: progress.update,
      ...(rejects === null ? {} : { onReject: rejects.add }),
    });
  } finally {
    progress.clear();
    rejects?.close();
  }
  terminal.out.write(given.one('format') === 'json' ? formatJson(report) : formatReport(report, words));
  if (rejects !== null) terminal.err.write(rejects.summary());
  if (report.inputs.every(({ kind }) => kind === null)) return exitCode.nothing;
  return report.errors > 0 ? exitCode.errors : exitCode.ok;
}

function formatReport({ inputs, issues, errors, warnings }: CheckReport, words: Words): string {
  const list = formatIssues(issues, words, { examples: Number.POSITIVE_INFINITY, remedies: true });
  const summary =
    issues.length === 0 ? words('command.clean') : words('command.issues', { errors, warnings });
  return [formatInputs(inputs, words), list, `${summary}\n`].filter((part) => part !== '').join('\n');
}
