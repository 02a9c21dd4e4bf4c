/** The half-yearly inspections of activists, in one of five files of those admitted. */
import { isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { isBehind } from './behind.ts';
import { drawn } from './drawn.ts';

const STEP = 5;

export function inspectionsFile(people: readonly Person[], random: Random): string {
  const rows = drawn(people, STEP).flatMap((person) =>
    daysOf(person, random).map((day) => [person.key, person.unit, isoDay(day)]),
  );
  return csvText(['person_key', 'unit', 'date'], rows);
}

/** Each within half a year of the last, from becoming activist to becoming target; some units leave some out. */
function daysOf({ unit, activist, target }: Person, random: Random): number[] {
  const days: number[] = [];
  for (let day = activist!; ; ) {
    day += random.between(140, 180);
    if (day >= target!) return days;
    if (!(isBehind(unit) && random.chance(0.4))) days.push(day);
  }
}
