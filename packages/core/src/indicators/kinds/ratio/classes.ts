/** Ratios of classes: those of one grade that have a member, out of all such classes. */
import {
  all,
  among,
  bindCondition,
  compare,
  date,
  field,
  missing,
  parameter,
} from '../../../tally/expression.ts';
import { keyText, type TallyQuery } from '../../../tally/tally.ts';
import type { Key } from '../../estimate.ts';
import { byOf, Counts, labelsOf, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import { filterCondition, gradeOn } from '../../keys.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { countRows, filtersOf, occurringRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';
import { datesOf, LatestDates, oldest } from './latest.ts';

/** What makes two classes the same; class names repeat from unit to unit. */
const CLASS: readonly Key[] = ['unit', 'class'];

export function countClassesRatio(
  definition: RatioDefinition & { readonly basis: 'classes' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const asOf = parameter('asOf');
  // A member of any cohort who is entered in the class covers it.
  const people = { rows: 'people', event: asOf };
  const own = { ...people, ...(definition.population ? { population: definition.population } : {}) };
  const ofGrade = among(gradeOn(asOf), definition.grade);
  return {
    queries: [
      occurringRows(own, ask),
      countRows(people, ask, definition.where, CLASS),
      countRows(own, ask, all(definition.where, ofGrade, missing(field('class')))),
      datesOf('classes', ask),
      classesQuery(definition, ask),
    ],
    estimate([occurring, members, blank, dates, classes]) {
      const latest = new LatestDates(dates!, ask.asOf);
      const covering = new Set(members!.cells.map(({ key }) => keyText(labelsOf(members!, key, CLASS))));
      const inForce = classes!.cells.filter(({ key: [unit, , cohort, day] }) =>
        latest.isInForce(unit!, cohort!, day!),
      );
      const different = { ...classes!, cells: inForce.map(({ key }) => ({ key, count: 1 })) };
      const covered = {
        ...different,
        cells: different.cells.filter(({ key }) => covering.has(keyText(labelsOf(classes!, key, CLASS)))),
      };
      const counts = new Counts(covered, by);
      const outOf = new Counts(different, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, new Counts(occurring!, by).keys, outOf.keys);
      return groups.map((key) => {
        const days = inForce.filter((cell) => keyText(labelsOf(classes!, cell.key, by)) === keyText(key));
        const ofDate = oldest(days.map((cell) => cell.key[3]!));
        const [unit] = key;
        return {
          by: byOf(by, key),
          count: counts.of(key),
          // Without a class list nothing is known; with one, there may be no class of this grade.
          of: latest.hasUnit(unit) ? outOf.of(key) : null,
          notRecorded: notRecorded.of(key),
          ...(ofDate === null ? {} : { ofDate }),
        };
      });
    },
  };
}

/** The classes of the grade, with the date of the list they stand in. */
function classesQuery(definition: RatioDefinition & { readonly basis: 'classes' }, ask: Ask): TallyQuery {
  const asOf = parameter('asOf');
  const where = all(
    compare(date('date'), '<=', asOf),
    among(gradeOn(asOf), definition.grade),
    filterCondition(filtersOf(definition, ask), asOf),
  );
  return {
    kind: 'classes',
    where: bindCondition(where, ask.bindings),
    keys: {
      unit: field('unit'),
      class: field('class'),
      cohort: field('cohort'),
      date: { date: 'date', until: ask.asOf },
    },
  };
}
