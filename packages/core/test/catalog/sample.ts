/** The sample school, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Source } from '../../src/roster/source.ts';
import { load } from '../../src/school.ts';

const folder = new URL('../../../../data/school-2003/', import.meta.url);

export const sources = readdirSync(folder).map(
  (name): Source => ({
    name,
    bytes: async function* () {
      yield readFileSync(new URL(name, folder));
    },
  }),
);

export const school = await load(sources);
