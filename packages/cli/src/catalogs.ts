/** Indicators of the user's own: read before anything is asked of them. */
import type { Definition } from '@muster/core';
import type { Context } from './command.ts';
import { readTextFile } from './text-file.ts';

/**
 * The context with the indicators of the catalogues that were given among those there are.
 *
 * @throws {UsageError} for catalogues that are not there, and core's refusal of one that is wrong
 */
export async function withCatalogs(context: Context): Promise<Context> {
  const { core } = context;
  const further: Definition[] = [];
  for (const file of context.given.all('catalog') ?? []) {
    further.push(...(await core.readCatalog(await readTextFile(file), file, further)));
  }
  if (further.length === 0) return context;
  const indicators = [...core.indicators, ...further.map(core.indicatorInfo)];
  return { ...context, core: { ...core, indicators }, furtherIndicators: further };
}
