/** The cohorts that figures can be limited to: those that people belong to, and all students together. */
import { STUDENT, studentCohorts } from '@muster/core';

/** In the order in which they are read out: students before staff. */
export const cohorts: readonly string[] = [...studentCohorts, 'faculty', 'retired'];

/** All that can be chosen, whether or not there is anybody. */
export const choosable: readonly string[] = [STUDENT, ...cohorts];

/** The cohorts that a choice stands for. */
export function cohortsWithin(chosen: string): readonly string[] {
  return chosen === STUDENT ? studentCohorts : [chosen];
}

/** Whether there is nothing left to set side by side. */
export function isOneCohort(chosen: string | null): boolean {
  return chosen !== null && chosen !== STUDENT;
}
