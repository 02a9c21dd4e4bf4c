/**
 * Declared conditions worked out row by row as the documentation says it, in three values: true, false, and null
 * where it cannot be told. Nothing here is shared with what compiles them.
 */
import { day, type GivenDate, type Row } from '../../engines/rows.ts';
import { steps } from './arbitraries.ts';

export type Told = boolean | null;

export const asOf = '2003-12-31';
export const from = '2003-01-01';

/** A date that has not come, or a step that was not taken. */
const NOT_YET = 'not yet';

type DateValue = GivenDate | null | typeof NOT_YET;
type NumberValue = number | null | typeof NOT_YET;

function dateOf(name: string, row: Row): DateValue {
  const fixed: Readonly<Record<string, string>> = { 'as-of': asOf, from, to: asOf };
  if (fixed[name] !== undefined) return { day: day(fixed[name]), given: 'day' };
  const cell = row[name === 'admission' ? 'approve_date' : name] as GivenDate | null | undefined;
  if (cell == null)
    return steps.includes(name) || name === 'admission' || name === 'conversion' ? NOT_YET : null;
  return cell.day > day(asOf) ? NOT_YET : cell;
}

/** The same day some months later, or the last of that month, by the platform's own calendar. */
function later(number: number, months: number): number {
  const date = new Date(number * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86_400_000;
}

function moved(term: { readonly date: string; readonly plusMonths?: number }, row: Row): DateValue {
  const value = dateOf(term.date, row);
  if (value === null || value === NOT_YET) return value;
  return { ...value, day: later(value.day, term.plusMonths ?? 0) };
}

function gradeOf(event: string, row: Row): NumberValue {
  const date = dateOf(event, row);
  if (date === NOT_YET) return NOT_YET;
  if (date === null || row.entry_year == null) return null;
  const on = new Date(date.day * 86_400_000);
  const academicYear = on.getUTCFullYear() - (on.getUTCMonth() >= 8 ? 0 : 1);
  return academicYear - (row.entry_year as number) + 1;
}

const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

function both(parts: readonly Told[]): Told {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

const opposite = (told: Told): Told => (told === null ? null : !told);

function compared(sign: string, values: readonly NumberValue[]): Told {
  if (values.includes(NOT_YET)) return false;
  if (values.includes(null)) return null;
  return holds[sign]!(values[0] as number, values[1] as number);
}

const numberOf = (value: DateValue): NumberValue => (value === null || value === NOT_YET ? value : value.day);

function daysBetween([a, b]: readonly [string, string], row: Row): NumberValue {
  const [first, second] = [dateOf(a, row), dateOf(b, row)];
  if (first === NOT_YET || second === NOT_YET) return NOT_YET;
  if (first === null || second === null || first.given !== 'day' || second.given !== 'day') return null;
  return second.day - first.day;
}

/** Whether a condition holds of a row; `event` is the date that the grade is taken from. */
export function tell(condition: unknown, row: Row, event: string): Told {
  const object = condition as Record<string, unknown>;
  if ('all' in object) return both((object.all as unknown[]).map((inner) => tell(inner, row, event)));
  if ('any' in object) {
    return opposite(both((object.any as unknown[]).map((inner) => opposite(tell(inner, row, event)))));
  }
  if ('not' in object) return opposite(tell(object.not, row, event));
  if ('missing' in object) {
    const name = object.missing as string;
    const cell = row[name] as GivenDate | string | number | null;
    return cell === null || (typeof cell === 'object' && cell.day > day(asOf));
  }
  const signs = Object.keys(object).filter((name) => name in holds);
  if ('date' in object) {
    const left = numberOf(moved(object as { date: string; plusMonths?: number }, row));
    if (object.within === 'period') {
      return both([compared('>=', [left, day(from)]), compared('<=', [left, day(asOf)])]);
    }
    return both(
      signs.map((sign) => {
        const other = object[sign];
        const right =
          typeof other === 'string' ? day(other) : numberOf(moved(other as { date: string }, row));
        return compared(sign, [left, right]);
      }),
    );
  }
  if ('daysBetween' in object) {
    const days = daysBetween(object.daysBetween as [string, string], row);
    return both(signs.map((sign) => compared(sign, [days, object[sign] as number])));
  }
  const value =
    object.field === 'grade' ? gradeOf(event, row) : (row[object.field as string] as NumberValue | string);
  if (Array.isArray(object.in)) return value === null ? null : object.in.includes(value);
  if (typeof object['='] === 'string') return value === null ? null : value === object['='];
  return both(signs.map((sign) => compared(sign, [value as NumberValue, object[sign] as number])));
}
