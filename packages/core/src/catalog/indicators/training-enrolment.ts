import { defineIndicator } from '../../indicators/indicator.ts';
import { date, missing, parameter, within } from '../../tally/expression.ts';

const start = date('start_date');

/** What public systems print as the training ratio. Lists of classes seldom say the cohort, so units are matched. */
export default defineIndicator({
  id: 'training-enrolment',
  code: 'E1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Training enrolment', 'zh-CN': '培训比例' },
  how: {
    en: 'Enrolments in training classes that began in the period, divided by the headcount of the same unit, all cohorts together, on its latest date at most twelve months old. Whoever enrols twice counts twice, so there is no interval.',
    'zh-CN':
      '期内开班的培训班报名人次，除以同单位人员总数（各类人员合计，取不晚于统计日、且在十二个月以内的最近一期）。一人参加两次计两人次，不设区间。',
  },
  keys: ['unit'],
  better: 'higher',
  basis: 'headcount',
  rows: 'training',
  grain: ['unit'],
  where: within(start, parameter('from'), parameter('to')),
  event: start,
  notRecorded: missing({ dateAhead: 'start_date' }),
  interval: 'none',
  example: {
    files: {
      'training.csv': [
        'person_key,unit,kind,training_class,start_date,end_date,examined,exam_passed,certificate',
        'A,ENG,activist,2003-1,2003-03-01,2003-05-01,yes,yes,yes',
        'A,ENG,target,2003-T,2003-09-01,2003-09-05,yes,yes,yes', // a second class
        'B,ENG,activist,2002-2,2002-09-01,2002-11-01,yes,yes,yes', // the year before
        'C,ENG,activist,2003-1,,,yes,no,no', // when?
      ].join('\n'),
      'headcount.csv': [
        'date,unit,cohort,headcount',
        '2003-12-31,ENG,undergraduate,30',
        '2003-12-31,ENG,graduate,10',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, of: 40, value: 2 / 40, notRecorded: 1, interval: null }],
  },
});
