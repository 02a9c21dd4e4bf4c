/** Tallies as JSON and back, with a version, so that a department can hand in counts instead of a roster. */
import { InputError } from '../errors.ts';
import { type Cell, type CellValue, type Tally, tallyOf } from './tally.ts';

const VERSION = 'muster-tally/1';

/** The tally as one line of JSON; equal tallies give equal texts. */
export function encodeTally(tally: Tally): string {
  return JSON.stringify({
    version: VERSION,
    keys: tally.keys,
    cells: tally.cells.map(({ key, count }) => [...key, count]),
  });
}

/**
 * Reads what `encodeTally` wrote.
 *
 * @throws {InputError} `tally` when the text is none, or of another version
 */
export function decodeTally(text: string): Tally {
  const { version, keys, cells } = parse(text);
  if (version !== VERSION) {
    throw new InputError('tally', `decodeTally: expected version ${VERSION}, got ${String(version)}`);
  }
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string') || !Array.isArray(cells)) {
    throw new InputError('tally', 'decodeTally: keys and cells must be lists');
  }
  return tallyOf(
    keys,
    cells.map((cell) => decodeCell(cell, keys.length)),
  );
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('tally', `decodeTally: no JSON: ${text.slice(0, 40)}`);
  }
  if (typeof value !== 'object' || value === null) throw new InputError('tally', 'decodeTally: no object');
  return value as Record<string, unknown>;
}

function decodeCell(cell: unknown, keys: number): Cell {
  const values: readonly unknown[] = Array.isArray(cell) ? cell : [];
  const count = values.at(-1);
  const key = values.slice(0, -1);
  const isKey = (value: unknown): value is CellValue =>
    value === null || typeof value === 'string' || Number.isSafeInteger(value);
  if (values.length !== keys + 1 || !key.every(isKey) || !Number.isSafeInteger(count)) {
    throw new InputError(
      'tally',
      `decodeTally: a cell is ${keys} key values and a count, got ${JSON.stringify(cell)}`,
    );
  }
  return { key, count: count as number };
}
