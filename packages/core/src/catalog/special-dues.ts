/** Campaigns of special dues, as their figures read them: a campaign belongs to the period it began in. */
import { all, type Condition, date, field, parameter, recorded, within } from '../tally/expression.ts';

export const campaigns = {
  rows: 'special-dues',
  event: date('date'),
  keysFrom: { kind: field('group') },
} as const;

/** Paid by the as-of date, in a campaign that began in the period. */
export const paidInPeriod: Condition = all(
  within(date('start_date'), parameter('from'), parameter('to')),
  recorded(date('date')),
);
