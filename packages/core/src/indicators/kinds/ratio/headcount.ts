/** Ratios of people out of the headcount of their unit and cohort. */
import { always, parameter } from '../../../tally/expression.ts';
import { type Cell, keyText } from '../../../tally/tally.ts';
import type { Key } from '../../estimate.ts';
import { byOf, Counts, labelsOf, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { distinctCells, withDistinct } from '../count.ts';
import { countRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';
import { datedRows, datesOf, LatestDates, OldestDates } from './latest.ts';

/** The part that people and headcount are matched by, whatever the question asks for. */
const GRAIN: readonly Key[] = ['unit', 'cohort'];

export function countHeadcountRatio(
  definition: RatioDefinition & { readonly basis: 'headcount' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const {
    rows = 'people',
    event = parameter('asOf'),
    grain = GRAIN,
    headcount: whose = always,
    distinct,
  } = definition;
  const people = { ...definition, rows, event };
  // Conditions are matched cell by cell too: of several values a unit's headcount may lack one.
  const conditions = ask.filters.map((filter) => filter.key);
  const cellKeys: readonly Key[] = [...new Set([...grain, ...by, ...conditions])];
  const counted = countRows(people, ask, definition.where, cellKeys);
  const headcount = datedRows({ ...people, rows: 'headcount' }, ask, whose, cellKeys);
  return {
    queries: [
      countRows(people, ask, always),
      distinct === undefined ? counted : withDistinct(counted, distinct),
      countRows(people, ask, definition.notRecorded),
      datesOf('headcount', ask),
      headcount,
      { ...headcount, sum: 'headcount' },
    ],
    estimate([occurring, members, blank, dates, listed, summed]) {
      const latest = new LatestDates(dates!, ask.asOf);
      // Rows and not sums decide whether there is a headcount: it may be 0.
      const rows = latest.inForce(listed!);
      const covered = new Set(rows.cells.map(({ key }) => keyText(labelsOf(rows, key, cellKeys))));
      const isCovered = ({ key }: Cell) => covered.has(keyText(labelsOf(members!, key, cellKeys)));
      const membersWhere = (holds: (cell: Cell) => boolean) => {
        const some = { ...members!, cells: members!.cells.filter(holds) };
        return new Counts(distinct === undefined ? some : distinctCells(some, by), by);
      };

      const withHeadcount = membersWhere(isCovered);
      const without = membersWhere((cell) => !isCovered(cell));
      const outOf = new Counts(latest.inForce(summed!), by);
      const groupRows = new Counts(rows, by);
      const ofDates = new OldestDates(rows, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, new Counts(occurring!, by).keys, groupRows.keys);
      return groups.map((key) => {
        const hasHeadcount = groupRows.of(key) > 0;
        const leftOut = without.of(key);
        return {
          by: byOf(by, key),
          // A part without any headcount shows its members; a roll-up leaves them out on both sides.
          count: hasHeadcount ? withHeadcount.of(key) : leftOut,
          of: hasHeadcount ? outOf.of(key) : null,
          notRecorded: notRecorded.of(key),
          ...ofDates.of(key),
          ...(hasHeadcount && leftOut > 0 ? { leftOut } : {}),
        };
      });
    },
  };
}
