/** The command from its arguments to its exit code; the terminal and core are handed in. */
import { readFileSync } from 'node:fs';
import type { WorkbookReader } from '@muster/core';
import { createWords, type Language, languages, type Words } from '@muster/core/locales';
import { withCatalogs } from './catalogs.ts';
import { check } from './check.ts';
import { type Command, type Core, type ExitCode, exitCode, fileKinds } from './command.ts';
import { helpOption, languageOption, versionOption } from './common-options.ts';
import { allKeys, compute } from './compute.ts';
import { printable } from './format/width.ts';
import { indicators } from './indicators.ts';
import { inspect } from './inspect.ts';
import { list } from './list.ts';
import { parseArguments } from './options.ts';
import { template } from './template.ts';
import { systemLanguage, type Terminal } from './terminal.ts';
import { describeError, isUsersMistake, UsageError } from './usage-error.ts';

export const commands: readonly Command[] = [compute, list, check, inspect, indicators, template];

/**
 * Runs the command.
 *
 * @param argv arguments, without the program
 * @param workbooks reads workbooks apart from the rest; without it core does so itself
 * @returns 0 fine, 1 results with errors in the files, 2 no results, 130 interrupted
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  core: Core,
  workbooks?: WorkbookReader,
): Promise<ExitCode> {
  const language = languageOf(argv, terminal);
  const words = createWords(language);
  const command = commands.find(({ name }) => name === argv[0]);
  try {
    if (command === undefined) return runBare(argv, terminal, words);
    const given = parseArguments(argv.slice(1), command.options(core));
    if (given.has('help')) {
      terminal.out.write(helpOf(command, words, core));
      return exitCode.ok;
    }
    const bare = { given, terminal, words, language, core, workbooks, furtherIndicators: [] };
    return await command.run(await withCatalogs(bare));
  } catch (error) {
    if (terminal.signal?.aborted) return exitCode.stopped;
    terminal.err.write(`${printable(describeError(error, words))}\n`);
    if (isUsersMistake(error)) {
      const name = command === undefined ? 'muster' : `muster ${command.name}`;
      terminal.err.write(`${words('command.hint', { command: name })}\n`);
    }
    return exitCode.nothing;
  }
}

/** No command: help, version, or a mistake. */
function runBare(argv: readonly string[], terminal: Terminal, words: Words): ExitCode {
  const allowed = commands.map(({ name }) => name).join(', ');
  if (argv[0] !== undefined && !argv[0].startsWith('-')) {
    throw new UsageError('error.unknown-command', { seen: argv[0], allowed });
  }
  const given = parseArguments(argv, [languageOption, helpOption, versionOption]);
  if (given.has('help')) terminal.out.write(words('command.help'));
  else if (given.has('version')) terminal.out.write(`${version()}\n`);
  else {
    const [seen] = given.positionals;
    throw seen === undefined
      ? new UsageError('error.no-command', { allowed })
      : new UsageError('error.unknown-command', { seen, allowed });
  }
  return exitCode.ok;
}

function helpOf(command: Command, words: Words, core: Core): string {
  return words(command.help, { kinds: fileKinds(core).join(', '), keys: allKeys(core).join(', ') });
}

/** The language asked for, looked up before anything can go wrong, so that mistakes are said in it. */
function languageOf(argv: readonly string[], terminal: Terminal): Language {
  const asked = argv.map((argument, i) =>
    argument === '--lang' ? argv[i + 1] : /^--lang=(.*)$/.exec(argument)?.[1],
  );
  const known = asked.findLast((value) => value !== undefined && Object.hasOwn(languages, value));
  return (known as Language | undefined) ?? systemLanguage(terminal.env);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
