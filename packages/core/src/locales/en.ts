/** English words, in ICU MessageFormat. This file is the reference: other languages have the same keys. */
export const en = {
  // Words shared by everything: keys, statuses, verdicts.
  'key.unit': 'Unit',
  'key.cohort': 'Cohort',

  // Issues: what is wrong, and what to do.

  // The command.

  // The page.
  'page.title': 'Muster',
} as const satisfies Record<string, string>;
