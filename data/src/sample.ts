/** The sample school as texts, made where it is wanted: touches no file, so that a page can make it too. */
import { csvLine } from './csv.ts';
import { denominatorFiles } from './denominators.ts';
import { lifeFiles } from './life/life.ts';
import { schoolPeople } from './people.ts';
import { type Person, peopleColumns, peopleLine } from './person.ts';
import { parseTables, type SampleTables, type TextOfTable } from './tables.ts';
import { workFiles } from './work/work.ts';
import { YEAR } from './year.ts';

export type { TextOfTable } from './tables.ts';

/** The first line of the people file. */
export const peopleHeader = csvLine(peopleColumns);

/** The lines of people as one text. */
export function peopleText(people: readonly Person[]): string {
  return people.map(peopleLine).join('');
}

/**
 * The texts of all files but that of the people, by name.
 *
 * @param people the people of the sample school as the roster has them
 * @param scale  how many schools of this size the roster holds
 */
export function filesBeside(
  tables: SampleTables,
  people: readonly Person[],
  scale: number,
  seed: number,
): Readonly<Record<string, string>> {
  return {
    ...denominatorFiles(tables, scale),
    ...workFiles(tables, people, seed),
    ...lifeFiles(tables, people, seed),
  };
}

/** The texts of the sample school by the names of its files, from the texts of its tables. */
export function sampleSchool(textOf: TextOfTable): Readonly<Record<string, string>> {
  const tables = parseTables(textOf);
  const people = schoolPeople(tables, YEAR, 0);
  return { 'people.csv': peopleHeader + peopleText(people), ...filesBeside(tables, people, 1, YEAR) };
}
