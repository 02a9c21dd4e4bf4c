/** `muster list`: the person keys behind a figure, for the department's own eyes. */
import { findingNames } from '@muster/core';
import { type Command, type Context, type ExitCode, exitCode } from './command.ts';
import { formatOption } from './common-options.ts';
import { checkIndicators, checkKeys, compute, questionOf, reportIssues, whileReading } from './compute.ts';
import { formatJson } from './format/json.ts';
import { createNaming } from './format/naming.ts';
import { formatWorkList, workListCsv } from './format/work-list.ts';
import { openInputs } from './inputs.ts';
import type { Option } from './options.ts';
import { readRules } from './rules.ts';
import { UsageError } from './usage-error.ts';

/** What a list takes as `compute` does: a list is of one group, and of one day. */
const shared = ['as-of', 'from', 'to', 'where', 'admitted-by', 'recipe', 'rules', 'catalog', 'lang', 'help'];

const finding: Option = { name: 'finding', takes: 'one', values: findingNames, closed: true };

export const list: Command = {
  name: 'list',
  help: 'command.list.help',
  options: (core) => [
    { name: 'indicator', takes: 'one', values: core.indicators.map(({ id }) => id) },
    finding,
    { name: 'part', takes: 'one', values: [] },
    ...compute.options(core).filter(({ name }) => shared.includes(name)),
    formatOption('table', 'json', 'csv'),
  ],
  run: runList,
};

async function runList(context: Context): Promise<ExitCode> {
  const { given, terminal, words, language, core } = context;
  const part = given.one('part');
  const subject = {
    indicator: required('indicator', context),
    finding: required('finding', context),
    ...(part === undefined ? {} : { part }),
  };
  checkIndicators(context);
  checkKeys(context);
  const question = { ...questionOf(given), rulePacks: await readRules(context) };
  const inputs = await openInputs(context);
  const answer = await whileReading(inputs, context, (options) =>
    core.workList(inputs.sources, question, subject, options),
  );
  reportIssues(answer.issues, answer.list.issues, context);
  terminal.err.write(`${words('command.list-private')}\n`);
  const naming = createNaming(words, language, answer.units, core.indicators);
  const format = given.one('format');
  if (format === 'json') terminal.out.write(formatJson(answer.list));
  else if (format === 'csv') terminal.out.write(workListCsv(answer.list));
  else terminal.out.write(formatWorkList(answer.list, naming, core.datasets));
  return answer.list.issues.errors > 0 ? exitCode.errors : exitCode.ok;
}

/** A list without one of the two is a list of nothing. */
function required(name: string, { given, core }: Context): string {
  const value = given.one(name);
  if (value !== undefined) return value;
  const { values } = list.options(core).find((option) => option.name === name)!;
  throw new UsageError('error.missing-option', { option: `--${name}`, allowed: values.join(', ') });
}
