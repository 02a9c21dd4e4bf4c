/** `muster indicators`: the catalogue, or how some figures are computed. */
import type { IndicatorInfo } from '@muster/core';
import { type Command, type Context, exitCode } from './command.ts';
import { catalogOption, formatOption, helpOption, languageOption } from './common-options.ts';
import { formatGrid } from './format/grid.ts';
import { indicatorName } from './format/indicator-name.ts';
import { formatJson } from './format/json.ts';
import { UsageError } from './usage-error.ts';

export const indicators: Command = {
  name: 'indicators',
  help: 'command.indicators.help',
  options: () => [catalogOption, formatOption('table', 'json'), languageOption, helpOption],
  run: async (context) => {
    const chosen = choose(context);
    const text =
      context.given.one('format') === 'json' ? formatJson(chosen) : formatCatalogue(chosen, context);
    context.terminal.out.write(text);
    return exitCode.ok;
  },
};

function choose({ given, core }: Context): readonly IndicatorInfo[] {
  if (given.positionals.length === 0) return core.indicators;
  return given.positionals.map((id) => {
    const info = core.indicators.find((candidate) => candidate.id === id);
    if (info !== undefined) return info;
    const indicators = core.indicators.map((candidate) => candidate.id).join(', ');
    throw new UsageError('error.unknown-indicator', { indicator: id, indicators });
  });
}

function formatCatalogue(chosen: readonly IndicatorInfo[], context: Context): string {
  const { given, words, language } = context;
  if (given.positionals.length > 0) return chosen.map((info) => explain(info, context)).join('\n');
  return formatGrid<IndicatorInfo>(
    [
      { heading: words('column.code'), align: 'left', cell: ({ code }) => code },
      { heading: words('column.indicator'), align: 'left', cell: ({ id }) => id },
      { heading: words('column.kind'), align: 'left', cell: ({ kind }) => words(`kind.${kind}`) },
      { heading: words('column.title'), align: 'left', cell: ({ title }) => title[language] },
      { heading: words('column.keys'), align: 'left', cell: ({ keys }) => keys.join(' ') },
    ],
    chosen,
  );
}

function explain(info: IndicatorInfo, { words, language }: Context): string {
  const { how, keys, findings, better } = info;
  const lines = [indicatorName(info, language), `  ${how[language]}`];
  if (keys.length > 0) lines.push(`  ${words('command.keys', { keys: keys.join(', ') })}`);
  if (findings.length > 0) lines.push(`  ${words('command.findings', { findings: findings.join(', ') })}`);
  if (better !== null) lines.push(`  ${words(`better.${better}`)}`);
  return `${lines.join('\n')}\n`;
}
