/** What an organization department keeps besides rosters: dues, appraisal, questionnaires, checks of files and so on. */
import type { Person } from '../person.ts';
import { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { appraisalFile } from './appraisal.ts';
import { documentsFile } from './documents.ts';
import { duesFile } from './dues.ts';
import { holidaysFile } from './holidays.ts';
import { honoursFile } from './honours.ts';
import { inspectionsFile } from './inspections.ts';
import { organizerReportsFile } from './organizer-reports.ts';
import { ratingsFile } from './ratings.ts';
import { specialDuesFile } from './special-dues.ts';
import { surveysFile } from './surveys.ts';

/** Apart from the streams of the people, which count their schools from nought. */
const STREAM = 1_000_000;

/**
 * The texts of these files by name. They are those of the sample school, however large the roster is made.
 *
 * @param people the people of that school as the roster has them
 */
export function workFiles(
  tables: SampleTables,
  people: readonly Person[],
  seed: number,
): Readonly<Record<string, string>> {
  // Each file has a stream of its own, so that none changes with another.
  const random = (file: number) => new Random(seed, STREAM, file);
  return {
    'inspections.csv': inspectionsFile(people, random(1)),
    'documents.csv': documentsFile(people, random(2)),
    'organizer-reports.csv': organizerReportsFile(tables, random(3)),
    'holidays.csv': holidaysFile(),
    'dues.csv': duesFile(tables, random(4)),
    'special-dues.csv': specialDuesFile(tables, random(5)),
    'appraisal.csv': appraisalFile(tables, random(6)),
    'surveys.csv': surveysFile(tables, random(7)),
    'ratings.csv': ratingsFile(tables, random(8)),
    'honours.csv': honoursFile(tables, random(9)),
  };
}
