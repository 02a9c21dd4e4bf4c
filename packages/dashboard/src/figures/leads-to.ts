/** Where the figure of a group leads: to what the page can turn to, such as a department, a cohort or a stage. */
import type { Estimate, Key } from '@muster/core';

/** A value of a key that the page can turn to. */
export interface Leading {
  readonly key: Key;
  readonly value: string;
}

/** The first of these that a group is of: a department in one month is looked at for the department. */
export const leadingKeys = ['unit', 'stage', 'rule', 'cohort', 'month'] as const;

/** Null for groups of other things, which lead nowhere. */
export function leadsTo(by: Estimate['by']): Leading | null {
  for (const key of leadingKeys) {
    const value = by[key];
    if (typeof value === 'string') return { key, value };
  }
  return null;
}
