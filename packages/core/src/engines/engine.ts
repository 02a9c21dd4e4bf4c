/** Engines answer queries with tallies, and nothing else; one conformance suite holds them to each other. */
import type { Tally, TallyQuery } from '../tally/tally.ts';

export interface Engine {
  /** The tallies of the queries, in their order. */
  run(queries: readonly TallyQuery[]): readonly Tally[];
}
