/** The date of a question that says none is the same however the files are read. */
import { expect, it } from 'vitest';
import { compute, load, textSource } from '../../src/index.ts';

const good = '学号,学院,类别,审批时间\nA1,工程学院,本科,2003-05-20';

it.each([
  [
    'rows that are rejected date nothing',
    [good, '学号,学院,类别,审批时间\nA2,,本科,2009-01-01'],
    '2003-05-20',
  ],
  ['movements do', [good, '学号,变动日期,变动类型\nA1,2004-07-01,转出'], '2004-07-01'],
  ['one roster alone', [`${good}\nA2,工程学院,外,2009-01-01`], '2003-05-20'],
])('%s', async (_, texts, date) => {
  const sources = texts.map((text, i) => textSource(`${i}.csv`, text));
  const asked = { indicators: ['admissions'] };
  const computed = await compute(sources, asked);
  expect(computed.results.asOf).toBe(date);
  expect((await load(sources)).compute(asked).results.asOf).toBe(date);
});

it('rejected rows of a file that cannot be read to its end are no reason to stop', async () => {
  const head = new TextEncoder().encode('学号,学院,类别\nA9,,研究生\n');
  const broken = {
    name: 'broken.csv',
    encoding: 'utf-8' as const,
    bytes: async function* () {
      yield head;
      yield new TextEncoder().encode('A1,工程学院,本科\n'.repeat(200_000));
      yield Uint8Array.of(0x41, 0xff, 0xfe, 0x0a);
    },
  };
  const school = await load([textSource('a.csv', good), broken], { onReject: () => {} });
  expect(school.issues.map(({ code }) => code)).toContain('bad-encoding');
});
