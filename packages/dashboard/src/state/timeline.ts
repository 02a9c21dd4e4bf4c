/**
 * One history of all that a user does, in the order in which it was done: files and figures put to use, what is asked of
 * them, and what is decided about files that are staged. Those decisions have a history of their own, which this one
 * looks into; when the files are put to use, it is laid by, so that it comes back when that is undone.
 */
import { askedOf } from './address.ts';
import { begin, type History, redo, take, undo } from './history.ts';
import type { Importing, StagedHistory } from './importing.ts';
import type { Step } from './staging.ts';
import { isSameWork, type Work } from './work.ts';

/** What a step changed. */
interface WorkStep {
  readonly what: 'files' | 'catalogs' | 'asked';
  /** What was staged before it, where that is what was put to use. */
  readonly staged: StagedHistory | null;
  /** What was staged after it, as of when it was undone: steps taken since can be taken again too. */
  after?: StagedHistory;
}

export type Way = 'undo' | 'redo';

/** What is done or undone by a step. */
export type Done = WorkStep['what'] | Step;

/** What happened last, to be said aloud. */
export interface Turned {
  readonly way: Way;
  readonly done: Done;
}

interface Next {
  /** Of which history it is. */
  readonly of: 'work' | 'staged';
  readonly done: Done;
  readonly turn: number;
}

export class Timeline {
  /** Set while files are read for a step. */
  isTurning = false;
  turned: Turned | null = null;

  readonly #importing: Importing;
  readonly #put: (work: Work) => Promise<boolean>;
  /** Of the work, whose address is what is asked of it. */
  #history: History<Work, WorkStep> | null = null;
  /** What is asked; null until it was said. */
  #asked: string | null = null;

  /** @param put puts work in place of what is in use; whether it could */
  constructor(importing: Importing, put: (work: Work) => Promise<boolean>) {
    this.#importing = importing;
    this.#put = put;
  }

  /** What was there before can no longer be brought back. */
  begin(work: Work): void {
    this.#history = begin({ ...work, address: this.#asked ?? askedOf(work.address) });
    this.turned = null;
  }

  /** Takes what is there now for a step, if it is something else. */
  worked(work: Work): void {
    const { finished: staged } = this.#importing;
    this.#importing.finished = null;
    if (this.#history === null) {
      this.begin(work);
      return;
    }
    const { present } = this.#history;
    const here = { ...work, address: present.address };
    if (isSameWork(present, work)) this.#history = { ...this.#history, present: here };
    else {
      const isOfCatalogs = isSameWork(present, { ...work, catalogs: present.catalogs });
      this.#take(here, { what: isOfCatalogs ? 'catalogs' : 'files', staged });
    }
  }

  /** Takes what is looked at now for a step, if something else is asked. */
  looked(address: string): void {
    const asked = askedOf(address);
    const isFirst = this.#asked === null;
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (this.#history === null) return;
    const present = { ...this.#history.present, address: asked };
    if (isFirst) this.#history = { ...this.#history, present };
    else this.#take(present, { what: 'asked', staged: null });
  }

  /** What would be undone or done again; null where that is nothing. */
  get steps(): Readonly<Record<Way, Done | null>> {
    return { undo: this.#next('undo')?.done ?? null, redo: this.#next('redo')?.done ?? null };
  }

  /** Goes a step back or forth. Resolves to what is asked after it; null where that stays. */
  async turn(way: Way): Promise<string | null> {
    const next = this.#next(way);
    if (next === null || this.isTurning) return null;
    if (next.of === 'staged') {
      // Files are read again meanwhile; that says itself, and stops when another step comes.
      void this.#importing[way]();
      return null;
    }
    this.isTurning = true;
    try {
      const asked = await this.#turnWork(way);
      if (this.#next(way)?.turn !== next.turn) this.turned = { way, done: next.done };
      return asked;
    } finally {
      this.isTurning = false;
    }
  }

  async #turnWork(way: Way): Promise<string | null> {
    const from = this.#history!;
    const to = way === 'undo' ? undo(from) : redo(from);
    const { step } = (way === 'undo' ? from.past : from.future).at(-1)!;
    const { address } = to.present;
    // Before the rest is as it was, so that this is taken for no step.
    this.#history = to;
    if (step.what === 'asked') {
      this.#asked = address;
      return address;
    }
    let isPut = false;
    try {
      isPut = await this.#put(to.present);
    } finally {
      if (!isPut) this.#history = from;
    }
    if (isPut && step.staged !== null) this.#turnStaged(way, step, step.staged);
    return null;
  }

  /** Files that are no longer in use are staged again, and the other way round. */
  #turnStaged(way: Way, step: WorkStep, before: StagedHistory): void {
    const { history } = this.#importing;
    if (way === 'undo') step.after = history;
    void this.#importing.restage(way === 'undo' ? before : step.after!);
  }

  #take(present: Work, step: WorkStep): void {
    this.#history = take(this.#history!, present, step);
    this.turned = null;
  }

  /** The last step of all; or the first of those that were undone, unless something else was done since. */
  #next(way: Way): Next | null {
    const ends = (which: 'past' | 'future'): readonly Next[] => [
      ...(this.#history?.[which].slice(-1) ?? []).map(
        ({ step, turn }): Next => ({ of: 'work', done: step.what, turn }),
      ),
      ...this.#importing.history[which]
        .slice(-1)
        .map(({ step, turn }): Next => ({ of: 'staged', done: step, turn })),
    ];
    const last = ends('past').toSorted((a, b) => b.turn - a.turn)[0] ?? null;
    if (way === 'undo') return last;
    const undone = ends('future').filter(({ turn }) => turn > (last?.turn ?? 0));
    return undone.toSorted((a, b) => a.turn - b.turn)[0] ?? null;
  }
}
