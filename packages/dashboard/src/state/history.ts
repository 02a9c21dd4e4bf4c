/** Steps that can be taken back and taken again. */
export interface History<State, Step> {
  readonly present: State;
  /** What was there before, and the step that left it; the last one is undone first. */
  readonly past: readonly Taken<State, Step>[];
  /** What undone steps led to; the last one is taken again first. */
  readonly future: readonly Taken<State, Step>[];
}

export interface Taken<State, Step> {
  readonly state: State;
  readonly step: Step;
  /** When it was taken, undone or taken again last; see `Moves`. */
  readonly move: number;
}

/** How many steps of a history can be taken back. What each leads back to is referred to as long. */
export const mostSteps = 100;

/** Which of the moves in several histories came after which, so that they can be gone through as one. */
export class Moves {
  #last = 0;
  #taken = 0;
  #forgotten = 0;

  /** A step is taken: whatever was undone before, in whichever history, is gone. */
  take(): number {
    this.#taken = this.next();
    return this.#taken;
  }

  /** A step is undone or taken again. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** A step can no longer be taken back, nor can those before it. */
  forget({ move }: { readonly move: number }): void {
    this.#forgotten = Math.max(this.#forgotten, move);
  }

  /** The step that a history would take back; null where there is none. */
  lastOf<State, Step>({ past }: History<State, Step>): Taken<State, Step> | null {
    const last = past.at(-1);
    return last !== undefined && last.move > this.#forgotten ? last : null;
  }

  /** The step that a history would take again; null where there is none. */
  nextOf<State, Step>({ future }: History<State, Step>): Taken<State, Step> | null {
    const next = future.at(-1);
    return next !== undefined && next.move > this.#taken ? next : null;
  }
}

export function begin<State, Step>(present: State): History<State, Step> {
  return { present, past: [], future: [] };
}

/** A step forward, after which what had been undone is gone, and what was done long ago stays done. */
export function take<State, Step>(
  { present, past }: History<State, Step>,
  state: State,
  step: Step,
  moves: Moves,
): History<State, Step> {
  const all = [...past, { state: present, step, move: moves.take() }];
  const oldest = all.at(-mostSteps - 1);
  if (oldest !== undefined) moves.forget(oldest);
  return { present: state, past: all.slice(-mostSteps), future: [] };
}

/** The last step taken back; the same history where there is none. */
export function undo<State, Step>(history: History<State, Step>, moves: Moves): History<State, Step> {
  const last = moves.lastOf(history);
  if (last === null) return history;
  const future = [...history.future, { ...last, state: history.present, move: moves.next() }];
  return { present: last.state, past: history.past.slice(0, -1), future };
}

/** The step that was undone last taken again; the same history where there is none. */
export function redo<State, Step>(history: History<State, Step>, moves: Moves): History<State, Step> {
  const next = moves.nextOf(history);
  if (next === null) return history;
  const past = [...history.past, { ...next, state: history.present, move: moves.next() }];
  return { present: next.state, past, future: history.future.slice(0, -1) };
}
