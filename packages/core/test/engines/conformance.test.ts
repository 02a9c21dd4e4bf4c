/** Engines give the same tallies, byte for byte, over random rows and random queries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTally } from '../../src/tally/codec.ts';
import { KIND, parts, queries } from './arbitraries.ts';
import { engines } from './engines.ts';

const [[reference, makeReference], ...others] = Object.entries(engines) as [
  [string, (typeof engines)[string]],
  ...[string, (typeof engines)[string]][],
];

describe.each(others)('random queries: %s', (_, make) => {
  it(`counts what ${reference} counts`, () => {
    fc.assert(
      fc.property(parts, queries, (rows, asked) => {
        const expected = makeReference(KIND, rows).run(asked).map(encodeTally);
        expect(make(KIND, rows).run(asked).map(encodeTally)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('random queries', () => {
  it('count something, most of them', () => {
    const sample = fc.sample(fc.tuple(parts, queries), { numRuns: 300, seed: 7 });
    const filled = sample.filter(([rows, asked]) =>
      makeReference(KIND, rows)
        .run(asked)
        .some(({ cells }) => cells.length > 0),
    );
    expect(filled.length).toBeGreaterThan(150);
  });
});
