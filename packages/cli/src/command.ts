/** What a command is made of, and what it works with. */
import type {
  check,
  compute,
  Definition,
  datasets,
  indicatorInfo,
  indicators,
  inspect,
  parseRecipes,
  parseRulePacks,
  readCatalog,
  WorkbookReader,
  workList,
} from '@muster/core';
import type { Language, MessageKey, Words } from '@muster/core/locales';
import type { Arguments, Option } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What the command uses of core. */
export interface Core {
  readonly compute: typeof compute;
  readonly workList: typeof workList;
  readonly check: typeof check;
  readonly inspect: typeof inspect;
  readonly parseRecipes: typeof parseRecipes;
  readonly parseRulePacks: typeof parseRulePacks;
  readonly readCatalog: typeof readCatalog;
  readonly indicators: typeof indicators;
  readonly indicatorInfo: typeof indicatorInfo;
  readonly datasets: typeof datasets;
}

export const exitCode = {
  ok: 0,
  /** There are results, and errors in the files. */
  errors: 1,
  /** Nothing to show. */
  nothing: 2,
  /** The user has had enough: what shells give for the interrupt of a terminal. */
  stopped: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export interface Context {
  readonly given: Arguments;
  readonly terminal: Terminal;
  readonly words: Words;
  readonly language: Language;
  readonly core: Core;
  /** Reads workbooks apart from the rest; without it core does so itself. */
  readonly workbooks: WorkbookReader | undefined;
  /** The user's own, which `core.indicators` lists too. */
  readonly furtherIndicators: readonly Definition[];
}

export interface Command {
  readonly name: string;
  readonly help: MessageKey;
  options(core: Core): readonly Option[];
  run(context: Context): Promise<ExitCode>;
}

/** The kinds of files there are. */
export function fileKinds(core: Core): string[] {
  return core.datasets.map(({ kind }) => kind);
}
