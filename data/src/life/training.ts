/** The classes of the party school in the year, and who was in them. */
import { dayOf, isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Person } from '../person.ts';
import { isClosingMember } from '../placing.ts';
import type { Random } from '../random.ts';
import { isBehind } from '../work/behind.ts';
import { YEAR } from '../year.ts';
import { type Worker, wasInClass } from './workers.ts';

interface TrainingClass {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly hours: number;
}

const on = (month: number, day: number) => dayOf(YEAR, month, day);

const activistClasses: readonly TrainingClass[] = [
  { id: '2003-A1', kind: 'activist', start: on(3, 15), end: on(4, 20), hours: 16 },
  { id: '2003-A2', kind: 'activist', start: on(10, 11), end: on(11, 16), hours: 16 },
];
const targetClasses: readonly TrainingClass[] = [
  { id: '2003-T1', kind: 'target', start: on(5, 12), end: on(5, 23), hours: 24 },
  { id: '2003-T2', kind: 'target', start: on(7, 7), end: on(7, 18), hours: 24 },
  { id: '2003-T3', kind: 'target', start: on(9, 15), end: on(9, 26), hours: 24 },
];
const memberClass: TrainingClass = {
  id: '2003-M1',
  kind: 'member',
  start: on(6, 7),
  end: on(6, 8),
  hours: 8,
};
const workerClasses: readonly TrainingClass[] = [
  { id: '2003-O1', kind: 'organizer', start: on(3, 24), end: on(3, 28), hours: 30 },
  { id: '2003-S1', kind: 'secretary', start: on(4, 18), end: on(4, 20), hours: 20 },
  { id: '2003-C1', kind: 'counsellor', start: on(9, 22), end: on(9, 26), hours: 30 },
];

/** Activists of half a year, of whom every so manieth is sent to a class. */
const RECENT = 183;
const SENT = 4;
/** New members of half a year, of whom every so manieth is. */
const NEW_MEMBERS_SENT = 10;

/** Has not yet heard how its people did in the last class. */
const WITHOUT_RESULTS = { unit: 'MEC', id: '2003-A2' };

const HOURS_PER_DAY = 8;

type Line = readonly (string | number)[];

export function trainingFile(people: readonly Person[], workers: readonly Worker[], random: Random): string {
  const rows = [
    ...activistClasses.flatMap((one) =>
      every(
        SENT,
        people.filter((person) => isRecent(person.activist, one) && isHere(person, one)),
      ).map((person) => examinedIn(one, person, random)),
    ),
    ...targetClasses.flatMap((one) =>
      people
        .filter(({ training }) => training !== undefined && training >= one.start && training <= one.end)
        .map((person) => preparedIn(one, person)),
    ),
    ...every(
      NEW_MEMBERS_SENT,
      people.filter((person) => isRecent(person.approve, memberClass) && isClosingMember(person)),
    ).map((person) => attendedIn(memberClass, person, random)),
    ...workerClasses.flatMap((one) =>
      trainedIn(one, workers).map((person) => attendedIn(one, person, random)),
    ),
  ];
  return csvText(
    [
      'person_key',
      'unit',
      'cohort',
      'kind',
      'training_class',
      'start_date',
      'end_date',
      'hours_required',
      'hours',
      'examined',
      'exam_passed',
      'certificate',
    ],
    rows,
  );
}

function every<T>(step: number, items: readonly T[]): readonly T[] {
  return items.filter((_, i) => i % step === 0);
}

function isRecent(day: number | undefined, { start }: TrainingClass): boolean {
  return day !== undefined && day < start && day >= start - RECENT;
}

/** Whether somebody neither left nor gave up before the class was over. */
function isHere(
  { transferIn, transferOut, leave, withdrawn, rejected }: Person,
  { start, end }: TrainingClass,
) {
  const gone = [transferOut, leave, withdrawn, rejected].some((day) => day !== undefined && day <= end);
  return !gone && (transferIn === undefined || transferIn < start);
}

function trainedIn({ kind }: TrainingClass, workers: readonly Worker[]): readonly Person[] {
  const own = workers.filter((worker) => worker.role === kind && wasInClass(worker));
  return [...new Set(own.map(({ person }) => person))];
}

function enrolled({ id, kind, start, end, hours }: TrainingClass, { key, unit, cohort }: Person): Line {
  return [key, unit, cohort, kind, id, isoDay(start), isoDay(end), hours];
}

/** Who missed hours may still be examined, and who failed gets no certificate. */
function examinedIn(one: TrainingClass, person: Person, random: Random): Line {
  const missed = random.chance(isBehind(person.unit) ? 0.4 : 0.08) ? random.between(1, 6) : 0;
  const isExamined = missed < 4 && !random.chance(0.02);
  const isPassed = isExamined && !random.chance(isBehind(person.unit) ? 0.2 : 0.05);
  const isKnown = !(person.unit === WITHOUT_RESULTS.unit && one.id === WITHOUT_RESULTS.id);
  return [
    ...enrolled(one, person),
    one.hours - missed,
    flag(isExamined),
    isExamined && isKnown ? flag(isPassed) : '',
    isKnown ? flag(isPassed && missed === 0) : '',
  ];
}

/** Days and results as the roster has them. */
function preparedIn(one: TrainingClass, person: Person): Line {
  const { trainingDays, trainingPassed } = person;
  const passed = trainingPassed === undefined ? '' : flag(trainingPassed);
  return [
    ...enrolled(one, person),
    trainingDays === undefined ? '' : trainingDays * HOURS_PER_DAY,
    'yes',
    passed,
    passed,
  ];
}

/** Classes without an examination: who was there all the time gets a certificate. */
function attendedIn(one: TrainingClass, person: Person, random: Random): Line {
  const missed = random.chance(0.06) ? random.between(1, 4) : 0;
  return [...enrolled(one, person), one.hours - missed, 'no', '', flag(missed === 0)];
}

function flag(value: boolean): string {
  return value ? 'yes' : 'no';
}
