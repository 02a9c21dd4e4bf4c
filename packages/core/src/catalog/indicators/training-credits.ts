import type { DistributionEstimate } from '../../indicators/estimate.ts';
import { byOf, Counts, unionOfKeys } from '../../indicators/groups.ts';
import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { withDistinct } from '../../indicators/kinds/count.ts';
import { countRows, occurringGroups, occurringRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { all, any, date, field, missing, parameter, recorded, within } from '../../tally/expression.ts';
import { keyText, tallyOf } from '../../tally/tally.ts';

const rows = { rows: 'credits', event: date('date') };
const earned = within(date('date'), parameter('from'), parameter('to'));
const hasCredits = recorded(field('credits'));

function prepare(ask: Ask, indicator: string): Prepared<readonly DistributionEstimate[]> {
  const { by, minimum } = ask;
  const ofPersons = withDistinct(countRows(rows, ask, all(earned, hasCredits)), 'person_key');
  return {
    queries: [
      occurringRows(rows, ask),
      ofPersons,
      { ...ofPersons, sum: 'credits' },
      countRows(rows, ask, any(missing({ dateAhead: 'date' }), all(earned, missing(field('credits'))))),
    ],
    estimate([occurring, persons, sums, blank]) {
      // A course without credits still makes its person one of those who took part.
      const sumOf = new Map(sums!.cells.map(({ key, count }) => [keyText(key), count]));
      const total = tallyOf(
        [...by, 'credits'],
        persons!.cells.map(({ key }) => ({
          key: [...key.slice(0, -1), sumOf.get(keyText(key)) ?? 0],
          count: 1,
        })),
      );
      const counts = new Counts(total, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, occurringGroups(occurring!, ask), counts.keys, notRecorded.keys);
      return groups.map((key) => {
        const own = total.cells.filter((cell) => keyText(cell.key.slice(0, -1)) === keyText(key));
        const count = counts.of(key);
        const enough = own.filter((cell) => minimum !== null && (cell.key.at(-1) as number) >= minimum);
        return {
          indicator,
          kind: 'distribution',
          by: byOf(by, key),
          status: count === 0 ? 'no-data' : 'ok',
          notRecorded: notRecorded.of(key),
          count,
          parts: own.map((cell) => ({ key: cell.key.at(-1)!, count: cell.count, share: cell.count / count })),
          ...(minimum === null ? {} : { past: enough.reduce((sum, cell) => sum + cell.count, 0) }),
        };
      });
    },
  };
}

/** How many persons earned how much; of no person how much. */
export default defineIndicator<OwnDefinition>({
  id: 'training-credits',
  code: 'E4',
  kind: 'distribution',
  title: { en: 'Credits earned', 'zh-CN': '学分累计' },
  how: {
    en: 'Persons by the sum of the credits they earned in the period; persons with nothing in the list are not known. With a minimum (minimum=30) also how many have reached it.',
    'zh-CN':
      '按期内所得学分合计统计的人数；名单中没有的人不在其内。给定最低学分（minimum=30）时，另列达到的人数。',
  },
  keys: ['unit', 'cohort'],
  overlapping: ['unit', 'cohort'],
  better: null,
  part: 'kind',
  partName: { en: 'Credits', 'zh-CN': '学分' },
  reads: ['credits'],
  takesMinimum: true,
  prepare,
  example: {
    files: {
      'credits.csv': [
        'person_key,unit,date,course,credits',
        'A,ENG,2003-03-01,C1,10',
        'A,ENG,2003-04-01,C2,20',
        'B,ENG,2003-03-01,C1,10',
        'C,ENG,2003-03-01,C1,30',
        'C,ENG,2002-03-01,C0,30', // the year before
        'D,ENG,2003-03-01,C1,', // how many?
      ].join('\n'),
    },
    question: { asOf: '2003-12-31', where: ['minimum=30'] },
    expect: [
      {
        count: 3,
        past: 2,
        notRecorded: 1,
        parts: [
          { key: 10, count: 1, share: 1 / 3 },
          { key: 30, count: 2, share: 2 / 3 },
        ],
      },
    ],
  },
});
