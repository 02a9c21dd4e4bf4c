/** Writes a school into a folder: the only place here that touches files. */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schoolPeople } from './people.ts';
import type { Person } from './person.ts';
import { filesBeside, peopleHeader, peopleText } from './sample.ts';
import { sampleTables } from './sample-tables.ts';
import { YEAR } from './year.ts';

export interface SchoolOptions {
  /** The folder to write into; made where it is missing. */
  readonly out: string;
  /** Rows of the people file, at least 1; the sample school where left out. */
  readonly rows?: number;
  /** Any whole number; another seed gives other people with the same figures. */
  readonly seed?: number;
}

/**
 * Writes the files of a school: people, the denominators, and what the department keeps besides.
 *
 * A larger school is the sample repeated with further people and further keys, and the last repetition thinned out
 * evenly, so all proportions stay. One repetition is in memory at a time, however many rows are asked for.
 *
 * @returns the number of rows in the people file
 * @throws {RangeError} when `rows` is no whole number from 1
 */
export async function writeSchool({ out, rows, seed = YEAR }: SchoolOptions): Promise<number> {
  if (rows !== undefined && !(Number.isInteger(rows) && rows >= 1)) {
    throw new RangeError(`writeSchool: rows must be a whole number from 1, got ${rows}`);
  }
  const tables = sampleTables();
  mkdirSync(out, { recursive: true });

  const stream = createWriteStream(join(out, 'people.csv'));
  // Without a listener of its own an error, such as a full disk, would end the process.
  const closed = once(stream, 'close');
  closed.catch(() => {});
  stream.write(peopleHeader);
  let written = 0;
  let size = 0;
  let sample: readonly Person[] = [];
  for (let school = 0; school === 0 || written < rows!; school++) {
    const people = schoolPeople(tables, seed, school);
    size = people.length;
    const some = rows === undefined ? people : thinned(people, Math.min(size, rows - written));
    written += some.length;
    if (school === 0) sample = some;
    if (!stream.write(peopleText(some))) {
      await Promise.race([once(stream, 'drain'), closed]);
    }
    if (rows === undefined) break;
  }
  stream.end();
  await closed;

  const files = filesBeside(tables, sample, written / size, seed);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
  return written;
}

/** So many of the people, at even steps. */
function thinned(people: readonly Person[], count: number): readonly Person[] {
  if (count === people.length) return people;
  return Array.from({ length: count }, (_, i) => people[Math.floor(((i + 0.5) * people.length) / count)]!);
}
