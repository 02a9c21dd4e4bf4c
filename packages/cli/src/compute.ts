/** `muster compute`: files in, figures out. */
import type { Answer, IssueGroup, Question } from '@muster/core';
import { isMessageKey } from '@muster/core/locales';
import { type Command, type Context, type Core, type ExitCode, exitCode } from './command.ts';
import {
  catalogOption,
  formatOption,
  helpOption,
  languageOption,
  recipeOption,
  rulesOption,
} from './common-options.ts';
import { formatCsv } from './format/csv.ts';
import { formatIssues } from './format/issue-list.ts';
import { formatJson } from './format/json.ts';
import { createNaming } from './format/naming.ts';
import { formatTable } from './format/table.ts';
import { type Inputs, openInputs } from './inputs.ts';
import type { Arguments } from './options.ts';
import { ProgressLine } from './progress-line.ts';
import { readRules } from './rules.ts';
import { isUsersMistake, UsageError } from './usage-error.ts';

/** Enough to see what an error is like; `muster check` is for finding them all. */
const EXAMPLES = 3;

const date = { takes: 'one', values: ['2003-12-31'] } as const;

export const compute: Command = {
  name: 'compute',
  help: 'command.compute.help',
  options: (core) => [
    { name: 'as-of', ...date },
    { name: 'from', ...date },
    { name: 'to', ...date },
    { name: 'compare-to', ...date },
    { name: 'years', takes: 'one', values: ['3'] },
    { name: 'indicator', takes: 'list', values: idsOf(core) },
    { name: 'by', takes: 'list', values: allKeys(core) },
    { name: 'where', takes: 'repeated', values: ['cohort=undergraduate'] },
    { name: 'admitted-by', takes: 'one', values: ['approval', 'meeting'], closed: true },
    recipeOption,
    rulesOption,
    catalogOption,
    formatOption('table', 'json', 'csv'),
    { name: 'brief', takes: 'nothing', values: [] },
    languageOption,
    helpOption,
  ],
  run: runCompute,
};

function idsOf({ indicators }: Pick<Core, 'indicators'>): string[] {
  return indicators.map(({ id }) => id);
}

/** Which there are is known only when the user's own have been read. */
export function checkIndicators({ given, core }: Context): void {
  const ids = idsOf(core);
  const seen = given.all('indicator')?.find((id) => !ids.includes(id));
  if (seen === undefined) return;
  const allowed = ids.join(', ');
  throw new UsageError('error.invalid-option-value', { option: '--indicator', seen, allowed });
}

/** The keys that some indicator has, in the order in which indicators name them. */
export function allKeys({ indicators }: Pick<Core, 'indicators'>): string[] {
  return [...new Set(indicators.flatMap(({ keys }) => keys))];
}

/** Core says which keys an indicator lacks; a word that is no key at all is answered with those there are. */
export function checkKeys({ given, core }: Context): void {
  const named = given.all('indicator');
  const asked = core.indicators.filter(({ id }) => named === undefined || named.includes(id));
  const allowed = allKeys({ indicators: asked }).join(', ') || 'none';
  const check = (option: string, seen: string, others: readonly string[] = []): void => {
    if (isMessageKey(`key.${seen}`) || others.includes(seen)) return;
    throw new UsageError('error.invalid-option-value', {
      option,
      seen,
      allowed: [allowed, ...others].join(', '),
    });
  };
  for (const key of given.all('by') ?? []) check('--by', key);
  for (const condition of given.all('where') ?? []) {
    const key = /^([^=]*[^=\s])\s*=/.exec(condition)?.[1];
    if (key !== undefined) check('--where', key.trim(), ['threshold', 'minimum']);
  }
}

async function runCompute(context: Context): Promise<ExitCode> {
  const { given, terminal, core } = context;
  checkIndicators(context);
  checkKeys(context);
  const question = { ...questionOf(given), rulePacks: await readRules(context) };
  const inputs = await openInputs(context);
  const answer = await whileReading(inputs, context, (options) =>
    core.compute(inputs.sources, question, options),
  );
  const { errors, warnings } = answer.results.issues;
  reportIssues(answer.issues, { errors, warnings }, context);
  if (answer.results.results.length === 0) throw new UsageError('error.no-figures');
  terminal.out.write(formatAnswer(answer, given.one('format'), context));
  return errors > 0 ? exitCode.errors : exitCode.ok;
}

/** Asks core with progress shown; where it has no answer, what is wrong with the files may be why. */
export async function whileReading<Result>(
  { sources, options }: Inputs,
  context: Context,
  ask: (options: Inputs['options'] & { readonly onProgress: ProgressLine['update'] }) => Promise<Result>,
): Promise<Result> {
  const { terminal, words, core } = context;
  const progress = new ProgressLine(terminal, words);
  try {
    return await ask({ ...options, onProgress: progress.update });
  } catch (error) {
    progress.clear();
    if (!isUsersMistake(error)) throw error;
    const { issues, errors, warnings } = await core.check(sources, options);
    reportIssues(issues, { errors, warnings }, context);
    throw error;
  } finally {
    progress.clear();
  }
}

export function reportIssues(
  issues: readonly IssueGroup[],
  counts: { readonly errors: number; readonly warnings: number },
  { terminal, words }: Context,
): void {
  if (issues.length === 0) return;
  const summary = [words('command.issues', counts), words('command.issues-more')];
  terminal.err.write(formatIssues(issues, words, { examples: EXAMPLES, remedies: true }));
  terminal.err.write(`${summary.join(words('sentence.separator'))}\n`);
}

/** Only what was given: core settles the rest. */
export function questionOf(given: Arguments): Question {
  const where = given.all('where');
  const [asOf, from, to, compareTo] = ['as-of', 'from', 'to', 'compare-to'].map((name) => given.one(name));
  const [indicators, by] = ['indicator', 'by'].map((name) => given.all(name));
  const admittedBy = given.one('admitted-by') as Question['admittedBy'];
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(compareTo === undefined ? {} : { compareTo }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(by === undefined ? {} : { by }),
    ...(where === undefined ? {} : { where }),
    ...(admittedBy === undefined ? {} : { admittedBy }),
    ...yearsOf(given),
  };
}

/** Core knows how many are too many; what is no number at all it could not say back. */
function yearsOf(given: Arguments): Pick<Question, 'years'> {
  const seen = given.one('years');
  if (seen === undefined) return {};
  if (/^\d+$/.test(seen)) return { years: Number(seen) };
  throw new UsageError('error.invalid-option-value', { option: '--years', seen, allowed: '2, 3, 4 …' });
}

function formatAnswer(answer: Answer, format: string | undefined, context: Context): string {
  if (format === 'json') return formatJson(answer.results);
  if (format === 'csv') return formatCsv(answer.results, context.core.indicators);
  const { words, language, core } = context;
  const naming = createNaming(words, language, answer.units, core.indicators);
  return formatTable(answer.results, naming, { brief: context.given.has('brief') });
}
