/** Packs of rules of the user's own. */
import type { RulePack } from '@muster/core';
import type { Context } from './command.ts';
import { readTextFile } from './text-file.ts';
import { isCoded, UsageError } from './usage-error.ts';

/** @throws {UsageError} for files of rules that are not there or cannot be used */
export async function readRules({ given, core }: Context): Promise<readonly RulePack[]> {
  const packs: RulePack[] = [];
  for (const file of given.all('rules') ?? []) {
    const text = await readTextFile(file);
    try {
      packs.push(...core.parseRulePacks(text));
    } catch (error) {
      if (isCoded(error)) throw new UsageError('error.bad-rules', { file, ...error.details });
      throw error;
    }
  }
  return packs;
}
