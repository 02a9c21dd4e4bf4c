/** Where the declaration says that parts do not add up: a small case of each, in which they do not. */
import { expect, it } from 'vitest';
import { definitions } from '../../src/catalog/indicators/index.ts';
import type { Estimate } from '../../src/indicators/estimate.ts';
import { answer, type Files } from '../indicators/ask.ts';

const documents: Files = {
  'documents.csv': `person_key,unit,checked_date,stage,document,required,present,returned
    A,ENG,2003-03-01,admission,application,yes,yes,1
    A,ART,2003-06-01,conversion,report,yes,yes,1`,
};
const roles: Files = {
  'roles.csv': `person_key,unit,role,appointed_date,left_date,trained_date
    A,ENG,secretary,2003-03-01,,
    A,ART,organizer,2003-06-01,,`,
};
const credits: Files = {
  'credits.csv': `person_key,unit,cohort,date,course,credits
    A,ENG,graduate,2003-03-01,C1,2
    A,ART,faculty,2003-06-01,C2,3`,
};
const sessions: Files = {
  'sessions.csv': `date,unit,branch,kind,expected,present,leave
    2003-03-01,ENG,B1,study,20,20,0
    2003-03-08,ENG,B1,lecture,20,20,0`,
  'session-plans.csv': `year,unit,branch,kind,planned
    2003,ENG,,,4
    2003,ENG,B1,study,2`,
};
const admissions: Files = {
  'people.csv': `person_key,unit,cohort,branch,approve_date
    A,ENG,undergraduate,B1,2003-05-20`,
  'plans.csv': `year,unit,branch,cohort,planned
    2003,ENG,,student,4
    2003,ENG,B1,undergraduate,2`,
};
const surveys: Files = {
  'surveys.csv': `survey,unit,group,question,answer,score,count,sent,returned
    S1,ENG,student,Q1,yes,1,4,,
    S1,ART,student,Q1,yes,1,4,,`,
};

const organizers: Files = {
  'organizers.csv': `organizer,unit,appointed_date,left_date
    O1,ENG,2001-03-01,
    O1,ART,2001-03-01,`,
  'headcount.csv': `date,unit,cohort,headcount
    2003-12-31,ENG,undergraduate,100
    2003-12-31,ART,undergraduate,100`,
};

const cases: Readonly<Record<string, Files>> = {
  'files-returned': documents,
  'role-training': roles,
  'new-role-training': roles,
  'training-credits': credits,
  'months-with-sessions': sessions,
  'sessions-vs-plan': sessions,
  'plan-completion': admissions,
  survey: surveys,
  'organizers-per-student': organizers,
  'eligibility-gate': admissions,
};

/** All that an estimate counts, on whatever side. */
function counted(estimate: Estimate): number {
  if (estimate.kind === 'compliance') return estimate.ok + estimate.breach + estimate.notRecorded;
  return estimate.count + ('of' in estimate ? (estimate.of ?? 0) : 0);
}

const declared = definitions.flatMap(({ id, overlapping = [] }) =>
  overlapping.map((key) => [id, key] as const),
);

it.each(declared)('%s by %s', async (id, key) => {
  const asked = async (by: readonly string[]) =>
    (await answer(cases[id]!, { asOf: '2003-12-31', indicators: [id], by })).results.results;
  const [whole] = await asked([]);
  const parts = await asked([key]);
  expect(counted(whole!)).toBeGreaterThan(0);
  expect(parts.reduce((sum, part) => sum + counted(part), 0)).not.toBe(counted(whole!));
});
