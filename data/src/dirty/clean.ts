/** The sample school as its clean files say it: what every dirty copy has to say too, in other words. */
import { parseTable } from '../csv.ts';
import { denominatorFiles } from '../denominators.ts';
import { schoolPeople } from '../people.ts';
import { peopleColumns, peopleLine } from '../person.ts';
import { sampleTables } from '../sample-tables.ts';
import { YEAR } from '../year.ts';

/** A record of a clean file: cells by canonical column. */
export type Clean = Readonly<Record<string, string>>;

export interface CleanSchool {
  readonly people: readonly Clean[];
  /** The other files by kind, such as `headcount`. */
  readonly files: Readonly<Record<string, readonly Clean[]>>;
}

/** The records of the sample school, the units in their order; people bear the keys that dirty copies give them. */
export function cleanSchool(): CleanSchool {
  const tables = sampleTables();
  const lines = schoolPeople(tables, YEAR, 0).map(peopleLine);
  const units = tables.units.map(({ id }) => id);
  const people = parseTable(`${peopleColumns.join()}\n${lines.join('')}`)
    .map((person) => ({ ...person, person_key: dirtyKey(person.person_key!, units) }))
    .sort((a: Clean, b: Clean) => units.indexOf(a.unit!) - units.indexOf(b.unit!));
  const files = Object.entries(denominatorFiles(tables, 1)).map(([name, text]) => [
    name.replace('.csv', ''),
    parseTable(text),
  ]);
  return { people, files: Object.fromEntries(files) as CleanSchool['files'] };
}

/**
 * The key of a person in the dirty copies: digits, since that is what schools use and what spreadsheets spoil.
 * Students have ten (entry year, unit, number); staff eight, the first of them nought.
 */
export function dirtyKey(key: string, units: readonly string[]): string {
  const [stem, unit, number] = key.split('-') as [string, string, string];
  const place = String(units.indexOf(unit) + 1).padStart(2, '0');
  return stem === 'F' ? `0${place}${number.padStart(5, '0')}` : `${stem.slice(1)}${place}${number}`;
}
