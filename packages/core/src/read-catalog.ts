/** Indicators of the user's own: a JSON file of declarations to definitions like those of the catalogue. */
import { datasets } from './catalog/datasets/index.ts';
import { definitions } from './catalog/indicators/index.ts';
import { namedConditions, namedDates } from './catalog/named.ts';
import { planCohorts } from './catalog/vocabulary.ts';
import { compute } from './compute.ts';
import { InputError } from './errors.ts';
import { readDeclarations } from './indicators/declared/catalog.ts';
import type { CatalogContent } from './indicators/declared/content.ts';
import { checkFigures } from './indicators/declared/example.ts';
import { Place } from './indicators/declared/place.ts';
import type { Definition } from './indicators/indicator.ts';
import { textSource } from './roster/source.ts';

/**
 * Kinds whose rows are no cases to be counted: the same people and classes stand there once for every date, and the
 * others say what should be and what things are called.
 */
const notCounted: readonly string[] = ['headcount', 'classes', 'targets', 'units', 'holidays'];

const content: CatalogContent = {
  datasets: datasets.filter(({ kind }) => !notCounted.includes(kind)),
  conditions: namedConditions,
  dates: namedDates,
  cohorts: planCohorts,
  headcount: datasets.find(({ kind }) => kind === 'headcount')!,
};

/**
 * Reads a catalogue of the user's own, without working its examples.
 *
 * @param text JSON, as `catalog.schema.json` describes it
 * @param file its name, which refusals repeat
 * @param others further catalogues that it is used with, whose ids it may not use again
 * @returns what `compute` and `load` take as `furtherIndicators`
 * @throws {InputError} `catalog-…`, with the place in the file, what was seen there and what may stand there
 */
export function parseCatalog(
  text: string,
  file = 'catalog.json',
  others: readonly Definition[] = [],
): readonly Definition[] {
  const taken = [...definitions, ...others].map(({ id }) => id);
  return readDeclarations(text, file, content, taken);
}

/**
 * Reads a catalogue of the user's own and works the examples that it holds.
 *
 * @throws {InputError} as `parseCatalog` does, and `catalog-example` where an example comes to something else
 */
export async function readCatalog(
  text: string,
  file = 'catalog.json',
  others: readonly Definition[] = [],
): Promise<readonly Definition[]> {
  const read = parseCatalog(text, file, others);
  const places = Place.ofText(text, file).at('indicators').list();
  for (const [i, definition] of read.entries()) {
    if (places[i]!.has('example')) await workExample(places[i]!.at('example'), definition);
  }
  return read;
}

async function workExample(place: Place, definition: Definition): Promise<void> {
  const { files, question } = definition.example;
  const sources = Object.entries(files).map(([name, lines]) => textSource(name, lines));
  const asked = { ...question, indicators: [definition.id] };
  try {
    const { results } = await compute(sources, asked, { furtherIndicators: [definition] });
    checkFigures(place.at('expect'), results.results);
  } catch (error) {
    // The example cannot be asked in this way, which is a mistake of its author.
    if (!(error instanceof InputError) || error.code.startsWith('catalog-')) throw error;
    throw place.refusal('catalog-example', { seen: error.message });
  }
}
