/** Files drawn for a check: those of some of the people admitted in the year. */
import type { Person } from '../person.ts';
import { inYear } from '../year.ts';

/** Every so manieth of those whose way as activists lies open from beginning to end. */
export function drawn(people: readonly Person[], step: number): readonly Person[] {
  return people
    .filter(({ activist, target, approve, transferIn }) => {
      const isComplete = activist !== undefined && target !== undefined && transferIn === undefined;
      return isComplete && approve !== undefined && inYear(approve);
    })
    .filter((_, i) => i % step === 0);
}
