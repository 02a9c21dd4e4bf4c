import { defineIndicator } from '../../indicators/indicator.ts';
import {
  all,
  among,
  any,
  date,
  dateAhead,
  field,
  missing,
  parameter,
  recorded,
  within,
} from '../../tally/expression.ts';

const end = date('end_date');
const ended = within(end, parameter('from'), parameter('to'));

/** Out of all who enrolled, those who stayed away included. */
export default defineIndicator({
  id: 'training-completion',
  code: 'E2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Training completed', 'zh-CN': '培训结业率' },
  how: {
    en: 'Of those enrolled in classes that ended in the period, those who were given a certificate. Wilson interval.',
    'zh-CN': '期内结业的培训班中，报名人次里取得结业证书的比例。区间为 Wilson 区间。',
  },
  keys: ['unit', 'kind', 'month'],
  keyNames: { kind: { en: 'Kind of training', 'zh-CN': '培训类别' } },
  better: 'higher',
  basis: 'rows',
  rows: 'training',
  where: all(ended, recorded(field('certificate'))),
  numerator: among(field('certificate'), 'yes'),
  event: end,
  notRecorded: any(
    all(ended, missing(field('certificate'))),
    all(missing(dateAhead('end_date')), recorded(field('certificate'))),
  ),
  interval: 'wilson',
  example: {
    files: {
      'training.csv': [
        'person_key,unit,kind,training_class,end_date,examined,exam_passed,certificate',
        'A,ENG,activist,2003-1,2003-05-01,yes,yes,yes',
        'B,ENG,activist,2003-1,2003-05-01,no,,no',
        'C,ENG,activist,2003-1,2003-05-01,yes,yes,',
        'D,ENG,activist,2004-1,2004-05-01,,,', // has not ended yet
        'E,ENG,activist,2003-2,,yes,yes,yes', // nobody knows of which period
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2, notRecorded: 2 }],
  },
});
