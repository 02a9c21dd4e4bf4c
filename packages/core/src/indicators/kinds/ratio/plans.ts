/**
 * Ratios of what was done out of what was planned. A plan is made per unit, and perhaps per branch and
 * cohort, where the cohort may be all students or everybody; answers come at that grain. Where a figure rolls
 * up several plans of which one is part of another, the larger one counts, so that nobody is planned twice.
 */
import { civilOf } from '../../../calendar.ts';
import { all, among, bindCondition, field } from '../../../tally/expression.ts';
import { type Cell, compareKeys, type TallyQuery } from '../../../tally/tally.ts';
import type { Key, Scalar } from '../../estimate.ts';
import { byOf, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import { STUDENT, studentCohorts } from '../../keys.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { countRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';

/** Plans of admissions, and what they are made for; null where one does not say, which means all. */
const ADMISSIONS = { kind: 'plans', grain: ['unit', 'cohort', 'branch'] } as const satisfies {
  readonly kind: string;
  readonly grain: readonly Key[];
};

/** The values of the grain, and how many: planned, or done. */
interface Part {
  readonly key: readonly Scalar[];
  readonly count: number;
}

export function countPlansRatio(
  definition: RatioDefinition & { readonly basis: 'plans' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const { kind, grain } = definition.plans ?? ADMISSIONS;
  const { rows = 'people', event, keysFrom = {} } = definition;
  const people = { rows, event, keysFrom };
  // Filters name the grain of the plans, which people do not have, so they are applied to the parts.
  const everybody: Ask = { ...ask, by: grain, filters: [] };
  const years = Array.from(
    { length: civilOf(ask.to).year - civilOf(ask.from).year + 1 },
    (_, i) => civilOf(ask.from).year + i,
  );
  const plans: TallyQuery = {
    kind,
    where: bindCondition(all(among(field('year'), ...years)), ask.bindings),
    keys: Object.fromEntries(grain.map((key) => [key, field(key)])),
  };
  const covers = (plan: readonly Scalar[], part: readonly Scalar[]) => coversIn(grain, plan, part);
  const passesFilters = (key: readonly Scalar[]) =>
    ask.filters.every(({ key: name, values }) => {
      const own = key[grain.indexOf(name)]!;
      // Plans of single cohorts of students are among those of students.
      const isStudents =
        name === 'cohort' && values.includes(STUDENT) && studentCohorts.includes(String(own));
      return values.includes(own) || isStudents;
    });
  return {
    queries: [
      plans,
      { ...plans, sum: 'planned' },
      countRows(people, everybody, definition.where),
      countRows(people, everybody, definition.notRecorded),
    ],
    estimate([rows, sums, admitted, blank]) {
      const planned = rows!.cells
        .map(({ key }) => ({ key, count: countAt(sums!.cells, key) }))
        .filter((plan) => passesFilters(plan.key));
      // People pass a filter by themselves, or through a plan that covers them and passes it.
      const inScope = (parts: readonly Part[]) =>
        parts.filter(({ key }) => passesFilters(key) || planned.some((plan) => covers(plan.key, key)));
      const people = inScope(admitted!.cells);
      const unknown = inScope(blank!.cells);
      const groupOf = (key: readonly Scalar[]) => by.map((name) => key[grain.indexOf(name)]!);
      const unplanned = people.filter((person) => !planned.some((plan) => covers(plan.key, person.key)));
      const groups = unionOfKeys(
        by,
        planned.map((plan) => groupOf(plan.key)),
        unplanned.map((person) => groupOf(person.key)),
      );
      return groups.map((group) => {
        const isOwn = (part: Part) => compareKeys(groupOf(part.key), group) === 0;
        const plansOfGroup = planned.filter(isOwn);
        const largest = plansOfGroup.filter(
          (plan) => !plansOfGroup.some((other) => other !== plan && covers(other.key, plan.key)),
        );
        const matching = (parts: readonly Part[]) =>
          sumOf(parts.filter((part) => largest.some((plan) => covers(plan.key, part.key))));
        const left = sumOf(unplanned.filter(isOwn));
        const hasPlan = largest.length > 0;
        return {
          by: byOf(by, group),
          count: hasPlan ? matching(people) : left,
          of: hasPlan ? sumOf(largest) : null,
          notRecorded: hasPlan ? matching(unknown) : sumOf(unknown.filter(isOwn)),
          ...(hasPlan && left > 0 ? { leftOut: left } : {}),
        };
      });
    },
  };
}

function countAt(cells: readonly Cell[], key: readonly Scalar[]): number {
  return cells.find((cell) => compareKeys(cell.key, key) === 0)?.count ?? 0;
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.count, 0);
}

/** Whether a plan speaks of all that a part does. */
function coversIn(grain: readonly Key[], plan: readonly Scalar[], part: readonly Scalar[]): boolean {
  return grain.every((key, place) => {
    const [planned, own] = [plan[place]!, part[place]!];
    if (planned === null || planned === own) return true;
    return key === 'cohort' && planned === STUDENT && studentCohorts.includes(String(own));
  });
}
