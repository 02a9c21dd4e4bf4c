/** A few gaps in the files of those admitted, planted on purpose: a school without any would show nothing to mend. */
import type { Person } from './person.ts';

/** How many files lack what; the first three are undergraduates, one gap a file. */
export const plantedGaps = {
  /** Neither the flag nor the date of the political review was recorded. */
  review: 6,
  /** A Youth League member without a recommendation. */
  recommendation: 5,
  /** Training took place, its result was not recorded. */
  training: 4,
  /** Public opinion was not recorded. */
  consultation: 3,
} as const;

/** Plants the gaps in files spread over the school. */
export function plantGaps(admitted: readonly Person[]): void {
  const files = admitted.filter(({ cohort, league }) => cohort === 'undergraduate' && league);
  const total = Object.values(plantedGaps).reduce((sum, count) => sum + count, 0);
  const spread = Array.from(
    { length: total },
    (_, i) => files[Math.floor(((i + 0.5) * files.length) / total)]!,
  );
  // Interleaved, so that no gap gathers in one unit.
  const order = spread.map((_, i) => spread[(i * 5) % total]!);
  for (const file of order.splice(0, plantedGaps.review)) {
    file.reviewDone = undefined;
    file.review = undefined;
  }
  for (const file of order.splice(0, plantedGaps.recommendation)) file.recommended = undefined;
  for (const file of order.splice(0, plantedGaps.training)) file.trainingPassed = undefined;
  for (const file of order) file.consultationAgrees = undefined;
}
