/** Days off and weekends worked, after the pattern of the time: three weeks off, each with a weekend worked for it. */
import { dayOf, isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import { YEAR } from '../year.ts';

/** Each from its first day, with how many there are of them and the days that are worked instead. */
const times = [
  ["New Year's Day", dayOf(YEAR, 1, 1), 1, []],
  ['Spring Festival', dayOf(YEAR, 2, 1), 7, [dayOf(YEAR, 2, 8), dayOf(YEAR, 2, 9)]],
  ['Labour Day', dayOf(YEAR, 5, 1), 7, [dayOf(YEAR, 4, 26), dayOf(YEAR, 4, 27)]],
  ['National Day', dayOf(YEAR, 10, 1), 7, [dayOf(YEAR, 9, 27), dayOf(YEAR, 9, 28)]],
  ["New Year's Day", dayOf(YEAR + 1, 1, 1), 1, []],
] as const;

export function holidaysFile(): string {
  const days = times.flatMap(([name, first, length, worked]) => [
    ...Array.from({ length }, (_, i) => [first + i, 'holiday', name] as const),
    ...worked.map((day) => [day, 'workday', name] as const),
  ]);
  const rows = days.sort(([a], [b]) => a - b).map(([day, kind, name]) => [isoDay(day), kind, name]);
  return csvText(['date', 'kind', 'name'], rows);
}
