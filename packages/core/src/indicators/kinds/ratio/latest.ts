/**
 * Files of denominators hold several dates. Of each unit and cohort the rows of the latest date count, if it is
 * not after the as-of date and at most twelve months before it; dates are never mixed.
 */
import { addMonths, isoOf } from '../../../calendar.ts';
import { bindCondition, type Condition, compare, date, field, parameter } from '../../../tally/expression.ts';
import type { CellValue } from '../../../tally/tally.ts';
import { keyText, type Tally, type TallyQuery } from '../../../tally/tally.ts';
import type { Ask } from '../../question.ts';

const MONTHS_IN_FORCE = 12;

const known: Condition = compare(date('date'), '<=', parameter('asOf'));

/** The dates that each unit and cohort has rows of. */
export function datesOf(kind: string, ask: Ask): TallyQuery {
  return {
    kind,
    where: bindCondition(known, ask.bindings),
    keys: { unit: field('unit'), cohort: field('cohort'), date: { date: 'date', until: ask.asOf } },
  };
}

/** The latest date of each unit and cohort. */
export class LatestDates {
  private readonly days = new Map<string, number>();
  private readonly units = new Set<CellValue>();

  constructor(dates: Tally, asOf: number) {
    for (const { key } of dates.cells) {
      const [unit, cohort, day] = key as [CellValue, CellValue, number];
      if (addMonths(day, MONTHS_IN_FORCE) < asOf) continue;
      this.units.add(unit);
      const text = keyText([unit, cohort]);
      const before = this.days.get(text);
      if (before === undefined || day > before) this.days.set(text, day);
    }
  }

  /** Whether a unit has any rows in force; of no unit in particular, whether anything has. */
  hasUnit(unit: CellValue | undefined): boolean {
    return unit === undefined ? this.units.size > 0 : this.units.has(unit);
  }

  /** Whether rows of this date count for the unit and cohort. */
  isInForce(unit: CellValue, cohort: CellValue, day: CellValue): boolean {
    return this.days.get(keyText([unit, cohort])) === day;
  }
}

/** The oldest of some dates in ISO, or null. */
export function oldest(days: readonly CellValue[]): string | null {
  const numbers = days.filter((day) => typeof day === 'number');
  return numbers.length === 0 ? null : isoOf(Math.min(...numbers));
}

/** The oldest of some ISO dates, or null. */
export function oldestOf(dates: readonly (string | undefined)[]): string | null {
  const known = dates.filter((date) => date !== undefined);
  return known.sort()[0] ?? null;
}
