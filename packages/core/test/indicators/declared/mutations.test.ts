/** A valid catalogue with something changed in it is read, or refused with a place that is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { catalogFaults } from '../../../src/indicators/declared/place.ts';
import { parseCatalog } from '../../../src/read-catalog.ts';
import { anyDeclaration } from './arbitraries.ts';
import { SCHEMA, whole } from './sample.ts';

type Steps = readonly (string | number)[];

/** Every place of a JSON value. */
function placesOf(value: unknown, path: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, each]) =>
    placesOf(each, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return [path, ...inner];
}

function at(value: unknown, path: Steps): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
}

/** The steps of a path as refusals write it: `a[0].b["c d"]`. */
function stepsOf(path: string): Steps {
  if (path === '$') return [];
  const steps = [...path.matchAll(/\.?([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)];
  expect(steps.map(([step]) => step).join('')).toBe(path);
  return steps.map(
    ([, name, index, quoted]) => name ?? (quoted === undefined ? Number(index) : JSON.parse(quoted)),
  );
}

function isThere(value: unknown, path: Steps): boolean {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return false;
    inner = (inner as Record<string, unknown>)[step];
  }
  return true;
}

const somePlaces = placesOf(whole);
const words = [
  'people',
  'unit',
  'admitted',
  'oath_date',
  'gender',
  'ratio',
  'as-of',
  'within',
  'grade',
  '__proto__',
];
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...words),
  fc.constantFrom(...words).map((word) => [word]),
  fc.constantFrom(...somePlaces).map((path) => structuredClone(at(whole, path))),
);

type Change = (value: unknown) => unknown;

/** The value with something done to the object or list that holds a place. */
function changed(
  path: Steps,
  change: (holder: Record<string, unknown>, step: string | number) => void,
): Change {
  return (value) => {
    const copy = structuredClone(value);
    const last = path.at(-1);
    if (last === undefined || !isThere(copy, path)) return copy;
    change(at(copy, path.slice(0, -1)) as Record<string, unknown>, last);
    return copy;
  };
}

const place = fc.constantFrom(...somePlaces.filter((path) => path.length > 0));
const mutation: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, anything).map(([path, other]) =>
    changed(path, (holder, step) => {
      holder[step] = other;
    }),
  ),
  place.map((path) =>
    changed(path, (holder, step) => {
      if (Array.isArray(holder)) holder.splice(step as number, 1);
      else delete holder[step];
    }),
  ),
  fc.tuple(place, fc.constantFrom(...words, 'field', 'date', 'missing', '<', 'not')).map(([path, name]) =>
    changed(path, (holder, step) => {
      if (Array.isArray(holder)) holder.push(holder[step as number]);
      else holder[name] = holder[step];
    }),
  ),
  fc.tuple(place, place).map(([path, other]) =>
    changed(path, (holder, step) => {
      holder[step] = structuredClone(at(whole, other));
    }),
  ),
);

function refusalOf(text: string): InputError | null {
  try {
    parseCatalog(text, 'changed.json');
    return null;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function holds(value: unknown): boolean {
  const text = JSON.stringify(value);
  const refusal = refusalOf(text);
  if (refusal === null) return true;
  expect(catalogFaults).toContain(refusal.code);
  expect(refusal.details.file).toBe('changed.json');
  const path = String(refusal.details.place);
  expect(isThere(JSON.parse(text), stepsOf(path)), path).toBe(true);
  return false;
}

describe('a catalogue with something changed in it', () => {
  it('is read, or refused with a place that is in it', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (changes) => {
        holds(changes.reduce<unknown>((value, change) => change(value), whole));
      }),
      { numRuns: 1500 },
    );
  });

  it('is refused more often than not, and not always', () => {
    const sample = fc.sample(mutation, { numRuns: 400, seed: 5 });
    const read = sample.filter((change) => holds(change(whole))).length;
    expect(read).toBeGreaterThan(20);
    expect(read).toBeLessThan(200);
  });

  it('is refused for any other JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(holds(value)).toBe(false);
      }),
    );
  });
});

describe('a random declaration', () => {
  it('is always read', () => {
    fc.assert(
      fc.property(anyDeclaration, (declaration) => {
        expect(holds({ schema: SCHEMA, indicators: [declaration] })).toBe(true);
      }),
    );
  });
});
