import type { DurationEstimate } from '../../indicators/estimate.ts';
import { byOf, Counts, unionOfKeys } from '../../indicators/groups.ts';
import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { DAYS, Durations, quantilesOf, spellCount } from '../../indicators/kinds/durations.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import { survivalOf } from '../../indicators/kinds/survival.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { all, bindExpression, compare, constant, date, daysBetween, not } from '../../tally/expression.ts';
import { campaigns, paidInPeriod } from '../special-dues.ts';

const sinceStart = daysBetween(date('start_date'), date('date'));
/** Paid before it began: one of the dates is wrong, and the file is told so. */
const isTooEarly = compare(sinceStart, '<', constant(0));

function prepare(ask: Ask, indicator: string): Prepared<readonly DurationEstimate[]> {
  const { by } = ask;
  const paid = countRows(campaigns, ask, all(paidInPeriod, not(isTooEarly)));
  return {
    queries: [
      { ...paid, keys: { ...paid.keys, [DAYS]: bindExpression(sinceStart, ask.bindings) }, sum: 'payers' },
    ],
    estimate([payers]) {
      // A month without a day is in no duration; its payers are counted by the other figures.
      const place = payers!.keys.indexOf(DAYS);
      const dated = {
        ...payers!,
        cells: payers!.cells.filter(({ key }) => (key[place] as number | null) !== null),
      };
      const undated = { ...payers!, cells: payers!.cells.filter(({ key }) => key[place] === null) };
      const days = new Durations(dated, by);
      const notRecorded = new Counts(undated, by);
      return unionOfKeys(by, new Counts(payers!, by).keys).map((key) => {
        const ended = days.of(key);
        const count = spellCount(ended);
        const nobody = { days: [], counts: [] };
        return {
          indicator,
          kind: 'duration',
          by: byOf(by, key),
          status: count === 0 ? 'no-data' : 'ok',
          notRecorded: notRecorded.of(key),
          count,
          // Paying is voluntary, so whoever does not is not waiting.
          open: 0,
          ...quantilesOf(ended),
          survival: survivalOf({ ended, open: nobody, withdrawn: nobody }, ask.curves),
        };
      });
    },
  };
}

/** How quickly the members who paid did so. */
export default defineIndicator<OwnDefinition>({
  id: 'special-dues-days',
  code: 'G2',
  kind: 'duration',
  title: { en: 'Days until special dues were paid', 'zh-CN': '特殊党费交纳用时' },
  how: {
    en: 'Calendar days from the start of a campaign that began in the period to the day of payment, over the members who paid by the date: half of them (median), nine in ten, all (maximum). Nobody is waited for, since paying is voluntary.',
    'zh-CN':
      '期内开始的特殊党费活动自开始日至交纳日的日历天数，以截至统计日已交纳者计：半数（中位数）、九成、全部（最大值）。自愿交纳，未交者不作待办。',
  },
  keys: ['unit', 'branch', 'kind'],
  keysFrom: campaigns.keysFrom,
  keyNames: { kind: { en: 'Group', 'zh-CN': '党员群体' } },
  better: null,
  reads: ['special-dues'],
  prepare,
  example: {
    files: {
      'special-dues.csv': [
        'campaign,start_date,date,unit,branch,group,members,payers,amount',
        'C1,2003-05-10,2003-05-11,LIB,B1,in-service,20,12,3120',
        'C1,2003-05-10,2003-05-17,LIB,B1,in-service,20,8,2080',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 20, open: 0, median: 1, p90: 7, max: 7 }],
  },
});
