import { defineIndicator } from '../../indicators/indicator.ts';
import { all, among, date, field, missing, parameter, recorded, within } from '../../tally/expression.ts';

const end = date('end_date');
const examined = all(within(end, parameter('from'), parameter('to')), among(field('examined'), 'yes'));

/** No development without passing. */
export default defineIndicator({
  id: 'training-pass',
  code: 'E2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Examinations passed', 'zh-CN': '培训考试合格率' },
  how: {
    en: 'Of those examined in classes that ended in the period, those who passed. Wilson interval.',
    'zh-CN': '期内结业的培训班中，参加考试的人次里合格的比例。区间为 Wilson 区间。',
  },
  keys: ['unit', 'kind', 'month'],
  keyNames: { kind: { en: 'Kind of training', 'zh-CN': '培训类别' } },
  better: 'higher',
  basis: 'rows',
  rows: 'training',
  where: all(examined, recorded(field('exam_passed'))),
  numerator: among(field('exam_passed'), 'yes'),
  event: end,
  notRecorded: all(examined, missing(field('exam_passed'))),
  interval: 'wilson',
  example: {
    files: {
      'training.csv': [
        'person_key,unit,kind,training_class,end_date,examined,exam_passed,certificate',
        'A,ENG,activist,2003-1,2003-05-01,yes,yes,yes',
        'B,ENG,activist,2003-1,2003-05-01,yes,no,no',
        'C,ENG,activist,2003-1,2003-05-01,no,,no', // was not there
        'D,ENG,activist,2003-1,2003-05-01,yes,,no', // nobody wrote it down
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2, notRecorded: 1 }],
  },
});
