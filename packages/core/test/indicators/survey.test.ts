/** What a questionnaire may tell: nothing of which too few answers would tell who gave them. */
import { expect, it } from 'vitest';
import { estimates } from './ask.ts';

const surveys = {
  'surveys.csv': `survey,unit,group,question,answer,score,count,sent,returned
    S1,ENG,student,Q1,yes,1,18,,
    S1,ENG,student,Q1,no,0,12,,
    S1,ENG,student,Q2,yes,1,3,,
    S1,ENG,student,Q3,yes,1,2,,
    S1,ART,student,Q3,yes,1,2,,`,
};
const asked = (by: readonly string[]) => estimates('survey', surveys, { asOf: '2003-12-31', by });

it('hides questions with fewer than five answers', async () => {
  expect((await asked(['kind'])).map(({ by, status }) => [by.kind, status])).toEqual([
    ['Q1', 'ok'],
    ['Q2', 'hidden'],
    ['Q3', 'hidden'],
  ]);
});

it('has them in no total, from which they could be told', async () => {
  expect(await asked([])).toMatchObject([{ count: 30, status: 'ok' }]);
  expect(await asked(['unit'])).toMatchObject([
    { by: { unit: 'ART' }, count: 0, status: 'hidden' },
    { by: { unit: 'ENG' }, count: 30, status: 'ok' },
  ]);
});
