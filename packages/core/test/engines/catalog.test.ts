/** What the catalogue asks of the sample school is the same on every engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkQuestion, openAnswer } from '../../src/answer.ts';
import { indicators } from '../../src/catalog/index.ts';
import { arqueroEngine } from '../../src/engines/arquero.ts';
import { memoryEngine } from '../../src/engines/memory.ts';
import { ROSTER } from '../../src/files.ts';
import type { Question } from '../../src/indicators/question.ts';
import { KnownFiles } from '../../src/known-files.ts';
import { textSource } from '../../src/roster/source.ts';
import { load, type School } from '../../src/school.ts';
import { encodeTally } from '../../src/tally/codec.ts';
import { queryId, type TallyQuery } from '../../src/tally/tally.ts';
import { day } from './rows.ts';

const folder = new URL('../../../../data/school-2003/', import.meta.url);
const asOf = '2003-12-31';

/** Every indicator whole, and by each of its keys. */
const perIndicator = indicators.map(({ id, keys }): readonly [string, readonly Question[]] => [
  id,
  [{ indicators: [id] }, ...keys.map((key) => ({ indicators: [id], by: [key] }))],
]);

const others: readonly (readonly [string, Question])[] = [
  ['dated by the meeting', { admittedBy: 'meeting' }],
  ['in half a year', { asOf: '2003-06-30', from: '2003-01-01', to: '2003-06-30' }],
  ['against an earlier date', { compareTo: '2002-12-31' }],
  ['of some units and cohorts', { where: ['unit=ENG', 'unit=LAW', 'cohort=undergraduate'] }],
  [
    'of a grade, or none',
    { indicators: ['admissions'], where: ['grade=2', 'grade=null', 'grade=before-entry'] },
  ],
  ['by three keys at once', { indicators: ['admissions'], by: ['unit', 'cohort', 'month'] }],
];

describe('the sample school', () => {
  let school: School;
  let arquero: ReturnType<typeof arqueroEngine>;
  beforeAll(async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    school = await load(files.map((name) => textSource(name, readFileSync(new URL(name, folder), 'utf8'))));
    arquero = arqueroEngine(school.batches);
  });

  const queriesOf = (questions: readonly Question[]): readonly TallyQuery[] => {
    const kinds = new Map(school.kinds.map((kind) => [kind, [`${kind}.csv`]] as const));
    const batches = school.batches.filter(({ kind }) => kind !== ROSTER);
    const known = new KnownFiles(kinds, batches);
    const queries = questions.flatMap((question) => {
      const parsed = checkQuestion(question, school.kinds);
      return openAnswer(parsed, parsed.asOf ?? day(asOf), known).queries;
    });
    return [...new Map(queries.map((query) => [queryId(query), query])).values()];
  };
  const compareEngines = (questions: readonly Question[]) => {
    const queries = queriesOf(questions);
    const expected = memoryEngine(school.batches).run(queries);
    expect(expected.some(({ cells }) => cells.length > 0)).toBe(true);
    expect(arquero.run(queries).map(encodeTally)).toEqual(expected.map(encodeTally));
  };

  it.each(perIndicator)('%s, whole and by each key', (_, questions) => compareEngines(questions));
  it.each(others)('figures %s', (_, question) => compareEngines([question]));
});
