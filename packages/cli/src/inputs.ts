/** What a command reads, and how: the files that were named, the recipes that were given, workbooks apart. */
import { readFile } from 'node:fs/promises';
import type { FileOptions, Recipe, Source, WorkbookReader } from '@muster/core';
import { type Context, type Core, fileKinds } from './command.ts';
import { openSources } from './sources.ts';
import { isCoded, UsageError } from './usage-error.ts';

export interface Inputs {
  readonly sources: readonly Source[];
  readonly recipes: readonly Recipe[];
  /** For core. */
  readonly options: FileOptions & { readonly signal?: AbortSignal };
}

/** @throws {UsageError} for files and recipes that are not there or cannot be read */
export async function openInputs({ given, terminal, core, workbooks }: Context): Promise<Inputs> {
  const { signal } = terminal;
  const recipes: Recipe[] = [];
  for (const path of given.all('recipe') ?? []) recipes.push(...(await readRecipes(path, core)));
  const sources = await openSources(given.positionals, fileKinds(core));
  const options = {
    recipes,
    ...(workbooks === undefined ? {} : { workbooks: stoppedBy(signal, workbooks) }),
    ...(signal === undefined ? {} : { signal }),
  };
  return { sources, recipes, options };
}

async function readRecipes(file: string, { parseRecipes }: Core): Promise<readonly Recipe[]> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError('error.missing-file', { file });
    throw new UsageError('error.unreadable-file', { file, message: error.message });
  });
  try {
    return parseRecipes(textOf(bytes));
  } catch (error) {
    if (isCoded(error)) throw new UsageError('error.bad-recipe', { file, ...error.details });
    throw error;
  }
}

/** An editor on a Chinese Windows may have saved it in the encoding of the system. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
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
