// A roster with no more columns than the job needs, as DuckDB or R would be fed by somebody who minds the time.
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { columns } from './sentences.mjs';

/** Writes the columns of the job, and the key, that stand in a file whose cells have no quotation marks. */
export async function writeNarrowed(from, to) {
  const out = createWriteStream(to);
  let places = null;
  for await (const line of createInterface({
    input: createReadStream(from),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.includes('"')) throw new Error(`writeNarrowed: no quotation marks are understood, got ${line}`);
    const cells = line.split(',');
    places ??= ['person_key', ...columns].map((name) => cells.indexOf(name));
    if (!out.write(`${places.map((place) => cells[place]).join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
