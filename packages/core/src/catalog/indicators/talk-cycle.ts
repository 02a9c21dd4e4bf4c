import { defineIndicator } from '../../indicators/indicator.ts';
import { stageOf } from '../stages.ts';

/** Where the last talk waits. The 15 days are a warning of ours, not a rule. */
export default defineIndicator({
  id: 'talk-cycle',
  code: 'C3',
  kind: 'duration',
  title: { en: 'Talk cycle', 'zh-CN': '谈话用时' },
  how: {
    en: 'Days from the result of the pre-trial review to the talk of the higher committee; more than 15 days is flagged. By organizer it is a figure of workload, not of merit.',
    'zh-CN': '自预审结果至上级党委派人谈话的天数，超过十五天的予以提示。按组织员统计时反映工作量，不作评价。',
  },
  keys: ['unit', 'cohort', 'organizer', 'month'],
  better: 'lower',
  stages: [stageOf('pretrial-higher-talk')],
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,pretrial_date,higher_talk_date',
        'A,ENG,undergraduate,2003-03-01,2003-03-11', // 10 days
        'B,ENG,undergraduate,2003-11-01,', // open, 60 days
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, open: 1, median: 10, max: 10, limit: { days: 15, over: 0, openOver: 1 } }],
  },
});
