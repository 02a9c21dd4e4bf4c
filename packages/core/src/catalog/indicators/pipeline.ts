import { defineIndicator } from '../../indicators/indicator.ts';
import { arrived, departure } from '../../indicators/step.ts';
import {
  all,
  any,
  type Case,
  cases,
  date,
  dateAhead,
  missing,
  not,
  parameter,
  recorded,
} from '../../tally/expression.ts';
import { conversionUnknown, convertedByAsOf, memberOnAsOf } from '../membership.ts';

/** The steps before membership, each with the date that begins it. */
const steps = [
  { word: 'applicant', begins: 'apply_date' },
  { word: 'activist', begins: 'activist_date' },
  { word: 'target', begins: 'target_date' },
  { word: 'awaiting-approval', begins: 'meeting_date' },
] as const;

const gone = recorded(departure);
const begun = steps.map(({ begins }) => recorded(date(begins)));
const isOnTheWay = all(missing(date('approve_date')), any(...begun), not(gone), arrived, not(memberOnAsOf));
/** A step lasts until a later one is dated; what was skipped in between was not written down. */
const onTheWay = steps.map(
  ({ word }, place): Case => ({
    when: all(isOnTheWay, begun[place]!, not(any(...begun.slice(place + 1)))),
    word,
  }),
);

/** How many stand at each step: whether enough come after. */
export default defineIndicator({
  id: 'pipeline',
  code: 'B5',
  kind: 'distribution',
  title: { en: 'Pipeline', 'zh-CN': '各阶段人数' },
  how: {
    en: 'Everybody in the procedure on the date, by the furthest step dated by then: applicants, activists, targets, those voted on and awaiting approval, probationary and full members. Whoever withdrew, was rejected, left or was transferred out by the date stands at none.',
    'zh-CN':
      '统计日在发展过程中的全部人员，按截至当日有日期的最后一个环节统计：入党申请人、积极分子、发展对象、支部大会已通过待审批、预备党员、正式党员。截至当日已撤回、未通过、离开、转出的不计。',
  },
  keys: ['unit', 'cohort', 'branch'],
  keysFrom: {
    kind: cases(
      ...onTheWay,
      { when: all(memberOnAsOf, not(convertedByAsOf), not(conversionUnknown)), word: 'probationary' },
      { when: all(memberOnAsOf, convertedByAsOf), word: 'full' },
    ),
  },
  better: null,
  rows: 'people',
  where: any(isOnTheWay, memberOnAsOf),
  event: parameter('asOf'),
  part: 'kind',
  partName: { en: 'Step', 'zh-CN': '阶段' },
  words: {
    applicant: { en: 'applicants', 'zh-CN': '入党申请人' },
    activist: { en: 'activists', 'zh-CN': '入党积极分子' },
    target: { en: 'development targets', 'zh-CN': '发展对象' },
    'awaiting-approval': { en: 'awaiting approval', 'zh-CN': '待审批' },
    probationary: { en: 'probationary members', 'zh-CN': '预备党员' },
    full: { en: 'full members', 'zh-CN': '正式党员' },
  },
  // A member, and nobody knows of which of the two; or neither a step is dated nor a way out, nor are they members.
  notRecorded: any(
    all(memberOnAsOf, not(convertedByAsOf), conversionUnknown),
    all(
      not(isOnTheWay),
      not(memberOnAsOf),
      not(gone),
      arrived,
      missing(date('approve_date')),
      not(any(...steps.map(({ begins }) => recorded(dateAhead(begins))))),
    ),
  ),

  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,apply_date,activist_date,target_date,meeting_date,approve_date,convert_approve_date,withdrawn_date',
        'A,ENG,undergraduate,2003-10-01,,,,,,',
        'B,ENG,undergraduate,2001-10-01,2002-05-01,,,,,',
        'C,ENG,undergraduate,2001-10-01,2002-05-01,2003-05-01,,,,2003-06-01', // withdrew
        'D,ENG,undergraduate,2001-10-01,,2003-05-01,,,,', // a step was not written down
        'E,ENG,undergraduate,2001-10-01,2002-05-01,2003-05-01,2003-12-20,,,',
        'F,ENG,undergraduate,,,,2003-05-01,2003-06-01,,',
        'G,ENG,undergraduate,,,,2001-05-01,2001-06-01,2002-06-01,',
        'H,ENG,undergraduate,,,,,,,', // at which step?
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 6,
        notRecorded: 1,
        parts: [
          { key: 'applicant', count: 1, share: 1 / 6 },
          { key: 'activist', count: 1, share: 1 / 6 },
          { key: 'target', count: 1, share: 1 / 6 },
          { key: 'awaiting-approval', count: 1, share: 1 / 6 },
          { key: 'probationary', count: 1, share: 1 / 6 },
          { key: 'full', count: 1, share: 1 / 6 },
        ],
      },
    ],
  },
});
