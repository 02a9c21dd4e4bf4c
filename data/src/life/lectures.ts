/** The lectures of the year: one in each month of term for the whole school, and others in the units. */
import { dayOf, isoDay, workdayBetween } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';

const MONTHS = [3, 4, 5, 6, 9, 10, 11, 12];
/** Where lectures for the whole school are held. */
const HOST = 'ADM';
/** Lectures in units, beside those. */
const IN_UNITS = 22;

export function lecturesFile({ units }: SampleTables, random: Random): string {
  const ids = units.map(({ id }) => id);
  const on = (month: number) => workdayBetween(dayOf(YEAR, month, 3), dayOf(YEAR, month, 27), random);
  const rows = [
    ...MONTHS.map((month) => [isoDay(on(month)), HOST, 'exchange', random.pick(ids)]),
    ...Array.from({ length: IN_UNITS }, () => {
      const unit = random.pick(ids);
      // Somebody of the unit itself speaks as often as not; of a few nobody noted who.
      const speaker = random.chance(0.5) ? unit : random.pick(ids);
      const kind = random.pick(['lecture', 'lecture', 'report', 'talk']);
      return [isoDay(on(random.pick(MONTHS))), unit, kind, random.chance(0.1) ? '' : speaker];
    }),
  ];
  rows.sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return csvText(['date', 'unit', 'kind', 'speaker_unit'], rows);
}
