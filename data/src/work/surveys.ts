/** Two questionnaires without names: one of students by unit, one of three groups of the whole school. */
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { isBehind } from './behind.ts';

const header = ['survey', 'unit', 'group', 'question', 'answer', 'score', 'count', 'sent', 'returned'];

/** The answers to closed questions with their scores, and how likely each is. */
const scale = [
  ['very satisfied', 5, 30],
  ['satisfied', 4, 40],
  ['fair', 3, 20],
  ['dissatisfied', 2, 7],
  ['very dissatisfied', 1, 3],
] as const;
/** Answers that have no score. */
const choices = [
  ['yes', '', 70],
  ['no', '', 18],
  ['cannot say', '', 12],
] as const;
type Answers = readonly (readonly [answer: string, score: number | '', weight: number])[];

interface Survey {
  readonly name: string;
  readonly questions: readonly (readonly [question: string, answers: Answers])[];
}

const students: Survey = {
  name: `member development ${YEAR}`,
  questions: [
    ['guidance by the branch', scale],
    ['is the procedure made public', choices],
  ],
};
const school: Survey = {
  name: `work of the departments ${YEAR}`,
  questions: [
    ['service', scale],
    ['openness', scale],
    ['was an opinion of yours answered', choices],
  ],
};

/** So few students of it answered that their answers stay untold. */
const HARDLY_ANSWERED = 'PED';

type Row = readonly (string | number)[];

export function surveysFile({ units }: SampleTables, random: Random): string {
  const asked = units.filter(({ planStudents }) => planStudents > 0);
  const byUnit = asked.flatMap(({ id }) => {
    const sent = random.between(6, 14) * 5;
    const share = random.between(78, 98) / (isBehind(id) ? 200 : 100);
    const returned = id === HARDLY_ANSWERED ? 4 : Math.round(sent * share);
    return sheetsOf(students, [id, 'student'], sent, returned, isBehind(id), random);
  });
  const whole = (['in-service', 'retired', 'student'] as const).flatMap((group, i) => {
    const sent = [240, 60, 400][i]!;
    return sheetsOf(
      school,
      ['', group],
      sent,
      Math.round((sent * random.between(80, 96)) / 100),
      false,
      random,
    );
  });
  return csvText(header, [...byUnit, ...whole]);
}

/** How many sheets came back, and what they say; not everybody answers every question. */
function sheetsOf(
  { name, questions }: Survey,
  asked: readonly string[],
  sent: number,
  returned: number,
  isCritical: boolean,
  random: Random,
): Row[] {
  return [
    [name, ...asked, '', '', '', '', sent, returned],
    ...questions.flatMap(([question, answers]) => {
      const counts = answers.map(() => 0);
      const weights = answers.map(([, , weight]) => weight);
      if (isCritical) weights.reverse();
      const answering = returned - (returned > 20 ? random.between(0, 3) : 0);
      for (let i = 0; i < answering; i++) counts[random.weighted(weights)]!++;
      return answers.map(
        ([answer, score], i): Row => [name, ...asked, question, answer, score, counts[i]!, '', ''],
      );
    }),
  ];
}
