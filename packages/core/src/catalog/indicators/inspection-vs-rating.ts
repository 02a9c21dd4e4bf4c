import type { Key } from '../../indicators/estimate.ts';
import { Counts } from '../../indicators/groups.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import type { CountedRatio } from '../../indicators/kinds/ratio/counted.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { targetOf } from '../../indicators/target.ts';
import { all, always, among, date, field, parameter, recorded, within } from '../../tally/expression.ts';
import { inYearsOfPeriod, yearKey } from '../years.ts';

const UNIT: readonly Key[] = ['unit'];
const inspections = { rows: 'notes', event: date('date') };
const ratings = { rows: 'ratings', event: parameter('asOf'), keysFrom: yearKey };
const inPeriod = within(date('date'), parameter('from'), parameter('to'));

function count(ask: Ask): Prepared<readonly CountedRatio[]> {
  const byUnit: Ask = { ...ask, by: UNIT, filters: [] };
  const failed = all(inPeriod, among(field('result'), 'failed'));
  const excellent = all(inYearsOfPeriod, among(field('rating'), 'excellent'));
  return {
    queries: [
      countRows(inspections, byUnit, all(inPeriod, recorded(field('result')))),
      countRows(inspections, byUnit, failed),
      countRows(ratings, byUnit, excellent),
      countRows(ratings, byUnit, always),
    ],
    estimate([all, some, best, rated]) {
      const inspected = new Counts(all!, UNIT);
      const failing = new Counts(some!, UNIT);
      const excellentUnits = new Counts(best!, UNIT).keys;
      const known = excellentUnits.filter((unit) => inspected.of(unit) > 0);
      const wrong = known.filter((unit) => failing.of(unit) > 0);
      return [
        {
          by: {},
          count: wrong.length,
          of: rated!.cells.length === 0 ? null : known.length,
          // Excellent, and nobody inspected it: nothing to hold against the rating.
          notRecorded: excellentUnits.length - known.length,
          units: wrong.map(([unit]) => String(unit)),
        },
      ];
    },
  };
}

/** A unit that failed an inspection cannot be excellent. */
export default defineIndicator({
  id: 'inspection-vs-rating',
  code: 'F8',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Excellent despite a failed inspection', 'zh-CN': '检查不合格而评优的单位' },
  how: {
    en: 'Of the units rated excellent for a year of the period and inspected in the period, those with a failed inspection of study notes. There must be none; the units are named. Excellent units without an inspection whose result is recorded are not recorded.',
    'zh-CN':
      '期内年度评为优秀、且期内接受过学习笔记检查的单位中，检查有不合格的单位数。应为零，列出单位；评优而未受检或未登记检查结果的作未记录。',
  },
  keys: [],
  better: 'lower',
  basis: 'own',
  reads: ['notes', 'ratings'],
  count,
  interval: 'none',
  targets: [targetOf('inspection-vs-rating', 'at-most', '0')],
  example: {
    files: {
      'notes.csv': [
        'date,unit,branch,due,inspected,result',
        '2003-03-31,ENG,B1,20,18,passed',
        '2003-06-30,ENG,B1,20,10,failed',
        '2003-03-31,ART,B1,20,20,passed',
        '2003-03-31,LAW,B1,20,5,failed',
        '2003-03-31,LIB,B1,20,20,', // nobody wrote down how it went
      ].join('\n'),
      'ratings.csv': [
        'year,unit,rating',
        '2003,ENG,excellent',
        '2003,ART,excellent',
        '2003,LAW,qualified',
        '2003,MGT,excellent', // nobody inspected it
        '2003,LIB,excellent',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, units: ['ENG'], notRecorded: 2 }],
  },
});
