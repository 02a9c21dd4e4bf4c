import { defineIndicator } from '../../indicators/indicator.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** A flow: people, dated by the approval of the higher committee, as the year-end forms count them. */
export default defineIndicator({
  id: 'admissions',
  code: 'A1',
  kind: 'count',
  title: { en: 'Admissions', 'zh-CN': '发展党员数' },
  how: {
    en: 'People whose admission was approved in the period and not before they transferred in. Leaving later does not undo it. Dated by approval, or by the branch meeting if asked for.',
    'zh-CN':
      '期内经上级党委审批接收为预备党员的人数，转入之前在外单位接收的不计，之后离校的照计。按审批日期统计，也可改按支部大会日期。',
  },
  keys: ['unit', 'cohort', 'subgroup', 'entryYear', 'grade', 'class', 'branch', 'organizer', 'month'],
  better: null,
  rows: 'people',
  where: admittedInPeriod,
  event: admission,
  notRecorded: admissionNotRecorded,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,status,approve_date,transfer_in_date,leave_date',
        'A,ENG,undergraduate,probationary,2003-05-20,,', // counts
        'B,ENG,undergraduate,probationary,2003-05-20,,2003-07-01', // counts: leaving later changes nothing
        'C,ENG,graduate,probationary,2003-05-20,2003-09-01,', // was admitted elsewhere
        'D,ENG,graduate,full,2002-06-01,,', // the year before
        'E,ENG,faculty,probationary,,,', // admitted, but nobody wrote down when
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, notRecorded: 1 }],
  },
});
