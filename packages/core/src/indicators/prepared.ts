/** What a kind makes of a definition and a question: queries for an engine, and what to say of their tallies. */
import type { Tally, TallyQuery } from '../tally/tally.ts';

export interface Prepared<Result> {
  readonly queries: readonly TallyQuery[];
  /** `tallies` answer `queries`, in their order. */
  estimate(tallies: readonly Tally[]): Result;
}

/** Several prepared questions as one. */
export function combine<Result>(parts: readonly Prepared<Result>[]): Prepared<readonly Result[]> {
  return {
    queries: parts.flatMap((part) => part.queries),
    estimate(tallies) {
      let at = 0;
      return parts.map((part) => {
        const own = tallies.slice(at, at + part.queries.length);
        at += part.queries.length;
        return part.estimate(own);
      });
    },
  };
}

/** Works out what the last tallies come to no more than once. */
export function rememberingLast<Result>({ queries, estimate }: Prepared<Result>): Prepared<Result> {
  let last: { readonly tallies: readonly Tally[]; readonly result: Result } | null = null;
  return {
    queries,
    estimate(tallies) {
      const isSame = last !== null && tallies.every((tally, i) => tally === last!.tallies[i]);
      if (last === null || !isSame) last = { tallies, result: estimate(tallies) };
      return last.result;
    },
  };
}
