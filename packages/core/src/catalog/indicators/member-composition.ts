import { defineIndicator } from '../../indicators/indicator.ts';
import { studentCohorts } from '../../indicators/keys.ts';
import { all, among, any, cases, field, parameter } from '../../tally/expression.ts';
import { memberOnAsOf, membershipNotRecorded } from '../membership.ts';

const cohort = field('cohort');
const isRetired = any(
  among(cohort, 'retired'),
  all(among(cohort, 'faculty'), among(field('in_service'), 'no')),
);

/** Who the members are: at work, retired, or studying. */
export default defineIndicator({
  id: 'member-composition',
  code: 'B4',
  kind: 'distribution',
  title: { en: 'Composition of members', 'zh-CN': '党员构成' },
  how: {
    en: 'Members on the date, full and probationary, by employment: in service (faculty and staff), retired, students of every cohort.',
    'zh-CN': '统计日在册党员（正式、预备），按在职教职工、离退休、学生统计。',
  },
  keys: ['unit', 'branch'],
  keysFrom: {
    kind: cases(
      { when: isRetired, word: 'retired' },
      { when: among(cohort, 'faculty'), word: 'in-service' },
      { when: among(cohort, ...studentCohorts), word: 'student' },
    ),
  },
  better: null,
  rows: 'people',
  where: memberOnAsOf,
  event: parameter('asOf'),
  part: 'kind',
  partName: { en: 'Employment', 'zh-CN': '构成' },
  words: {
    retired: { en: 'retired', 'zh-CN': '离退休' },
    'in-service': { en: 'in service', 'zh-CN': '在职' },
    student: { en: 'students', 'zh-CN': '学生' },
  },
  notRecorded: membershipNotRecorded,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,in_service,approve_date',
        'A,LIB,faculty,yes,1990-05-20',
        'B,LIB,faculty,,1990-05-20', // nobody wrote it down, and staff are in service
        'C,LIB,faculty,no,1960-05-20',
        'D,LIB,retired,,1960-05-20',
        'E,LIB,graduate,,2003-05-20',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 5,
        parts: [
          { key: 'retired', count: 2, share: 2 / 5 },
          { key: 'in-service', count: 2, share: 2 / 5 },
          { key: 'student', count: 1, share: 1 / 5 },
        ],
      },
    ],
  },
});
