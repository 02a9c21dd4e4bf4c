/**
 * Rosters to whole numbers, without the statistics: for those who count in one place and estimate in another.
 *
 *     import { StreamingTally, tallyOf } from '@muster/core/tally';
 */

export { decodeTally, encodeTally } from './codec.ts';
export * from './expression.ts';
export * from './tally.ts';
