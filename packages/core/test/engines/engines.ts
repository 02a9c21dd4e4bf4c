/** Every engine there is, each over the same rows in its own form. */
import { arqueroEngine } from '../../src/engines/arquero.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { memoryEngine, StreamingTally } from '../../src/engines/memory.ts';
import { type Part, types } from './arbitraries.ts';
import { BatchMaker } from './rows.ts';

const inBatches = (kind: string, parts: readonly Part[]) => {
  const maker = new BatchMaker(kind, types);
  return parts.map(({ rows, names }) => maker.batch(rows, names));
};

/** Rows of another kind, with columns of the same names: they are nobody's business. */
const others = () =>
  inBatches('others', [
    { names: Object.keys(types), rows: [{ unit: 'A', status: 'full', year: 2001, size: 7 }] },
  ]);

export const engines: Readonly<Record<string, (kind: string, parts: readonly Part[]) => Engine>> = {
  'memory, all rows in one batch': (kind, parts) =>
    memoryEngine([new BatchMaker(kind, types).batch(parts.flatMap(({ rows }) => rows))]),
  'memory, as the rows came': (kind, parts) => memoryEngine([...inBatches(kind, parts), ...others()]),
  'memory, asked one by one and then together': (kind, parts) => {
    const engine = memoryEngine(inBatches(kind, parts));
    return {
      run(queries) {
        // The last as they are, so that some are remembered and some are not.
        for (const query of queries.slice(1)) engine.run([query]);
        return engine.run(queries);
      },
    };
  },
  'memory, streamed': (kind, parts) => ({
    run(queries) {
      const streaming = new StreamingTally(queries);
      for (const batch of [...others(), ...inBatches(kind, parts)]) {
        streaming.add(batch);
        // Looking at what there is so far must not disturb what comes.
        streaming.tallies();
      }
      return streaming.tallies();
    },
  }),
  arquero: (kind, parts) => arqueroEngine([...others(), ...inBatches(kind, parts)]),
};
