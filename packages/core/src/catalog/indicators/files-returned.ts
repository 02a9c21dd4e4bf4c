import { defineIndicator } from '../../indicators/indicator.ts';
import {
  all,
  compare,
  constant,
  date,
  field,
  missing,
  parameter,
  recorded,
  within,
} from '../../tally/expression.ts';

const checked = date('checked_date');
const inPeriod = within(checked, parameter('from'), parameter('to'));

/** How often work has to be done again. */
export default defineIndicator({
  id: 'files-returned',
  code: 'D2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Files returned', 'zh-CN': '材料退回率' },
  how: {
    en: 'Persons with a document returned at least once, divided by all persons whose documents were checked in the period; each counts once. Wilson interval.',
    'zh-CN': '期内接受材料检查的人员中，至少有一份材料被退回的比例；每人计一次。区间为 Wilson 区间。',
  },
  keys: ['unit', 'stage', 'month'],
  overlapping: ['unit', 'stage', 'month'],
  keysFrom: { stage: field('stage') },
  better: 'lower',
  basis: 'rows',
  rows: 'documents',
  distinct: 'person_key',
  where: all(inPeriod, recorded(field('returned'))),
  numerator: compare(field('returned'), '>=', constant(1)),
  event: checked,
  notRecorded: all(inPeriod, missing(field('returned'))),
  interval: 'wilson',
  example: {
    files: {
      'documents.csv': [
        'person_key,unit,checked_date,stage,document,required,present,returned,return_reason',
        'A,ENG,2003-11-01,admission,political review,yes,yes,2,incomplete',
        'A,ENG,2003-11-01,admission,application,yes,no,1,altered',
        'B,ENG,2003-11-01,admission,application,yes,yes,0,',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2 }],
  },
});
