/**
 * Files of denominators hold several dates. Of each unit and cohort the rows of the latest date count, if it is
 * not after the as-of date and at most twelve months before it; dates are never mixed.
 */
import { addMonths, isoOf } from '../../../calendar.ts';
import { all, type Condition, compare, date, parameter } from '../../../tally/expression.ts';
import { type Cell, type CellValue, keyText, type Tally, type TallyQuery } from '../../../tally/tally.ts';
import type { Key, Scalar } from '../../estimate.ts';
import { labelsOf } from '../../groups.ts';
import type { Ask } from '../../question.ts';
import { countRows, filtersOf, type RowsOf } from '../rows.ts';

const MONTHS_IN_FORCE = 12;

/** The parts that each have a latest date of their own. */
const PART: readonly Key[] = ['unit', 'cohort'];
const DATE = 'date';

const known: Condition = compare(date('date'), '<=', parameter('asOf'));

/** Rows of a file of denominators by their unit, cohort and date, and by further keys. */
export function datedRows(rows: RowsOf, ask: Ask, where: Condition, keys: readonly Key[] = []): TallyQuery {
  // The keys that cells are matched by are not keys that the question names.
  const { population: _, ...plain } = rows;
  const filters = filtersOf(rows, ask);
  const query = countRows(plain, { ...ask, by: keys, filters }, all(known, where), PART);
  return { ...query, keys: { ...query.keys, [DATE]: { date: 'date', until: ask.asOf } } };
}

/** The dates that each unit and cohort has rows of, whatever the question asks for. */
export function datesOf(kind: string, ask: Ask): TallyQuery {
  return datedRows({ rows: kind, event: parameter('asOf') }, { ...ask, filters: [] }, known);
}

/** The latest date of each unit and cohort, and what was counted then. */
export class LatestDates {
  private readonly days = new Map<string, number>();
  private readonly units = new Set<CellValue>();

  /** @param dates what `datesOf` asked for */
  constructor(dates: Tally, asOf: number) {
    for (const { key } of dates.cells) {
      const [unit, cohort, day] = [...PART, DATE].map((name) => key[dates.keys.indexOf(name)]!);
      if (addMonths(day as number, MONTHS_IN_FORCE) < asOf) continue;
      this.units.add(unit!);
      const part = keyText([unit!, cohort!]);
      this.days.set(part, Math.max(day as number, this.days.get(part) ?? Number.NEGATIVE_INFINITY));
    }
  }

  /** Whether a unit has any rows in force; of no unit in particular, whether anything has. */
  hasUnit(unit: CellValue | undefined): boolean {
    return unit === undefined ? this.units.size > 0 : this.units.has(unit);
  }

  /** The cells that count, of a tally of `datedRows`. */
  inForce(tally: Tally): Tally {
    const places = PART.map((name) => tally.keys.indexOf(name));
    const dated = tally.keys.indexOf(DATE);
    const counts = ({ key }: Cell) =>
      this.days.get(keyText(places.map((place) => key[place]!))) === key[dated];
    return { ...tally, cells: tally.cells.filter(counts) };
  }
}

/** The oldest date that the cells of each group are of. */
export class OldestDates {
  private readonly days = new Map<string, number>();

  constructor(tally: Tally, by: readonly Key[]) {
    const dated = tally.keys.indexOf(DATE);
    for (const { key } of tally.cells) {
      const group = keyText(labelsOf(tally, key, by));
      this.days.set(group, Math.min(key[dated] as number, this.days.get(group) ?? Number.POSITIVE_INFINITY));
    }
  }

  /** As a part of an estimate: nothing where the group has no cells. */
  of(key: readonly Scalar[]): { readonly ofDate?: string } {
    const day = this.days.get(keyText(key));
    return day === undefined ? {} : { ofDate: isoOf(day) };
  }
}

/** The oldest of some ISO dates, or null. */
export function oldestOf(dates: readonly (string | undefined)[]): string | null {
  const known = dates.filter((date) => date !== undefined);
  return known.sort()[0] ?? null;
}
