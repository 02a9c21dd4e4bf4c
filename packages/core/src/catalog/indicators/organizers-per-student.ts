import { defineIndicator } from '../../indicators/indicator.ts';
import { studentCohorts } from '../../indicators/keys.ts';
import { targetOf } from '../../indicators/target.ts';
import { all, among, compare, date, field, missing, never, not, parameter } from '../../tally/expression.ts';

const asOf = parameter('asOf');
const inOffice = all(not(compare({ dateAhead: 'appointed_date' }, '>', asOf)), missing(date('left_date')));

/** The other way round than people say it, so that more is better and what is missing can be told. */
export default defineIndicator({
  id: 'organizers-per-student',
  code: 'B3',
  kind: 'ratio',
  measures: 'stock',
  title: { en: 'Organizers per student', 'zh-CN': '组织员配备比例' },
  how: {
    en: 'Organizers in office on the date, divided by the students of the same unit (all student cohorts) on the latest headcount date, at most twelve months old. The target is one for 500 students, as one university asks. An organizer of several units counts in each of them, and once in the whole. No interval.',
    'zh-CN':
      '统计日在任组织员人数除以同单位学生人数（各类学生合计，取不晚于统计日、且在十二个月以内的最近一期）。目标为每 500 名学生配备一名（某高校规定）。负责多个单位的，各单位分别计入，合计只计一次。不设区间。',
  },
  keys: ['unit'],
  overlapping: ['unit'],
  better: 'higher',
  basis: 'headcount',
  rows: 'organizers',
  distinct: 'organizer',
  grain: ['unit'],
  headcount: among(field('cohort'), ...studentCohorts),
  where: inOffice,
  notRecorded: never,
  interval: 'none',
  targets: [targetOf('organizers-per-student', 'at-least', '0.002')],
  example: {
    files: {
      'organizers.csv': [
        'organizer,unit,appointed_date,left_date',
        'O1,ENG,2001-03-01,',
        'O2,ENG,2001-03-01,2003-03-01', // gone
        'O3,ENG,2004-03-01,', // not yet
      ].join('\n'),
      'headcount.csv': [
        'date,unit,cohort,headcount',
        '2003-12-31,ENG,undergraduate,900',
        '2003-12-31,ENG,graduate,100',
        '2003-12-31,ENG,faculty,60', // no students
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    // 2 are asked for, so 1 is missing.
    expect: [{ count: 1, of: 1000, value: 1 / 1000 }],
  },
});
