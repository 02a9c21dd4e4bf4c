import { defineIndicator } from '../../indicators/indicator.ts';
import {
  all,
  among,
  any,
  date,
  dateAhead,
  field,
  missing,
  not,
  parameter,
  recorded,
  within,
} from '../../tally/expression.ts';

const end = date('end_date');
const hasResult = recorded(field('exam_passed'));
/** A blank does not say that somebody stayed away: with a result they were there, without one nobody knows. */
const examined = all(within(end, parameter('from'), parameter('to')), not(among(field('examined'), 'no')));

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
  where: all(examined, hasResult),
  numerator: among(field('exam_passed'), 'yes'),
  event: end,
  notRecorded: any(all(examined, not(hasResult)), all(missing(dateAhead('end_date')), hasResult)),
  interval: 'wilson',
  example: {
    files: {
      'training.csv': [
        'person_key,unit,kind,training_class,end_date,examined,exam_passed,certificate',
        'A,ENG,activist,2003-1,2003-05-01,yes,yes,yes',
        'B,ENG,activist,2003-1,2003-05-01,yes,no,no',
        'C,ENG,activist,2003-1,2003-05-01,no,,no', // was not there
        'D,ENG,activist,2003-1,2003-05-01,yes,,no', // nobody wrote it down
        'E,ENG,activist,2003-1,2003-05-01,,yes,yes', // has a result, and so was there
        'F,ENG,activist,2003-2,,yes,yes,yes', // nobody knows of which period
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, of: 3, value: 2 / 3, notRecorded: 2 }],
  },
});
