import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { memberOnAsOf, membershipNotRecorded } from '../membership.ts';

/**
 * A stock: the share of a cohort that are members on the day. The denominator is the headcount that the office
 * knows, never the roster, which holds only people in the procedure.
 */
export default defineIndicator({
  id: 'development-ratio',
  code: 'A3',
  kind: 'ratio',
  measures: 'stock',
  title: { en: 'Development ratio', 'zh-CN': '党员比例' },
  how: {
    en: 'Members on the date, full and probationary, divided by the headcount of the same unit and cohort: all rows of its latest date, at most twelve months old. Members without a headcount are left out of both sides and said. The roster is everyone, so the Wilson interval does not speak of sampling: it says how far the figure would move if the same process ran another year. Whether a gap to the target is more than chance is told by exact binomial tails, in a list of units adjusted for its length (Benjamini-Hochberg).',
    'zh-CN':
      '统计日在册党员（正式、预备）除以同单位、同类别人员总数；总数取不晚于统计日、且在十二个月以内的最近一期。没有总数的，其党员不计入分子，另行注明。名册是全数，Wilson 区间不表示抽样误差，而表示同样的工作再做一年，数字可能变动多少。与目标的差距是否超出偶然，按精确二项分布尾概率判断；多个单位并列时按 Benjamini-Hochberg 法校正。',
  },
  keys: ['unit', 'cohort', 'subgroup', 'entryYear', 'grade'],
  better: 'higher',
  basis: 'headcount',
  where: memberOnAsOf,
  notRecorded: membershipNotRecorded,
  interval: 'wilson',
  targets: [targetOf('development-ratio', 'at-least', '0.07', 'undergraduate')],
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,status,approve_date,transfer_in_date,transferred_as,leave_date',
        'A,ENG,undergraduate,full,2001-05-20,,,',
        'B,ENG,undergraduate,probationary,2003-12-31,,,', // approved on the day: a member
        'C,ENG,undergraduate,full,2001-05-20,,,2003-12-31', // gone on the day: no member
        'D,ENG,undergraduate,full,,2003-09-01,full,', // came as a member
        'E,ENG,undergraduate,applicant,,,,',
        'F,LIB,undergraduate,full,2001-05-20,,,', // no headcount: left out, and said
      ].join('\n'),
      'headcount.csv': [
        'date,unit,cohort,headcount',
        '2003-12-31,ENG,undergraduate,30',
        '2003-12-31,ENG,undergraduate,10',
      ].join('\n'),
    },
    question: { where: ['cohort=undergraduate'] },
    expect: [{ count: 3, of: 40, value: 3 / 40, leftOut: 1, ofDate: '2003-12-31' }],
  },
});
