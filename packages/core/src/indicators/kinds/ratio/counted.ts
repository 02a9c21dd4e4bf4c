/** A ratio before it is judged: what its basis counts for each group. */
import type { Estimate } from '../../estimate.ts';

export interface CountedRatio {
  readonly by: Estimate['by'];
  readonly count: number;
  /** Null where there is no denominator. */
  readonly of: number | null;
  readonly notRecorded: number;
  readonly ofDate?: string;
  readonly leftOut?: number;
  readonly units?: readonly string[];
}
