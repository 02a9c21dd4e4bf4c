/** Tallies that are remembered, and a pass that can be interrupted. */
import { describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engines/memory.ts';
import { RememberedTallies } from '../../src/engines/remembered-tallies.ts';
import type { Batch } from '../../src/roster/column.ts';
import { always, among, field } from '../../src/tally/expression.ts';
import { type TallyQuery, tallyOf } from '../../src/tally/tally.ts';
import { BatchMaker } from './rows.ts';

const cells = (count: number) =>
  tallyOf(
    ['year'],
    Array.from({ length: count }, (_, year) => ({ key: [year], count: 1 })),
  );

describe('tallies that are remembered', () => {
  it('are given back, and those not known are not', () => {
    const remembered = new RememberedTallies();
    const tally = cells(3);
    remembered.set('a', tally);
    expect(remembered.get('a')).toBe(tally);
    expect(remembered.get('b')).toBeNull();
  });

  it('make room for others, those asked for longest ago first', () => {
    // A tally takes a place for each cell and one for itself: 4 + 4 of 10.
    const remembered = new RememberedTallies(10);
    remembered.set('a', cells(3));
    remembered.set('b', cells(3));
    remembered.get('a');
    remembered.set('c', cells(3));
    expect(['a', 'b', 'c'].map((id) => remembered.get(id) !== null)).toEqual([true, false, true]);
  });

  it('take their place once, however often they are set', () => {
    const remembered = new RememberedTallies(10);
    for (let i = 0; i < 3; i++) remembered.set('a', cells(3));
    remembered.set('b', cells(4));
    expect(remembered.get('a')).not.toBeNull();
  });

  it('are not kept where there is no room for one alone', () => {
    const remembered = new RememberedTallies(3);
    remembered.set('a', cells(3));
    expect(remembered.get('a')).toBeNull();
  });
});

const maker = new BatchMaker('people', { unit: 'category' });
const batches = ['A', 'B', 'A'].map((unit) => maker.batch([{ unit }, { unit }]));
const byUnit: TallyQuery = { kind: 'people', where: always, keys: { unit: field('unit') } };
const inA: TallyQuery = { kind: 'people', where: among(field('unit'), 'A'), keys: {} };

/** Batches that count how often somebody goes through them. */
function watched() {
  const seen = { passes: 0 };
  const all = {
    *[Symbol.iterator]() {
      seen.passes += 1;
      yield* batches;
    },
  };
  return { seen, batches: all as unknown as readonly Batch[] };
}

describe('the engine in memory', () => {
  it('goes through the rows once for all queries, and not again for those it has answered', () => {
    const { seen, batches } = watched();
    const engine = memoryEngine(batches);
    const first = engine.run([byUnit, inA, byUnit]);
    expect(seen.passes).toBe(1);
    // Two rows of a unit in each batch, and two batches of A.
    expect(first.map((tally) => tally.cells)).toEqual([
      [
        { key: ['A'], count: 4 },
        { key: ['B'], count: 2 },
      ],
      [{ key: [], count: 4 }],
      first[0]!.cells,
    ]);
    expect(engine.run([{ ...inA }, byUnit])).toEqual([first[1], first[0]]);
    expect(seen.passes).toBe(1);
  });

  it('asks behind every batch whether to pause, and says the same', async () => {
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return pauses === 2 ? Promise.resolve() : null;
    };
    const tallies = await memoryEngine(batches).runInPieces([byUnit, inA], pause);
    expect(pauses).toBe(batches.length);
    expect(tallies).toEqual(memoryEngine(batches).run([byUnit, inA]));
  });

  it('ends where a pause does, and remembers nothing that is not whole', async () => {
    const engine = memoryEngine(batches);
    const stop = () => Promise.reject(new Error('another question'));
    await expect(engine.runInPieces([byUnit], stop)).rejects.toThrow('another question');
    expect(engine.run([byUnit])).toEqual(memoryEngine(batches).run([byUnit]));
  });
});
