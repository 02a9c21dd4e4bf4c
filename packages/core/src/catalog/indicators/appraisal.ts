import type { DistributionEstimate } from '../../indicators/estimate.ts';
import { byOf, Counts, unionOfKeys } from '../../indicators/groups.ts';
import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { all, field, missing, not } from '../../tally/expression.ts';
import { appraisals } from '../appraisal.ts';
import { inYearsOfPeriod } from '../years.ts';

/** The columns of the levels, and the words that stand for them. */
const levels = [
  { column: 'excellent', word: 'excellent' },
  { column: 'qualified', word: 'qualified' },
  { column: 'basically_qualified', word: 'basically-qualified' },
  { column: 'unqualified', word: 'unqualified' },
] as const;

const isBlank = all(...levels.map(({ column }) => missing(field(column))));

function prepare(ask: Ask, indicator: string): Prepared<readonly DistributionEstimate[]> {
  const { by } = ask;
  const rated = countRows(appraisals, ask, all(inYearsOfPeriod, not(isBlank)));
  return {
    queries: [
      rated,
      countRows(appraisals, ask, all(inYearsOfPeriod, isBlank)),
      ...levels.map(({ column }) => ({ ...rated, sum: column })),
    ],
    estimate([rows, blank, ...sums]) {
      const known = new Counts(rows!, by);
      const notRecorded = new Counts(blank!, by);
      const ofLevel = sums.map((sum) => new Counts(sum, by));
      return unionOfKeys(by, known.keys, notRecorded.keys).map((key) => {
        const counts = ofLevel.map((level) => level.of(key));
        const count = counts.reduce((sum, one) => sum + one, 0);
        return {
          indicator,
          kind: 'distribution',
          by: byOf(by, key),
          status: count === 0 ? 'no-data' : 'ok',
          notRecorded: notRecorded.of(key),
          count,
          parts: levels.map(({ word }, i) => ({
            key: word,
            count: counts[i]!,
            share: count === 0 ? null : counts[i]! / count,
          })),
        };
      });
    },
  };
}

/** Members by the level that their branch entered; whom it rated how, nobody here knows. */
export default defineIndicator<OwnDefinition>({
  id: 'appraisal',
  code: 'H1',
  kind: 'distribution',
  title: { en: 'Democratic appraisal', 'zh-CN': '民主评议结果' },
  how: {
    en: 'Members appraised in the years of the period, by the level their branch entered. A branch that entered no level is not recorded.',
    'zh-CN': '期内各年度参加民主评议的党员，按支部填报的等次统计。未填报等次的支部作未记录。',
  },
  keys: ['unit', 'branch', 'year'],
  better: null,
  part: 'kind',
  partName: { en: 'Level', 'zh-CN': '等次' },
  words: {
    excellent: { en: 'excellent', 'zh-CN': '优秀' },
    qualified: { en: 'qualified', 'zh-CN': '合格' },
    'basically-qualified': { en: 'basically qualified', 'zh-CN': '基本合格' },
    unqualified: { en: 'unqualified', 'zh-CN': '不合格' },
  },
  reads: ['appraisal'],
  prepare,
  example: {
    files: {
      'appraisal.csv': [
        'year,unit,branch,members,took_part,excellent,qualified,basically_qualified,unqualified',
        '2003,ENG,B1,30,28,8,19,1,0',
        '2003,ENG,B2,12,12,4,8,0,0',
        '2003,ENG,B3,12,12,,,,', // handed nothing in
        '2002,ENG,B1,30,28,9,19,0,0',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 40,
        notRecorded: 1,
        parts: [
          { key: 'excellent', count: 12, share: 12 / 40 },
          { key: 'qualified', count: 27, share: 27 / 40 },
          { key: 'basically-qualified', count: 1, share: 1 / 40 },
          { key: 'unqualified', count: 0, share: 0 },
        ],
      },
    ],
  },
});
