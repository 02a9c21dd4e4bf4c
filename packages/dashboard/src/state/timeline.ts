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
  /**
   * Of files that were put to use what is staged on the other side of the step, with the steps that led there: while it
   * is done what was staged before it, and while it is undone what was after it. Null where nothing was.
   */
  staged: StagedHistory | null;
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
  readonly move: number;
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
      if (this.#next(way)?.move !== next.move) this.turned = { way, done: next.done };
      return asked;
    } finally {
      this.isTurning = false;
    }
  }

  async #turnWork(way: Way): Promise<string | null> {
    const from = this.#history!;
    const { moves } = this.#importing;
    const { step } = way === 'undo' ? moves.lastOf(from)! : moves.nextOf(from)!;
    const to = way === 'undo' ? undo(from, moves) : redo(from, moves);
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
      if (!isPut) this.#stay(from, to);
    }
    if (isPut && step.staged !== null) this.#turnStaged(step, step.staged);
    return null;
  }

  /** Nothing was put in place of what is in use; what was asked meanwhile is a step from there. */
  #stay(from: History<Work, WorkStep>, to: History<Work, WorkStep>): void {
    const asked = this.#history!.present.address;
    const isSame = this.#history === to;
    this.#history = from;
    if (!isSame) this.#take({ ...from.present, address: asked }, { what: 'asked', staged: null });
  }

  /** Files that are no longer in use are staged again, and the other way round. */
  #turnStaged(step: WorkStep, other: StagedHistory): void {
    step.staged = this.#importing.history;
    void this.#importing.restage(other);
  }

  #take(present: Work, step: WorkStep): void {
    this.#history = take(this.#history!, present, step, this.#importing.moves);
    this.turned = null;
  }

  /** What was done last of all, or undone last unless something else was done since. */
  #next(way: Way): Next | null {
    const { history, moves } = this.#importing;
    const [work, staged] =
      way === 'undo'
        ? [this.#history && moves.lastOf(this.#history), moves.lastOf(history)]
        : [this.#history && moves.nextOf(this.#history), moves.nextOf(history)];
    const ofWork: Next | null = work && { of: 'work', done: work.step.what, move: work.move };
    const ofStaged: Next | null = staged && { of: 'staged', done: staged.step, move: staged.move };
    return (ofWork?.move ?? 0) > (ofStaged?.move ?? 0) ? ofWork : ofStaged;
  }
}
