import { defineIndicator } from '../../indicators/indicator.ts';
import { field, missing, parameter } from '../../tally/expression.ts';

/** Sheets, not answers: rows without a question carry them. */
export default defineIndicator({
  id: 'survey-response',
  code: 'H2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Response to questionnaires', 'zh-CN': '问卷回收率' },
  how: {
    en: 'Questionnaires returned, divided by those sent, over all surveys in the files. By kind, the survey. A group that lacks one of the two numbers is left out and said.',
    'zh-CN': '文件中全部问卷的回收份数除以发放份数。类别为各次问卷。缺其中一数的不计，另行注明。',
  },
  keys: ['unit', 'kind'],
  keysFrom: { kind: field('survey') },
  keyNames: { kind: { en: 'Survey', 'zh-CN': '问卷' } },
  better: 'higher',
  basis: 'sums',
  rows: 'surveys',
  where: missing(field('question')),
  numerator: 'returned',
  denominator: 'sent',
  event: parameter('asOf'),
  interval: 'none',
  example: {
    files: {
      'surveys.csv': [
        'survey,unit,group,question,answer,score,count,sent,returned',
        'S1,ENG,student,,,,,40,30',
        'S1,ENG,in-service,,,,,10,10',
        'S1,ENG,student,Q1,yes,1,18,,',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 40, of: 50, value: 40 / 50 }],
  },
});
