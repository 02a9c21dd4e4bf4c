/** Credits of those who work for the party, course by course. */
import { dayOf, isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import { isBehind } from '../work/behind.ts';
import { YEAR } from '../year.ts';
import { inOffice, type Worker } from './workers.ts';

/** The courses of the year: day and credits. */
const courses: readonly (readonly [course: string, month: number, day: number, credits: number])[] = [
  ['C01', 3, 12, 2],
  ['C02', 4, 16, 4],
  ['C03', 5, 21, 2],
  ['C04', 9, 17, 4],
  ['C05', 10, 22, 2],
  ['C06', 11, 19, 3],
];

/** Has not yet booked what the last course earned. */
const NOT_BOOKED = { unit: 'JEW', course: 'C06' };

export function creditsFile(workers: readonly Worker[], random: Random): string {
  const rows = inOffice(workers).flatMap(({ person, unit, appointed }) =>
    courses.flatMap(([course, month, day, credits]) => {
      const held = dayOf(YEAR, month, day);
      if (held < appointed || !random.chance(isBehind(unit) ? 0.3 : 0.65)) return [];
      const isBooked = !(unit === NOT_BOOKED.unit && course === NOT_BOOKED.course);
      return [[person.key, unit, person.cohort, isoDay(held), course, isBooked ? credits : '']];
    }),
  );
  return csvText(['person_key', 'unit', 'cohort', 'date', 'course', 'credits'], rows);
}
