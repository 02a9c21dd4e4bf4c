/** `muster inspect`: what files are taken for, column by column, and what is still open. */
import type { Recipe, TableInspection } from '@muster/core';
import { type Command, type Context, type ExitCode, exitCode } from './command.ts';
import { formatOption, helpOption, languageOption, recipeOption } from './common-options.ts';
import { formatInspection, isRead, isUsable, openQuestions } from './format/inspection.ts';
import { formatIssues } from './format/issue-list.ts';
import { formatJson } from './format/json.ts';
import { printable } from './format/width.ts';
import { openInputs } from './inputs.ts';
import { UsageError } from './usage-error.ts';

const EXAMPLES = 3;

export const inspect: Command = {
  name: 'inspect',
  help: 'command.inspect.help',
  options: () => [recipeOption, formatOption('table', 'json', 'recipe'), languageOption, helpOption],
  run: runInspect,
};

async function runInspect(context: Context): Promise<ExitCode> {
  const { given, terminal, words, core } = context;
  const { sources, recipes, options } = await openInputs(context);
  const inspection = await core.inspect(sources, options);
  const { tables, issues } = inspection;
  const questions = openQuestions(inspection, context);
  const format = given.one('format');
  if (format === 'json') terminal.out.write(formatJson(inspection));
  else if (format === 'recipe') terminal.out.write(formatRecipes(tables));
  else terminal.out.write(formatInspection(inspection, context));
  if (format === 'recipe') {
    terminal.err.write(questions.map((line) => `${printable(line)}\n`).join(''));
    terminal.err.write(formatIssues(issues, words, { examples: EXAMPLES, remedies: true }));
  }
  if (hasIdle(recipes, tables)) terminal.err.write(`${words('command.recipe-unused')}\n`);
  if (!tables.some((table) => isUsable(table, issues))) return exitCode.nothing;
  return questions.length > 0 || issues.some(({ severity }) => severity === 'error')
    ? exitCode.errors
    : exitCode.ok;
}

/** The recipe of all tables that are read, or the list of them where tables differ. */
function formatRecipes(tables: readonly TableInspection[]): string {
  const known = tables.filter(isRead).map(({ recipe }) => recipe);
  const different = [...new Map(known.map((recipe) => [JSON.stringify(recipe), recipe])).values()];
  const [first, ...others] = different;
  if (first === undefined) throw new UsageError('error.no-recipe');
  return formatJson(others.length === 0 ? first : different);
}

/** Whether a recipe for files of some shape met none of that shape. */
function hasIdle(recipes: readonly Recipe[], tables: readonly TableInspection[]): boolean {
  const shaped = recipes.filter(({ shape }) => shape !== undefined);
  return shaped.length > 0 && !tables.some(({ recipeApplied }) => recipeApplied);
}
