import { defineIndicator } from '../../indicators/indicator.ts';
import { stageOf } from '../stages.ts';

/** Where departments are slow. The 30 days are a warning of ours, not a rule. */
export default defineIndicator({
  id: 'general-branch-review',
  code: 'C2',
  kind: 'duration',
  title: { en: 'General branch review', 'zh-CN': '党总支审议用时' },
  how: {
    en: 'Days from the branch meeting to the review by the general branch; more than 30 days is flagged. Open: voted on and not yet reviewed.',
    'zh-CN': '自支部大会至党总支审议的天数，超过三十天的予以提示。未办结：支部大会已通过、尚未审议。',
  },
  keys: ['unit', 'cohort', 'organizer', 'month'],
  better: 'lower',
  stages: [stageOf('meeting-general-branch')],
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,meeting_date,general_branch_date,approve_date',
        'A,ENG,undergraduate,2003-03-01,2003-03-31,2003-04-20', // 30 days
        'B,ENG,undergraduate,2003-03-01,2003-04-01,2003-04-20', // 31 days
        'C,ENG,undergraduate,2003-03-01,,2003-04-20', // approved, so reviewed: when is not recorded
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      { count: 2, open: 0, median: 30.5, p90: 31, notRecorded: 1, limit: { days: 30, over: 1, openOver: 0 } },
    ],
  },
});
