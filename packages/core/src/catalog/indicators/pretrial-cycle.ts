import { defineIndicator } from '../../indicators/indicator.ts';
import { stageOf } from '../stages.ts';

/** Where files wait with an organizer. The 15 days are a warning of ours, not a rule. */
export default defineIndicator({
  id: 'pretrial-cycle',
  code: 'C3',
  kind: 'duration',
  title: { en: 'Pre-trial cycle', 'zh-CN': '预审用时' },
  how: {
    en: 'Days from receipt of the file to the result of the pre-trial review; more than 15 days is flagged. By organizer it is a figure of workload, not of merit.',
    'zh-CN': '自收到预审材料至预审结果的天数，超过十五天的予以提示。按组织员统计时反映工作量，不作评价。',
  },
  keys: ['unit', 'cohort', 'organizer', 'month'],
  better: 'lower',
  stages: [stageOf('pretrial-received-pretrial')],
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,pretrial_received_date,pretrial_date',
        'A,ENG,undergraduate,2003-03-01,2003-03-16', // 15 days
        'B,ENG,undergraduate,2003-03-01,2003-03-21', // 20 days
        'C,ENG,undergraduate,2003-12-20,', // open, 11 days
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, open: 1, median: 17.5, limit: { days: 15, over: 1, openOver: 0 } }],
  },
});
