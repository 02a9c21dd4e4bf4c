/** Ratios of classes: those of one grade that have a member, out of all such classes. */
import { all, among, field, missing, parameter } from '../../../tally/expression.ts';
import { keyText } from '../../../tally/tally.ts';
import type { Key } from '../../estimate.ts';
import { byOf, Counts, labelsOf, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import { gradeOn } from '../../keys.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { countRows, occurringRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';
import { datedRows, datesOf, LatestDates, OldestDates } from './latest.ts';

/** What makes two classes the same; class names repeat from unit to unit. */
const CLASS: readonly Key[] = ['unit', 'class'];

export function countClassesRatio(
  definition: RatioDefinition & { readonly basis: 'classes' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const { population, where } = definition;
  const asOf = parameter('asOf');
  const ofGrade = among(gradeOn(asOf), definition.grade);
  const ofPopulation = population === undefined ? {} : { population };
  const everybody = { rows: 'people', event: asOf };
  const people = { ...everybody, ...ofPopulation };
  return {
    queries: [
      occurringRows(people, ask),
      // A member of any cohort who is entered in the class covers it.
      countRows(everybody, ask, where, CLASS),
      countRows(people, ask, all(where, ofGrade, missing(field('class')))),
      datesOf('classes', ask),
      datedRows({ rows: 'classes', event: asOf, ...ofPopulation }, ask, ofGrade, CLASS),
    ],
    estimate([occurring, members, blank, dates, listed]) {
      const latest = new LatestDates(dates!, ask.asOf);
      const { keys, cells } = latest.inForce(listed!);
      // A class counts once, however often it is listed.
      const classes = { keys, cells: cells.map(({ key }) => ({ key, count: 1 })) };
      const covering = new Set(members!.cells.map(({ key }) => keyText(labelsOf(members!, key, CLASS))));
      const isCovered = classes.cells.filter(({ key }) =>
        covering.has(keyText(labelsOf(classes, key, CLASS))),
      );
      const counts = new Counts({ keys, cells: isCovered }, by);
      const outOf = new Counts(classes, by);
      const notRecorded = new Counts(blank!, by);
      const ofDates = new OldestDates(classes, by);
      const groups = unionOfKeys(by, new Counts(occurring!, by).keys, outOf.keys);
      return groups.map((key) => ({
        by: byOf(by, key),
        count: counts.of(key),
        // Without a class list nothing is known; with one, there may be no class of this grade.
        of: latest.hasUnit(key[0]) ? outOf.of(key) : null,
        notRecorded: notRecorded.of(key),
        ...ofDates.of(key),
      }));
    },
  };
}
