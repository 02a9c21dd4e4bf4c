/** The school of a stand-in, as the page knows it; once more with indicators of the user's own. */
import { type IndicatorInfo, indicators, rulePacks, rules } from '@muster/core';
import type { SchoolSummary } from '../src/state/school-summary.ts';
import { answers } from './answers.ts';
import { departments } from './estimates.ts';

export const summary: SchoolSummary = {
  files: [
    { name: 'people.csv', kinds: ['people'], origin: 'sample' },
    { name: 'headcount.csv', kinds: ['headcount'], origin: 'sample' },
  ],
  inputs: [
    {
      file: 'people.csv',
      kind: 'people',
      encoding: 'utf-8',
      rows: 4108,
      used: 4107,
      rejected: 1,
      skipped: 0,
    },
    {
      file: 'headcount.csv',
      kind: 'headcount',
      encoding: 'utf-8',
      rows: 208,
      used: 208,
      rejected: 0,
      skipped: 0,
    },
  ],
  issues: [
    {
      code: 'invalid-date',
      severity: 'error',
      file: 'people.csv',
      column: 'approve_date',
      count: 2,
      examples: [7, 12].map((row) => ({
        code: 'invalid-date',
        severity: 'error',
        file: 'people.csv',
        sheet: null,
        row,
        column: 'approve_date',
        seen: '2003-02-30',
        expected: 'YYYY-MM-DD',
      })),
      seen: [{ text: '2003-02-30', count: 2 }],
    },
  ],
  kinds: ['people', 'headcount'],
  units: departments.map(([unit, nameEn, nameZh]) => ({ unit, parent: null, nameZh, nameEn })),
  indicators: Object.keys(answers),
  infos: indicators,
  rules,
  rulePacks,
  catalogs: [],
  present: { units: ['ENG', 'MGT'], cohorts: ['undergraduate', 'faculty'] },
  coverage: [
    { kind: 'people', column: 'unit', recorded: 7168, rows: 7168 },
    { kind: 'people', column: 'apply_date', recorded: 5376, rows: 7168 },
    { kind: 'headcount', column: 'headcount', recorded: 60, rows: 60 },
  ],
};

const ownInfo = {
  code: '',
  better: null,
  part: null,
  onlyCohort: null,
  partName: null,
  keyNames: {},
  unit: null,
  words: {},
  files: ['people'],
  findings: [],
} as const;

const ownInfos: readonly IndicatorInfo[] = [
  {
    ...ownInfo,
    id: 'oath-in-time',
    kind: 'ratio',
    title: { en: 'Oath in time', 'zh-CN': '按时宣誓比例' },
    how: { en: 'As agreed.', 'zh-CN': '按约定计算。' },
    keys: ['cohort', 'unit'],
  },
  {
    ...ownInfo,
    id: 'long-waits',
    kind: 'count',
    title: { en: 'Long waits', 'zh-CN': '等候较久人数' },
    how: { en: 'As agreed.', 'zh-CN': '按约定计算。' },
    keys: ['month'],
  },
  {
    ...ownInfo,
    id: 'new-branches',
    kind: 'count',
    title: { en: 'New branches', 'zh-CN': '新建支部数' },
    how: { en: 'As agreed.', 'zh-CN': '按约定计算。' },
    keys: [],
  },
];

/** The same school with indicators of the user's own, of which one needs a file that is not there. */
export const withOwn: SchoolSummary = {
  ...summary,
  infos: [...summary.infos, ...ownInfos],
  catalogs: [{ file: 'ours.catalog.json', indicators: ownInfos }],
};
