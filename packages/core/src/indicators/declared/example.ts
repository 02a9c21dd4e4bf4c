/** A worked example in a declaration: small files, a question, and what the figures must be. */
import type { Estimate } from '../estimate.ts';
import type { Example } from '../indicator.ts';
import type { Place } from './place.ts';

const dates = ['asOf', 'from', 'to'] as const;
const lists = ['by', 'where'] as const;

/** What an example may say of a figure. */
const figureProperties = ['by', 'count', 'of', 'value', 'notRecorded', 'parts'] as const;

export function declaredExample(place: Place): Example {
  place.object(['files', 'question', 'expect'], ['files', 'expect']);
  const files = place.at('files');
  return {
    files: Object.fromEntries(files.names().map((name) => [name, linesOf(files.at(name))])),
    question: place.has('question') ? questionOf(place.at('question')) : {},
    expect: place.at('expect').list().map(figureOf),
  };
}

function linesOf(place: Place): string {
  return place
    .list()
    .map((line) => line.text('"A,ENG,undergraduate"'))
    .join('\n');
}

function questionOf(place: Place): Example['question'] {
  place.object([...dates, ...lists, 'admittedBy']);
  const texts = (name: string) =>
    place
      .at(name)
      .list()
      .map((each) => each.text());
  return Object.fromEntries(
    place
      .names()
      .map((name) => [name, lists.some((list) => list === name) ? texts(name) : place.at(name).text()]),
  );
}

function figureOf(place: Place): Example['expect'][number] {
  // What is expected is compared as it stands, so it needs no check of its own.
  return place.object(figureProperties).value as Example['expect'][number];
}

/** Shares are written with as many digits as somebody cares to. */
const NEAR = 1e-4;

/**
 * Holds what an example expects against what was worked out.
 *
 * @param place the list of what is expected
 * @throws {InputError} `catalog-example` at the first figure that differs
 */
export function checkFigures(place: Place, estimates: readonly Estimate[]): void {
  const figures = place.list();
  if (figures.length !== estimates.length) {
    throw place.refusal('catalog-example', { seen: `${estimates.length}`, expected: `${figures.length}` });
  }
  figures.forEach((figure, i) => {
    const estimate = estimates[i]! as unknown as Readonly<Record<string, unknown>>;
    for (const name of figure.names()) {
      const [seen, expected] = [
        JSON.stringify(estimate[name] ?? null),
        JSON.stringify(figure.at(name).value),
      ];
      if (!isSame(figure.at(name).value, estimate[name])) {
        throw figure.at(name).refusal('catalog-example', { seen, expected });
      }
    }
  });
}

/** Whether a value is what was expected of it; of objects what is not said may be anything. */
function isSame(expected: unknown, seen: unknown): boolean {
  if (typeof expected === 'number' && typeof seen === 'number') return Math.abs(expected - seen) < NEAR;
  if (typeof expected !== 'object' || expected === null || typeof seen !== 'object' || seen === null) {
    return expected === (seen ?? null);
  }
  const own = seen as Readonly<Record<string, unknown>>;
  const isWhole = !Array.isArray(expected) || (Array.isArray(seen) && seen.length === expected.length);
  return isWhole && Object.entries(expected).every(([name, value]) => isSame(value, own[name]));
}
