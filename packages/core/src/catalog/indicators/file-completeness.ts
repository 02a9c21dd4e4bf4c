import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import {
  all,
  among,
  date,
  field,
  missing,
  not,
  parameter,
  recorded,
  within,
} from '../../tally/expression.ts';

const checked = date('checked_date');
/** A document of which nobody says whether it is required is. */
const isRequired = all(
  within(checked, parameter('from'), parameter('to')),
  not(among(field('required'), 'no')),
);

/** Whether the papers are there; never what they say. */
export default defineIndicator({
  id: 'file-completeness',
  code: 'D2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Completeness of files', 'zh-CN': '材料完整率' },
  how: {
    en: 'Required documents present, divided by those required, in the checks of the period. By kind, the document. The target is all of them. Wilson interval.',
    'zh-CN': '期内材料检查中，必备材料已具备的比例。类别为材料名称。目标为全部具备。区间为 Wilson 区间。',
  },
  keys: ['unit', 'kind', 'stage', 'month'],
  keysFrom: { kind: field('document'), stage: field('stage') },
  keyNames: { kind: { en: 'Document', 'zh-CN': '材料' } },
  better: 'higher',
  basis: 'rows',
  rows: 'documents',
  where: all(isRequired, recorded(field('present'))),
  numerator: among(field('present'), 'yes'),
  event: checked,
  notRecorded: all(isRequired, missing(field('present'))),
  interval: 'wilson',
  targets: [targetOf('file-completeness', 'at-least', '1')],
  example: {
    files: {
      'documents.csv': [
        'person_key,unit,checked_date,stage,document,required,present,returned,return_reason',
        'A,ENG,2003-11-01,admission,political review,yes,yes,0,',
        'A,ENG,2003-11-01,admission,application,yes,no,1,',
        'A,ENG,2003-11-01,admission,recommendation,no,no,0,', // not required
        'B,ENG,2003-11-01,admission,application,yes,,0,', // nobody looked
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2, notRecorded: 1 }],
  },
});
