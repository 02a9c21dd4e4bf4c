/** The program behind `generate`: writes the sample school, a large one for benchmarks, or the dirty copies. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dirtyCopies, writeDirtySchool } from './dirty/write.ts';
import { writeSchool } from './write-school.ts';

const { values } = parseArgs({
  // Package managers hand on the `--` that separates their own options.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    rows: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    dirty: { type: 'boolean', default: false },
  },
});
if (values.rows !== undefined && (values.out === undefined || values.dirty)) {
  const reason = values.dirty
    ? 'dirty copies are of the sample school'
    : '--rows needs --out DIR, since the folder of the sample school holds the sample';
  throw new Error(`generate: ${reason}`);
}
const folder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
if (values.dirty) {
  const out = values.out ?? folder('dirty-2003');
  for (const copy of dirtyCopies) await writeDirtySchool(copy, join(out, copy), seed.seed);
  console.log(`${dirtyCopies.join(', ')} written to ${out}`);
} else {
  const out = values.out ?? folder('school-2003');
  const rows = await writeSchool({
    out,
    ...(values.rows !== undefined && { rows: Number(values.rows) }),
    ...seed,
  });
  console.log(`${rows} people written to ${out}`);
}
