/** Branches too small to stand: only where nobody can doubt it. */
import { expect, it } from 'vitest';
import type { DistributionEstimate } from '../../src/indicators/estimate.ts';
import { estimates } from './ask.ts';

const branch = (statuses: readonly string[]) => ({
  'people.csv': [
    'person_key,unit,cohort,branch,status,approve_date',
    ...statuses.map((status, i) => `P${i},ENG,faculty,B1,${status},1990-05-20`),
  ].join('\n'),
});
const sizeOf = async (statuses: readonly string[]) => {
  const [estimate] = await estimates('branch-size', branch(statuses), { asOf: '2003-12-31' });
  return (estimate as DistributionEstimate).parts.find(({ count }) => count > 0)!.key;
};

it('is too small with fewer than three full members', async () => {
  expect(await sizeOf(['probationary', 'probationary', 'probationary', 'full', 'full'])).toBe('under-3-full');
  expect(await sizeOf(['probationary', 'probationary', 'full', 'full', 'full'])).toBe('under-7');
});

it('is not where somebody may be full and nobody knows', async () => {
  expect(await sizeOf(['中共党员', '中共党员', '中共党员'])).toBe('under-7');
});
