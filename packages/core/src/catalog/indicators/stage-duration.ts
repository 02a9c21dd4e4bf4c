import { defineIndicator } from '../../indicators/indicator.ts';
import { stages } from '../stages.ts';

/** How long each step takes, and who is still waiting. */
export default defineIndicator({
  id: 'stage-duration',
  code: 'C1',
  kind: 'duration',
  title: { en: 'Time per stage', 'zh-CN': '各环节用时' },
  how: {
    en: 'Calendar days from one milestone to the next. Median, 90th percentile and maximum describe spells that ended in the period; open cases have begun and not ended, and a missing end with a later step recorded is not recorded rather than open. The survival curve (Kaplan-Meier, log-log interval) takes spells begun in the period, of twelve-month stages since the year before, so that slow open cases are not forgotten. Without the key stage, the spells of all stages stand together.',
    'zh-CN':
      '相邻两个环节之间的日历天数。中位数、九成分位数、最大值描述期内结束的；已开始而未结束的为未办结，缺少结束日期但后续环节已有日期的，作未记录，不作未办结。生存曲线（Kaplan-Meier，log-log 区间）取期内开始的（一年以上的环节自上一年年初起），未办结的不会漏掉。不按环节分组时，各环节合并。',
  },
  keys: ['stage', 'unit', 'cohort', 'organizer', 'month'],
  better: 'lower',
  stages,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,meeting_date,approve_date,withdrawn_date',
        'A,ENG,undergraduate,2003-03-01,2003-03-11,', // 10 days
        'B,ENG,undergraduate,2003-03-01,2003-07-01,', // 122 days, over three months
        'C,ENG,undergraduate,2003-11-01,,', // open
        'D,ENG,undergraduate,2003-05-01,,2003-06-01', // withdrawn: not open
        'E,ENG,undergraduate,2003-03,2003-04-20,', // no day, no duration in days
      ].join('\n'),
    },
    question: { asOf: '2003-12-31', by: ['stage'], where: ['stage=meeting-approve'] },
    expect: [
      {
        by: { stage: 'meeting-approve' },
        count: 2,
        open: 1,
        median: 66,
        p90: 122,
        max: 122,
        notRecorded: 1,
        limit: { months: 3, over: 1, openOver: 0 },
      },
    ],
  },
});
