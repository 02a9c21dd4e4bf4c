/** What a command reads, and how: the files that were named, the recipes that were given, workbooks apart. */
import type { FileOptions, IndicatorOptions, Recipe, Source, WorkbookReader } from '@muster/core';
import { type Context, type Core, fileKinds } from './command.ts';
import { openSources } from './sources.ts';
import { readTextFile } from './text-file.ts';
import { isCoded, UsageError } from './usage-error.ts';

export interface Inputs {
  readonly sources: readonly Source[];
  readonly recipes: readonly Recipe[];
  /** For core. */
  readonly options: FileOptions & IndicatorOptions & { readonly signal?: AbortSignal };
}

/** @throws {UsageError} for files and recipes that are not there or cannot be read */
export async function openInputs(context: Context): Promise<Inputs> {
  const { given, terminal, core, workbooks, furtherIndicators } = context;
  const { signal } = terminal;
  const recipes: Recipe[] = [];
  for (const path of given.all('recipe') ?? []) recipes.push(...(await readRecipes(path, core)));
  const sources = await openSources(given.positionals, fileKinds(core));
  const options = {
    recipes,
    furtherIndicators,
    ...(workbooks === undefined ? {} : { workbooks: stoppedBy(signal, workbooks) }),
    ...(signal === undefined ? {} : { signal }),
  };
  return { sources, recipes, options };
}

async function readRecipes(file: string, { parseRecipes }: Core): Promise<readonly Recipe[]> {
  const text = await readTextFile(file);
  try {
    return parseRecipes(text);
  } catch (error) {
    if (isCoded(error)) throw new UsageError('error.bad-recipe', { file, ...error.details });
    throw error;
  }
}

/** A reader that is not waited for any longer once the user has had enough. */
function stoppedBy(signal: AbortSignal | undefined, reader: WorkbookReader): WorkbookReader {
  if (signal === undefined) return reader;
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  stopped.catch(() => {});
  return (bytes, format) => Promise.race([reader(bytes, format), stopped]);
}
