/** Several questions in one pass: each gets the answer it would get alone, and the roster is read once. */
import { expect, it } from 'vitest';
import { compute, computeAll } from '../../src/compute.ts';
import type { Question } from '../../src/indicators/question.ts';
import { type Source, textSource } from '../../src/roster/source.ts';

const people = [
  'person_key,unit,cohort,entry_year,approve_date,leave_date',
  'A,ENG,undergraduate,2001,2002-05-20,',
  'B,ENG,undergraduate,2002,2003-05-20,2003-07-01',
  'C,ART,graduate,2002,2003-11-20,',
].join('\n');

const questions: readonly Question[] = [
  { indicators: ['admissions'], by: ['unit'] },
  { indicators: ['admissions'], asOf: '2002-12-31' },
  { indicators: ['grade-at-admission', 'conversions'], compareTo: '2003-06-30' },
];

it('answers as one question at a time does', async () => {
  const alone = await Promise.all(
    questions.map((question) => compute([textSource('p.csv', people)], question)),
  );
  expect(await computeAll([textSource('p.csv', people)], questions)).toEqual(alone);
});

it('reads the roster once for all, beside finding out what it is and when', async () => {
  const opened = async (asked: readonly Question[]) => {
    let times = 0;
    const source: Source = textSource('p.csv', people);
    const counted: Source = {
      ...source,
      bytes: () => {
        times++;
        return source.bytes();
      },
    };
    await computeAll([counted], asked);
    return times;
  };
  expect(await opened(questions)).toBe(await opened(questions.slice(0, 1)));
});

it('refuses all when one cannot be asked', async () => {
  const asked = computeAll([textSource('p.csv', people)], [...questions, { by: ['age'] }]);
  await expect(asked).rejects.toThrow('there is no key age');
});
