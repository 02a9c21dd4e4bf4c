/** A school that is asked several questions at once. */
import { describe, expect, it } from 'vitest';
import { InputError, type Question } from '../src/index.ts';
import { school } from './catalog/sample.ts';

const questions: readonly Question[] = [
  { indicators: ['development-ratio'], by: ['cohort'] },
  { indicators: ['no-such'] },
  { indicators: ['admissions'], by: ['month'], asOf: '2003-06-30' },
  { indicators: ['rule-compliance'], by: ['rule'] },
];

describe('questions asked together', () => {
  it('are answered as each by itself, and one that cannot be has its error in its place', async () => {
    const [ratio, refused, ...others] = await school.computeEach(questions);
    expect(refused).toBeInstanceOf(InputError);
    expect(refused).toMatchObject({ code: 'unknown-indicator' });
    expect([ratio, ...others]).toEqual([0, 2, 3].map((place) => school.compute(questions[place])));
  });

  it('end with what the pause between two pieces of work says', async () => {
    const stop = () => Promise.reject(new RangeError('enough'));
    await expect(school.computeEach([{ asOf: '2003-02-14' }], stop)).rejects.toThrow('enough');
  });
});
