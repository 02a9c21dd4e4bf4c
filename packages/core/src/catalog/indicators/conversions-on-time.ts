import { defineIndicator } from '../../indicators/indicator.ts';
import {
  convertedInTime,
  probationEnd,
  probationEndedInPeriod,
  probationEndNotRecorded,
} from '../probation.ts';

/** Probation lasts a year from the branch meeting; whoever is converted without an extension was on time. */
export default defineIndicator({
  id: 'conversions-on-time',
  code: 'A11',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Conversions on time', 'zh-CN': '按期转正率' },
  how: {
    en: 'Of the probationary members whose year of probation from the branch meeting ended in the period, those whose conversion was approved by the date without an extension. Whoever left or was transferred out before the end of probation, or came here after it, stands on neither side. What became of the rest is told by the outcomes of probation. Wilson interval.',
    'zh-CN':
      '自支部大会起预备期一年、在期内届满的预备党员中，截至统计日未经延长即获批准转正的比例。届满前已离开、转出，或届满后才转入的，分子分母均不计。其余的结果见预备期满情况。区间为 Wilson 区间。',
  },
  keys: ['unit', 'cohort', 'month'],
  better: 'higher',
  basis: 'rows',
  rows: 'people',
  where: probationEndedInPeriod,
  numerator: convertedInTime,
  event: probationEnd,
  notRecorded: probationEndNotRecorded,
  interval: 'wilson',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,meeting_date,approve_date,convert_approve_date,convert_outcome,extensions,leave_date',
        'A,ENG,undergraduate,2002-05-20,2002-06-20,2003-06-30,converted,,',
        'B,ENG,undergraduate,2002-05-20,2002-06-20,2003-12-30,converted,1,', // after an extension
        'C,ENG,undergraduate,2002-05-20,2002-06-20,,,,', // not yet
        'D,ENG,undergraduate,2002-05-20,2002-06-20,,,,2003-03-01', // left before the end
        'E,ENG,undergraduate,2003-05-20,2003-06-20,,,,', // ends next year
        'F,ENG,undergraduate,,2002-06-20,,,,', // from which day, nobody knows
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 3, value: 1 / 3, notRecorded: 1 }],
  },
});
