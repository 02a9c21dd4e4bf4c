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
const returned = all(
  within(checked, parameter('from'), parameter('to')),
  compare(field('returned'), '>=', constant(1)),
);

/** What has to be done better, and by nobody in particular. */
export default defineIndicator({
  id: 'return-reasons',
  code: 'D2',
  kind: 'distribution',
  title: { en: 'Reasons for returning files', 'zh-CN': '材料退回原因' },
  how: {
    en: 'Documents returned at least once in the checks of the period, by the reason entered.',
    'zh-CN': '期内材料检查中至少退回一次的材料，按填报的原因统计。',
  },
  keys: ['unit', 'stage', 'month'],
  keysFrom: { kind: field('return_reason'), stage: field('stage') },
  better: null,
  rows: 'documents',
  where: all(returned, recorded(field('return_reason'))),
  event: checked,
  part: 'kind',
  partName: { en: 'Reason', 'zh-CN': '原因' },
  notRecorded: all(returned, missing(field('return_reason'))),
  example: {
    files: {
      'documents.csv': [
        'person_key,unit,checked_date,stage,document,required,present,returned,return_reason',
        'A,ENG,2003-11-01,admission,political review,yes,yes,2,incomplete',
        'A,ENG,2003-11-01,admission,application,yes,no,1,', // why?
        'B,ENG,2003-11-01,admission,application,yes,yes,0,',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, notRecorded: 1 }],
  },
});
