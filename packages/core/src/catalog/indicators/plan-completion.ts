import { defineIndicator } from '../../indicators/indicator.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** A plan may be more than met, and in some schools it is a ceiling: no share, so no interval. */
export default defineIndicator({
  id: 'plan-completion',
  code: 'A10',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Plan completion', 'zh-CN': '发展计划完成率' },
  how: {
    en: 'People admitted in the period divided by the number planned for its year, at the grain the plans are made at: unit, and perhaps branch and cohort (all students, or everybody where blank). More than planned is possible, so there is no interval.',
    'zh-CN':
      '期内发展人数除以当年计划数，按计划的口径（单位，以及支部、类别；类别可为全体学生，空白为全体）统计。可以超额完成，不设区间。',
  },
  keys: ['unit', 'cohort', 'branch'],
  overlapping: ['cohort', 'branch'],
  better: null,
  basis: 'plans',
  where: admittedInPeriod,
  event: admission,
  notRecorded: admissionNotRecorded,
  interval: 'none',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date',
        'A,ENG,undergraduate,2003-05-20',
        'B,ENG,adult,2003-05-20', // students of every kind
        'C,ENG,faculty,2003-05-20',
        'D,ART,undergraduate,2003-05-20', // no plan: left out, and said
      ].join('\n'),
      'plans.csv': ['year,unit,branch,cohort,planned', '2003,ENG,,student,4', '2002,ENG,,student,9'].join(
        '\n',
      ),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, of: 4, value: 1 / 2, leftOut: 2 }],
  },
});
