import type { DistributionEstimate, Key, Scalar } from '../../indicators/estimate.ts';
import { byOf, Counts, unionOfKeys } from '../../indicators/groups.ts';
import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { all, field, missing, parameter, recorded } from '../../tally/expression.ts';
import { compareValues } from '../../tally/tally.ts';

const answers = { rows: 'surveys', event: parameter('asOf'), keysFrom: { kind: field('question') } };
const isAnswer = recorded(field('question'));
const ANSWER = 'answer';

/** Of fewer answers somebody could tell who gave them. */
const FEWEST = 5;

function prepare(ask: Ask, indicator: string): Prepared<readonly DistributionEstimate[]> {
  const { by } = ask;
  const given = countRows(answers, ask, all(isAnswer, recorded(field('count'))), ['kind']);
  const byAnswer = { ...given, keys: { ...given.keys, [ANSWER]: field(ANSWER) }, sum: 'count' };
  return {
    queries: [byAnswer, countRows(answers, ask, all(isAnswer, missing(field('count'))))],
    estimate([counted, blank]) {
      const { keys, cells } = counted!;
      const perQuestion: readonly Key[] = by.includes('kind') ? by : [...by, 'kind'];
      const ofQuestion = new Counts(counted!, perQuestion);
      // Questions with too few answers are in no total either: what is left of it would tell them.
      const shown = cells.filter(({ key }) => {
        const question = perQuestion.map((name) => key[keys.indexOf(name)]!);
        return ofQuestion.of(question) >= FEWEST;
      });
      const all = new Counts(counted!, by);
      const counts = new Counts({ keys, cells: shown }, by);
      const notRecorded = new Counts(blank!, by);
      // Of several questions together answers say nothing; asked by kind, each question has its own.
      const isOneQuestion =
        by.includes('kind') || ask.filters.some(({ key, values }) => key === 'kind' && values.length === 1);
      return unionOfKeys(by, all.keys, notRecorded.keys).map((key) => {
        const count = counts.of(key);
        const byWord = new Map<Scalar, number>();
        for (const cell of shown) {
          if (!by.every((name, i) => cell.key[keys.indexOf(name)] === key[i])) continue;
          const word = cell.key[keys.indexOf(ANSWER)]!;
          byWord.set(word, (byWord.get(word) ?? 0) + cell.count);
        }
        const parts = [...byWord].sort(([a], [b]) => compareValues(a, b));
        return {
          indicator,
          kind: 'distribution',
          by: byOf(by, key),
          status: count > 0 ? 'ok' : all.of(key) > 0 ? 'hidden' : 'no-data',
          notRecorded: notRecorded.of(key),
          count,
          parts: isOneQuestion
            ? parts.map(([word, own]) => ({ key: word, count: own, share: own / count }))
            : [],
        };
      });
    },
  };
}

/** Closed questions only: what somebody wrote is not counted. */
export default defineIndicator<OwnDefinition>({
  id: 'survey',
  code: 'H2',
  kind: 'distribution',
  title: { en: 'Answers to closed questions', 'zh-CN': '问卷答复分布' },
  how: {
    en: 'Answers to the closed questions of all surveys in the files; by kind, the question, with the share of each answer. A question with fewer than five answers is hidden and is in no total, so that nobody can tell who gave them.',
    'zh-CN':
      '文件中全部问卷的封闭题答复数；类别为题目，并列各答案所占比例。答复不足五份的题目隐去，也不计入合计，以免识别个人。',
  },
  keys: ['kind', 'unit'],
  overlapping: ['unit'],
  keyNames: { kind: { en: 'Question', 'zh-CN': '题目' } },
  better: null,
  part: 'kind',
  partName: { en: 'Answer', 'zh-CN': '答复' },
  reads: ['surveys'],
  prepare,
  example: {
    files: {
      'surveys.csv': [
        'survey,unit,group,question,answer,score,count,sent,returned',
        'S1,ENG,student,,,,,40,30',
        'S1,ENG,student,Q1,no,0,12,,',
        'S1,ENG,student,Q1,yes,1,18,,',
        'S1,ENG,student,Q2,no,0,1,,',
        'S1,ENG,student,Q2,yes,1,2,,', // three answers: hidden
      ].join('\n'),
    },
    question: { asOf: '2003-12-31', by: ['kind'] },
    expect: [
      {
        by: { kind: 'Q1' },
        count: 30,
        parts: [
          { key: 'no', count: 12, share: 12 / 30 },
          { key: 'yes', count: 18, share: 18 / 30 },
        ],
      },
      { by: { kind: 'Q2' }, status: 'hidden', count: 0, parts: [] },
    ],
  },
});
