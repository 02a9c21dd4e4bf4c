/** `muster check`: what is wrong in the files, where, and what to do about it. */
import type { CheckReport, InputSummary } from '@muster/core';
import { isMessageKey, type Words } from '@muster/core/locales';
import { type Command, type Context, type ExitCode, exitCode, fileKinds } from './command.ts';
import { formatOption, helpOption, languageOption } from './common-options.ts';
import { formatGrid } from './format/grid.ts';
import { formatIssues } from './format/issue-list.ts';
import { formatJson } from './format/json.ts';
import { ProgressLine } from './progress-line.ts';
import { RejectsFile } from './rejects-file.ts';
import { openSources } from './sources.ts';

export const check: Command = {
  name: 'check',
  help: 'command.check.help',
  options: () => [
    formatOption('table', 'json'),
    { name: 'rejects', takes: 'one', values: ['rejects.csv'] },
    languageOption,
    helpOption,
  ],
  run: runCheck,
};

async function runCheck({ given, terminal, words, core }: Context): Promise<ExitCode> {
  const sources = await openSources(given.positionals, fileKinds(core));
  const rejectsPath = given.one('rejects');
  const rejects = rejectsPath === undefined ? null : await RejectsFile.at(rejectsPath, sources, words);
  const progress = new ProgressLine(terminal, words);
  let report: CheckReport;
  try {
    report = await core.check(sources, {
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

function formatInputs(inputs: readonly InputSummary[], words: Words): string {
  const rows = (heading: 'rows' | 'used' | 'rejected' | 'skipped') => ({
    heading: words(`column.${heading}`),
    align: 'right' as const,
    cell: (input: InputSummary) => String(input[heading]),
  });
  return formatGrid<InputSummary>(
    [
      { heading: words('column.file'), align: 'left', cell: ({ file }) => file },
      { heading: words('column.kind'), align: 'left', cell: ({ kind }) => kindName(kind, words) },
      { heading: words('column.encoding'), align: 'left', cell: ({ encoding }) => encoding ?? '' },
      rows('rows'),
      rows('used'),
      rows('rejected'),
      rows('skipped'),
    ],
    inputs,
  );
}

function kindName(kind: string | null, words: Words): string {
  const key = `file.${kind ?? 'unknown'}`;
  return isMessageKey(key) ? words(key) : String(kind);
}
