/** What the page turns to when a value of a key is chosen in a table or a picture. */
import type { Key } from '@muster/core';
import type { View } from './address.ts';

/** The page of the value, or the period that it is; null where there is none. */
export function chosenView(key: Key, value: string): Partial<View> | null {
  switch (key) {
    case 'unit':
      return { page: 'unit', profile: value };
    case 'cohort':
      return { page: 'departments', cohort: value };
    case 'stage':
      return { page: 'approval', stage: value };
    case 'rule':
      return { page: 'rules', rule: value };
    case 'month':
      return { from: `${value}-01`, to: lastDayOf(value) };
    default:
      return null;
  }
}

/** All pages limited to the value; null where they cannot be. */
export function onlyView(key: Key, value: string): Partial<View> | null {
  if (key === 'unit') return { units: [value] };
  return key === 'cohort' ? { cohort: value } : null;
}

/** Of a month as YYYY-MM. */
function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}
