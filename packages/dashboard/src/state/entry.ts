/** A file that the engine has read: what the page is told of it, where its bytes come from, and how it is kept. */
import type { School, Source } from '@muster/core';
import type { FileInUse } from './school-summary.ts';
import { freeName } from './staging.ts';
import type { HeldFile } from './work.ts';

export interface Entry extends FileInUse {
  readonly source: Source;
  readonly held: HeldFile;
}

export function entryOf(source: Source, held: HeldFile, { inputs }: School): Entry {
  const kinds = inputs.flatMap(({ file, kind }) => (file === source.name && kind !== null ? [kind] : []));
  return { name: source.name, kinds: [...new Set(kinds)], origin: held.origin, source, held };
}

/** Files in use under names that no staged file has, since counts and issues name files by nothing else. */
export function renamed(entries: readonly Entry[], taken: readonly string[]): readonly Entry[] {
  return entries.map((entry) => {
    const name = freeName(taken, entry.name);
    return { ...entry, name, source: { ...entry.source, name }, held: { ...entry.held, name } };
  });
}

/** What the page is told of it. */
export function described({ name, kinds, origin }: Entry): FileInUse {
  return { name, kinds, origin };
}
