/**
 * Rosters to whole numbers, without the statistics: for those who count in one place and estimate in another.
 *
 *     import { Files, StreamingTally } from '@muster/core/counting';
 */

export { memoryEngine, StreamingTally } from './engines/memory.ts';
export { Files } from './files.ts';
export type { Batch, Column } from './roster/column.ts';
export { type Source, textSource } from './roster/source.ts';
export { decodeTally, encodeTally } from './tally/codec.ts';
export * from './tally/expression.ts';
export {
  type Cell,
  type CellValue,
  foldTally,
  mergeTallies,
  type Tally,
  type TallyQuery,
  tallyOf,
} from './tally/tally.ts';
