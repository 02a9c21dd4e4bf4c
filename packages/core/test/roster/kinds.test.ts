import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/catalog/datasets/index.ts';
import type { Dataset, Field } from '../../src/roster/dataset.ts';
import { normaliseHeader, recogniseKind } from '../../src/roster/header/header.ts';

/** The kind that a header is taken for, and what it then lacks. */
function kindOf(header: readonly string[], kinds: readonly Dataset[]) {
  const texts = header.map((text) => ({ text, group: '' }));
  const match = recogniseKind(kinds, texts);
  if (match === null) return null;
  return 'dataset' in match ? match.dataset.kind : `${match.nearest.kind}, not whole`;
}

const isNeeded = (field: Field) => field.required === true || field.identifies === true;

/** One of the names that a column goes by, and no other column of its kind. */
function nameOf({ name, headers = [] }: Field, { fields }: Dataset) {
  const others = fields.filter((field) => field.name !== name).flatMap((field) => field.headers ?? []);
  const own = headers.filter(
    (header) => !others.some((other) => normaliseHeader(other) === normaliseHeader(header)),
  );
  return fc.constantFrom(name, ...own);
}

/** The columns that a kind must have and some of the others, each under any of its names, in any order. */
function headersOf(dataset: Dataset, isThere: (field: Field) => boolean = () => true) {
  const { fields } = dataset;
  const must = fields.filter((field) => isNeeded(field) && isThere(field));
  const may = fields.filter((field) => !isNeeded(field) && isThere(field));
  return fc
    .subarray(may)
    .chain((some) => fc.tuple(...[...must, ...some].map((field) => nameOf(field, dataset))))
    .chain((names) => fc.shuffledSubarray(names, { minLength: names.length }));
}

/** The kinds, which may stand in any order, from either end. */
const orders = fc.boolean().map((isReversed) => (isReversed ? [...datasets].reverse() : datasets));

describe.each(datasets)('a file of $kind', (dataset) => {
  it('is recognised by its headers alone, beside all other kinds and in whatever order these stand', () => {
    fc.assert(
      fc.property(headersOf(dataset), orders, (header, kinds) => {
        expect([header, kindOf(header, kinds)]).toEqual([header, dataset.kind]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a list of people that leaves unit or cohort to another', () => {
  const [people] = datasets;

  it.each([[['cohort']], [['unit', 'cohort']]])('is taken for no other kind, without %j', (left) => {
    fc.assert(
      fc.property(
        headersOf(people!, ({ name }) => !left.includes(name)),
        orders,
        (header, kinds) => {
          expect(datasets.map(({ kind }) => kind)).not.toContain(kindOf(header, kinds));
        },
      ),
    );
  });
});
