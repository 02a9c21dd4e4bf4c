/** The parts of a declaration that all kinds have alike: names, rows, dates, population, keys. */
import type { Language, Text } from '../../text.ts';
import type { Key } from '../estimate.ts';
import type { Example } from '../indicator.ts';
import { STUDENT } from '../keys.ts';
import { declaredCondition } from './conditions.ts';
import type { CatalogContent } from './content.ts';
import { AS_OF, asOfDate, dateNamed, type RowDate } from './dates.ts';
import { type Declared, everyRow } from './declared.ts';
import { declaredExample } from './example.ts';
import { nearest } from './near.ts';
import { listed, type Place } from './place.ts';
import { Rows } from './rows.ts';
import { bothWays } from './words.ts';

/** As an id may be written, in files, commands and results. */
const id = /^[a-z]+(-[a-z0-9]+)*$/;

/** A declaration as it is being read. */
export interface Reading {
  readonly place: Place;
  readonly content: CatalogContent;
  readonly rows: Rows;
  /** The date that month, year and grade are taken from. */
  readonly event: RowDate;
}

/** What stands in every definition. */
export type Common = ReturnType<typeof commonParts>;

/** @param taken the ids that there are */
export function commonParts(reading: Reading, taken: ReadonlySet<string>) {
  const { place } = reading;
  return {
    id: idOf(place.at('id'), taken),
    // Figures of the field's own list have a number; a user's have none.
    code: '',
    title: textOf(place.at('title')),
    better: place.has('better') ? place.at('better').oneOf(['higher', 'lower', null]) : null,
    ...populationOf(reading),
    example: exampleOf(place),
  };
}

/** Opens a declaration: its rows and its date, which all else is read by. */
export function openReading(place: Place, content: CatalogContent): Reading {
  const kind = place.at('rows').oneOf(content.datasets.map((dataset) => dataset.kind));
  const rows = new Rows(content.datasets.find((dataset) => dataset.kind === kind)!, content);
  return { place, content, rows, event: eventOf(place, rows) };
}

function idOf(place: Place, taken: ReadonlySet<string>): string {
  const text = place.text('"words-and-hyphens"');
  if (!id.test(text)) throw place.refusal('catalog-value', { expected: '"words-and-hyphens"' });
  if (taken.has(text)) throw place.refusal('catalog-taken', { seen: text });
  return text;
}

/** A text for both languages, or one for each; where one is missing the other stands for it. */
export function textOf(place: Place): Text {
  if (place.isText()) {
    const text = place.text();
    return { en: text, 'zh-CN': text };
  }
  const languages: readonly Language[] = ['en', 'zh-CN'];
  place.object(languages);
  const there = languages.filter((language) => place.has(language));
  const [first] = there;
  if (first === undefined) throw place.refusal('catalog-missing', { seen: listed(languages) });
  return bothWays((language) => place.at(there.includes(language) ? language : first).text());
}

function populationOf({ place, content, rows }: Reading) {
  if (!place.has('population')) return {};
  const population = place.at('population');
  if (!rows.has('cohort')) {
    throw population.refusal('catalog-column', { seen: 'cohort', rows: rows.kind });
  }
  // A filter by all students looks for their cohorts, so it finds none of the rows that say just that.
  const own = rows.valuesOf('cohort');
  const allowed = Object.keys(content.cohorts).filter(
    (cohort) => own.includes(cohort) !== (cohort === STUDENT),
  );
  return { population: { cohort: population.oneOf(allowed), always: true } };
}

const noExample: Example = { files: {}, question: {}, expect: [] };

function exampleOf(place: Place): Example {
  return place.has('example') ? declaredExample(place.at('example')) : noExample;
}

function eventOf(place: Place, rows: Rows): RowDate {
  if (!place.has('event')) return asOfDate;
  const event = place.at('event');
  const found = dateNamed(event, rows);
  // The ends of the period are the same for all rows.
  if (found.ofPeriod) throw event.refusal('catalog-value', { near: AS_OF, expected: JSON.stringify(AS_OF) });
  return found;
}

/** Whether each row has a date of its own, rather than that of the question. */
export function isDated({ place }: Reading): boolean {
  return place.has('event') && place.at('event').value !== AS_OF;
}

/** The keys that figures of these rows can have. */
export function possibleKeys(reading: Reading): readonly Key[] {
  const { rows } = reading;
  const grade: readonly Key[] = rows.haveGrade ? ['grade'] : [];
  const dated: readonly Key[] = isDated(reading) ? ['month', 'year'] : [];
  return [...rows.columnKeys, ...grade, ...dated];
}

/** The keys that were declared. */
export function declaredKeys({ place }: Reading, possible: readonly Key[]): readonly Key[] {
  if (!place.has('keys')) return [];
  const keys: Key[] = [];
  for (const each of place.at('keys').list()) {
    const key = each.text('"unit"') as Key;
    const left = possible.filter((other) => !keys.includes(other));
    if (!left.includes(key)) {
      throw each.refusal('catalog-key', { seen: key, near: nearest(key, left), expected: listed(left) });
    }
    keys.push(key);
  }
  return keys;
}

/** The condition of a property; of every row without it. */
export function conditionAt({ place, rows, event }: Reading, property: string): Declared {
  return place.has(property) ? declaredCondition(place.at(property), { rows, event }) : everyRow;
}
