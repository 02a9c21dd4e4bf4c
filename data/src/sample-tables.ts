/** The sample tables as they stand in this package. */
import { readFileSync } from 'node:fs';
import { parseTables, type SampleTables } from './tables.ts';

/** Reads the tables of the sample school. */
export function sampleTables(): SampleTables {
  const folder = new URL('../tables/', import.meta.url);
  return parseTables((name) => readFileSync(new URL(`${name}.csv`, folder), 'utf8'));
}
