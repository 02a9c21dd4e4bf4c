/** Ratios of members out of the headcount of their unit and cohort. */
import {
  all,
  always,
  bindCondition,
  bindExpression,
  compare,
  date,
  parameter,
} from '../../../tally/expression.ts';
import { keyText, type TallyQuery } from '../../../tally/tally.ts';
import type { Key } from '../../estimate.ts';
import { byOf, Counts, labelsOf, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import { filterCondition, keyExpressions } from '../../keys.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { countRows, filtersOf } from '../rows.ts';
import type { CountedRatio } from './counted.ts';
import { datesOf, LatestDates, oldest } from './latest.ts';

/** The part that members and headcount are matched by, whatever the question asks for. */
const GRAIN: readonly Key[] = ['unit', 'cohort'];

export function countHeadcountRatio(
  definition: RatioDefinition & { readonly basis: 'headcount' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const people = { ...definition, rows: 'people', event: parameter('asOf') };
  // Conditions are matched cell by cell too: of several values a unit's headcount may lack one.
  const conditions = ask.filters.map((filter) => filter.key);
  const cellKeys: readonly Key[] = [...new Set([...GRAIN, ...by, ...conditions])];
  const headcount = headcountQuery(ask, definition, cellKeys);
  return {
    queries: [
      countRows(people, ask, always),
      countRows(people, ask, definition.where, cellKeys),
      countRows(people, ask, definition.notRecorded),
      datesOf('headcount', ask),
      headcount,
      { ...headcount, sum: 'headcount' },
    ],
    estimate([occurring, members, blank, dates, rows, sums]) {
      const latest = new LatestDates(dates!, ask.asOf);
      const place = (key: Key | 'date') => rows!.keys.indexOf(key);
      // Rows and not sums decide whether there is a headcount: it may be 0.
      const inForce = rows!.cells.filter(({ key }) =>
        latest.isInForce(key[place('unit')]!, key[place('cohort')]!, key[place('date')]!),
      );
      const covered = new Set(inForce.map(({ key }) => keyText(labelsOf(rows!, key, cellKeys))));
      const isCovered = (key: readonly (string | number | null)[]) =>
        covered.has(keyText(labelsOf(members!, key, cellKeys)));
      const sumsInForce = sums!.cells.filter(({ key }) =>
        latest.isInForce(key[place('unit')]!, key[place('cohort')]!, key[place('date')]!),
      );

      const withHeadcount = new Counts(
        { ...members!, cells: members!.cells.filter(({ key }) => isCovered(key)) },
        by,
      );
      const without = new Counts(
        { ...members!, cells: members!.cells.filter(({ key }) => !isCovered(key)) },
        by,
      );
      const outOf = new Counts({ ...sums!, cells: sumsInForce }, by);
      const groupRows = new Counts({ ...rows!, cells: inForce }, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, new Counts(occurring!, by).keys, groupRows.keys);
      return groups.map((key) => {
        const hasHeadcount = groupRows.of(key) > 0;
        const days = inForce
          .filter((cell) => keyText(labelsOf(rows!, cell.key, by)) === keyText(key))
          .map((cell) => cell.key[place('date')]!);
        const ofDate = oldest(days);
        const leftOut = without.of(key);
        return {
          by: byOf(by, key),
          // A part without any headcount shows its members; a roll-up leaves them out on both sides.
          count: hasHeadcount ? withHeadcount.of(key) : leftOut,
          of: hasHeadcount ? outOf.of(key) : null,
          notRecorded: notRecorded.of(key),
          ...(ofDate === null ? {} : { ofDate }),
          ...(hasHeadcount && leftOut > 0 ? { leftOut } : {}),
        };
      });
    },
  };
}

/** Rows of the headcount by unit, cohort, date and the keys of the question. */
function headcountQuery(ask: Ask, definition: RatioDefinition, keys: readonly Key[]): TallyQuery {
  const asOf = parameter('asOf');
  const expressions = { ...keyExpressions(keys, asOf), date: date('date') };
  const where = all(compare(date('date'), '<=', asOf), filterCondition(filtersOf(definition, ask), asOf));
  return {
    kind: 'headcount',
    where: bindCondition(where, ask.bindings),
    keys: Object.fromEntries(
      Object.entries(expressions).map(([key, expression]) => [key, bindExpression(expression, ask.bindings)]),
    ),
  };
}
