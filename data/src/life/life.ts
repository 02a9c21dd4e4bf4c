/** Training and organization life: classes, credits, roles, sessions with their plan, notes, essays, reports, lectures. */
import type { Person } from '../person.ts';
import { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { creditsFile } from './credits.ts';
import { essaysFile } from './essays.ts';
import { lecturesFile } from './lectures.ts';
import { notesFile } from './notes.ts';
import { reportsFile } from './reports.ts';
import { rolesFile } from './roles.ts';
import { sessionPlansFile } from './session-plans.ts';
import { sessionsFile } from './sessions.ts';
import { trainingFile } from './training.ts';
import { partyWorkers } from './workers.ts';

/** Apart from the streams of the people and of the other files. */
const STREAM = 2_000_000;

/**
 * The texts of these files by name. They are those of the sample school, however large the roster is made.
 *
 * @param people the people of that school as the roster has them
 */
export function lifeFiles(
  tables: SampleTables,
  people: readonly Person[],
  seed: number,
): Readonly<Record<string, string>> {
  // Each file has a stream of its own, so that none changes with another.
  const random = (file: number) => new Random(seed, STREAM, file);
  const workers = partyWorkers(tables, people, random(0));
  return {
    'training.csv': trainingFile(people, workers, random(1)),
    'credits.csv': creditsFile(workers, random(2)),
    'roles.csv': rolesFile(workers),
    'sessions.csv': sessionsFile(tables, random(3)),
    'session-plans.csv': sessionPlansFile(tables),
    'notes.csv': notesFile(tables, random(4)),
    'essays.csv': essaysFile(workers, random(5)),
    'reports.csv': reportsFile(workers, random(6)),
    'lectures.csv': lecturesFile(tables, random(7)),
  };
}
