import { defineIndicator } from '../../indicators/indicator.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** A figure of workload, never a grade of the person. */
export default defineIndicator({
  id: 'organizer-load',
  code: 'B3',
  kind: 'count',
  title: { en: 'Cases of organizers', 'zh-CN': '组织员经办数' },
  how: {
    en: 'People admitted in the period, by the organizer of their file. A figure of workload, not of merit.',
    'zh-CN': '期内发展党员人数，按经办组织员统计。反映工作量，不作评价。',
  },
  keys: ['organizer', 'unit', 'month'],
  better: null,
  rows: 'people',
  where: admittedInPeriod,
  event: admission,
  notRecorded: admissionNotRecorded,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,organizer,approve_date',
        'A,ENG,undergraduate,O1,2003-05-20',
        'B,ENG,undergraduate,O1,2003-05-20',
        'C,ENG,undergraduate,,2003-05-20', // organizer not recorded
        'D,ENG,undergraduate,O2,', // not admitted yet
      ].join('\n'),
    },
    question: { asOf: '2003-12-31', by: ['organizer'] },
    expect: [
      { by: { organizer: 'O1' }, count: 2 },
      { by: { organizer: 'O2' }, count: 0 },
      { by: { organizer: null }, count: 1 },
    ],
  },
});
