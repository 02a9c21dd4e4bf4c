/** The democratic appraisal, as its figures read it: rows of a year. */
import { parameter } from '../tally/expression.ts';
import { yearKey } from './years.ts';

export const appraisals = { rows: 'appraisal', event: parameter('asOf'), keysFrom: yearKey } as const;
