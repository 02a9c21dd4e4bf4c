import { defineIndicator } from '../../indicators/indicator.ts';
import { stageOf } from '../stages.ts';

/** The one interval that has a legal limit. */
export default defineIndicator({
  id: 'approval-cycle',
  code: 'C4',
  kind: 'duration',
  title: { en: 'Approval cycle', 'zh-CN': '审批用时' },
  how: {
    en: 'Days from the branch meeting to the approval of the higher committee, which is due within three months by the calendar. Open: voted on and not yet approved.',
    'zh-CN': '自支部大会至上级党委审批的天数，按历月计，应在三个月内审批。未办结：支部大会已通过、尚未审批。',
  },
  keys: ['unit', 'cohort', 'organizer', 'month'],
  better: 'lower',
  stages: [stageOf('meeting-approve')],
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,meeting_date,approve_date',
        'A,ENG,undergraduate,2003-03-01,2003-06-01', // three months to the day: within the limit
        'B,ENG,undergraduate,2003-03-01,2003-06-02', // a day over it
        'C,ENG,undergraduate,2003-09-30,', // open, and over it
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, open: 1, median: 92.5, max: 93, limit: { months: 3, over: 1, openOver: 1 } }],
  },
});
