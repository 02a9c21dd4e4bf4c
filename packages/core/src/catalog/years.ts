/** Rows that know their year and no day: in the period if their year touches it. */
import { all, type Condition, compare, type Expression, field, parameter } from '../tally/expression.ts';

const year = field('year');
const yearOf = (day: Expression): Expression => ({ bucket: 'year', of: day });

export const inYearsOfPeriod: Condition = all(
  compare(year, '>=', yearOf(parameter('from'))),
  compare(year, '<=', yearOf(parameter('to'))),
);

/** What year figures over such rows are grouped by. */
export const yearKey = { year } as const;
