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
  /** Of two steps, in whatever history, the later has the higher one. */
  readonly turn: number;
}

/** How many steps were taken, in all histories. */
let turns = 0;

export function begin<State, Step>(present: State): History<State, Step> {
  return { present, past: [], future: [] };
}

/** A step forward, after which what had been undone is gone. */
export function take<State, Step>(
  { present, past }: History<State, Step>,
  state: State,
  step: Step,
): History<State, Step> {
  turns += 1;
  return { present: state, past: [...past, { state: present, step, turn: turns }], future: [] };
}

/** The last step taken back; the same history where there is none. */
export function undo<State, Step>(history: History<State, Step>): History<State, Step> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const future = [...history.future, { ...last, state: history.present }];
  return { present: last.state, past: history.past.slice(0, -1), future };
}

/** The step that was undone last taken again; the same history where there is none. */
export function redo<State, Step>(history: History<State, Step>): History<State, Step> {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  const past = [...history.past, { ...next, state: history.present }];
  return { present: next.state, past, future: history.future.slice(0, -1) };
}
