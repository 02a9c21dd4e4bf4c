/** Catalogues of the user's own: their text, which is kept, and the indicators that they declare. */
import { type Definition, readCatalog } from '@muster/core';
import type { HeldCatalog } from './work.ts';

export interface Catalog {
  readonly text: string;
  readonly indicators: readonly Definition[];
}

/** By file. */
export type Catalogs = ReadonlyMap<string, Catalog>;

export async function readCatalogs(written: readonly HeldCatalog[]): Promise<Catalogs> {
  const catalogs = new Map<string, Catalog>();
  for (const { file, text } of written) {
    catalogs.set(file, { text, indicators: await readCatalog(text, file, indicatorsOf(catalogs)) });
  }
  return catalogs;
}

export function indicatorsOf(catalogs: Catalogs): readonly Definition[] {
  return [...catalogs.values()].flatMap(({ indicators }) => indicators);
}
