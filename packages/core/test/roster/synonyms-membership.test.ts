import { expect, it } from 'vitest';
import { compute } from '../../src/compute.ts';
import { textSource } from '../../src/roster/source.ts';

const headcount = textSource(
  'headcount.csv',
  'date,unit,cohort,headcount\n2003-12-31,ENG,undergraduate,40\n',
);

/** The members on the day of a file that only says what people are. */
async function membersWith(...statuses: readonly string[]) {
  const rows = statuses.map((status, i) => `S${i},ENG,本科生,${status},2003-12-31\n`).join('');
  const people = textSource('people.csv', `学号,单位,人员类别,政治面貌,状态日期\n${rows}`);
  const { results } = await compute([people, headcount], { indicators: ['development-ratio'] });
  const [whole] = results.results as readonly { readonly count: number; readonly notRecorded: number }[];
  return whole!.count;
}

it('counts as members those who are, whether full or probationary is said or not', async () => {
  expect(await membersWith('正式党员', '预备党员', '中共党员', '党员', 'member')).toBe(5);
});

it('counts neither members of other parties nor who is on the way, nor a blank', async () => {
  expect(
    await membersWith('民革党员', '九三学社社员', '共青团员', '群众', '无', '发展对象', '', '待定'),
  ).toBe(0);
});
