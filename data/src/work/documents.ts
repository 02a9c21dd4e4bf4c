/** Checks of files: the documents of some of those admitted, one by one. */
import { isoDay, isWeekend } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { LAST_DAY } from '../year.ts';
import { isBehind } from './behind.ts';
import { drawn } from './drawn.ts';

const STEP = 28;

/** The documents of a file by stage; without a condition one is needed of everybody, and there in most files. */
const documents: readonly (readonly [
  stage: string,
  document: string,
  isNeeded?: (person: Person) => boolean,
  isThere?: (person: Person) => boolean,
])[] = [
  ['application', 'application for membership'],
  ['application', 'record of the talk'],
  [
    'activist',
    'recommendation by the Youth League',
    ({ league }) => league === true,
    (p) => p.recommended !== undefined,
  ],
  ['activist', 'record of cultivation'],
  ['target', 'political review', undefined, ({ review }) => review !== undefined],
  ['target', 'certificate of training', undefined, (p) => p.trainingPassed === true],
  ['target', 'public notice'],
  ['admission', 'pre-trial opinion'],
  ['admission', 'membership application form'],
  ['admission', 'minutes of the branch meeting'],
  ['admission', 'record of the higher talk'],
];

const reasons = ['incomplete', 'not-in-form', 'altered', 'unsigned', 'wrong-dates'] as const;
/** How often each is the reason why a document goes back. */
const weights = [6, 8, 3, 5, 2];

export function documentsFile(people: readonly Person[], random: Random): string {
  const rows = drawn(people, STEP).flatMap((person) => {
    const checked = isoDay(dayOfCheck(person, random));
    return documents.map(([stage, document, isNeeded, isThere]) => {
      const required = isNeeded?.(person) ?? true;
      const isKept = !random.chance(isBehind(person.unit) ? 0.15 : 0.02);
      const isPresent = required && isKept && (isThere?.(person) ?? true);
      const returned = isPresent ? timesReturned(person, random) : 0;
      return [
        person.key,
        person.unit,
        person.cohort,
        checked,
        stage,
        document,
        required ? 'yes' : 'no',
        // A line that the checker left out.
        random.chance(0.01) ? '' : isPresent ? 'yes' : 'no',
        returned,
        // Why is not always said.
        returned === 0 || random.chance(0.1) ? '' : reasons[random.weighted(weights)]!,
      ];
    });
  });
  return csvText(
    [
      'person_key',
      'unit',
      'cohort',
      'checked_date',
      'stage',
      'document',
      'required',
      'present',
      'returned',
      'return_reason',
    ],
    rows,
  );
}

/** A working day in the two weeks after the approval. */
function dayOfCheck({ approve }: Person, random: Random): number {
  let day = Math.min(approve! + random.between(3, 14), LAST_DAY);
  while (isWeekend(day)) day--;
  return day;
}

function timesReturned({ unit }: Person, random: Random): number {
  if (!random.chance(isBehind(unit) ? 0.25 : 0.06)) return 0;
  return random.chance(0.2) ? 2 : 1;
}
