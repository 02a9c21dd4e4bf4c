/** The program behind `generate`: writes the sample school, or a large one for benchmarks. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSchool } from './write-school.ts';

const { values } = parseArgs({
  // Package managers hand on the `--` that separates their own options.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { rows: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string' } },
});
if (values.rows !== undefined && values.out === undefined) {
  throw new Error('generate: --rows needs --out DIR, since the folder of the sample school holds the sample');
}
const out = values.out ?? fileURLToPath(new URL('../school-2003/', import.meta.url));
const rows = await writeSchool({
  out,
  ...(values.rows !== undefined && { rows: Number(values.rows) }),
  ...(values.seed !== undefined && { seed: Number(values.seed) }),
});
console.log(`${rows} people written to ${out}`);
