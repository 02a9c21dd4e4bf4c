/** The files that are staged: what was decided, what is known of them, and the steps back and forth. */
import type { Inspection, Recipe } from '@muster/core';
import { begin, type History, Moves, redo, take, undo } from './history.ts';
import { failureOf, type Review, type ReviewOutcome } from './outcomes.ts';
import type { FileProgress } from './progress.ts';
import { forNextFile, forRejected } from './recipe-edits.ts';
import { type Decision, decide, nothingStaged, type Staged, type Step, sameShape } from './staging.ts';

/** Who reads the files: the worker, or a stand-in for it. */
export interface Reviewer {
  review(
    staged: Staged,
    recipes: readonly Recipe[],
    onInspected: (inspection: Inspection) => void,
    onProgress: (progress: FileProgress) => void,
  ): Promise<ReviewOutcome>;
  discard(): Promise<void>;
  cancel(): Promise<void>;
}

export type StagedHistory = History<Staged, Step>;

/** What happened last, to be said aloud. */
export type Happened =
  | { readonly what: 'decided' | 'undone' | 'redone'; readonly step: Step }
  | { readonly what: 'recipe'; readonly file: string };

/** The review is of what is staged now, of something before, or there is none yet. */
export type Freshness = 'fresh' | 'outdated' | 'none';

export class Importing {
  /** What the files were taken for, counts and issues; those before while new ones are being made. */
  review: Review | null = null;
  /** What the files were taken for as of the last decision, before all their rows were read. */
  inspection: Inspection | null = null;
  /** Set while files are being read; `null` inside until the first rows. */
  reading: { readonly progress: FileProgress | null } | null = null;
  /** Why the last reading gave nothing. */
  stopped: Exclude<ReviewOutcome, { status: 'reviewed' }> | null = null;
  happened: Happened | null = null;
  /** What was put to use last, with the steps that led there, for whoever can bring it back. */
  finished: StagedHistory | null = null;
  /** Grows with everything but progress. */
  version = 0;
  /** The order of its steps, also among those of others. */
  readonly moves = new Moves();

  readonly #reviewer: Reviewer;
  readonly #changed: () => void;
  #history: StagedHistory = begin(nothingStaged);
  /** Those of files that were used, and those that were dropped; the newest first. */
  #recipes: readonly Recipe[] = [];
  #reviewed: Staged | null = null;

  constructor(reviewer: Reviewer, changed: () => void) {
    this.#reviewer = reviewer;
    this.#changed = changed;
  }

  get staged(): Staged {
    return this.#history.present;
  }

  /** The steps that led to what is staged. */
  get history(): StagedHistory {
    return this.#history;
  }

  /** What was decided for files to come; the newest first. */
  get recipes(): readonly Recipe[] {
    return this.#recipes;
  }

  /** Takes the recipes of work that was kept in place of all others. */
  recall(recipes: readonly Recipe[]): void {
    this.#recipes = recipes;
    this.#tell();
  }

  get freshness(): Freshness {
    if (this.review === null) return 'none';
    return this.#reviewed === this.staged ? 'fresh' : 'outdated';
  }

  /** The step that would be undone or taken again; null where there is none. */
  get steps(): { readonly undo: Step | null; readonly redo: Step | null } {
    const undo = this.moves.lastOf(this.#history);
    const redo = this.moves.nextOf(this.#history);
    return { undo: undo?.step ?? null, redo: redo?.step ?? null };
  }

  /** Stages again what was staged before, with its steps. */
  restage(history: StagedHistory): Promise<void> {
    this.happened = null;
    return this.#go(history);
  }

  decide(decision: Decision): Promise<void> {
    const next = decide(this.staged, decision);
    this.happened = { what: 'decided', step: decision.what };
    return this.#go(take(this.#history, next, decision.what, this.moves));
  }

  undo(): Promise<void> {
    const { undo: step } = this.steps;
    if (step === null) return Promise.resolve();
    this.happened = { what: 'undone', step };
    return this.#go(undo(this.#history, this.moves));
  }

  redo(): Promise<void> {
    const { redo: step } = this.steps;
    if (step === null) return Promise.resolve();
    this.happened = { what: 'redone', step };
    return this.#go(redo(this.#history, this.moves));
  }

  /** Keeps recipes of the user's; they go before all but what is decided about a file itself. */
  learn(recipes: readonly Recipe[], file: string): void {
    for (const recipe of recipes) this.#remember(recipe);
    this.happened = { what: 'recipe', file };
  }

  /** Rows of these tables will come back mended, with the reason in front. */
  expectRejected(file: string, reasonHeader: string): void {
    for (const table of this.review?.tables ?? []) {
      if (table.file === file && table.kind !== null) this.#remember(forRejected(table.recipe, reasonHeader));
    }
  }

  /** Reads what is staged, in place of any reading under way. */
  async readAgain(): Promise<void> {
    const { staged } = this;
    if (staged.files.length === 0) return this.#leave(this.#history);
    const reading = { progress: null as FileProgress | null };
    this.reading = reading;
    this.stopped = null;
    this.#tell();
    const outcome = await this.#reviewer
      .review(
        staged,
        this.#recipes,
        (inspection) => {
          if (this.reading !== reading) return;
          this.inspection = inspection;
          this.#tell();
        },
        (progress) => {
          if (this.reading !== reading) return;
          reading.progress = progress;
          this.#changed();
        },
      )
      // A worker that failed reads nothing, and must not be waited for.
      .catch(failureOf);
    // Something else was decided in the meantime; what that brings counts.
    if (this.reading !== reading) return;
    this.reading = null;
    if (outcome.status === 'reviewed') {
      this.review = outcome.review;
      this.#reviewed = staged;
    } else {
      this.stopped = outcome;
    }
    this.#tell();
  }

  async cancel(): Promise<void> {
    await this.#reviewer.cancel();
  }

  /** Nothing is staged any more; the steps cannot be taken back. */
  discard(): Promise<void> {
    return this.#leave(begin(nothingStaged));
  }

  /** The files are in use now; what was decided about them holds for the next ones of their shapes. */
  finish(): void {
    for (const { kind, recipe } of this.review?.tables ?? []) {
      if (kind !== null) this.#remember(forNextFile(recipe));
    }
    // As after every step, what had been undone before is gone.
    this.finished = { ...this.#history, future: [] };
    this.#clear(begin(nothingStaged));
    this.#tell();
  }

  /** Nothing is staged now; its steps may lead back to files. */
  async #leave(history: StagedHistory): Promise<void> {
    this.#clear(history);
    this.#tell();
    await this.#reviewer.discard();
  }

  #go(history: StagedHistory): Promise<void> {
    this.#history = history;
    return this.readAgain();
  }

  /** The newest recipe of a shape counts; those of no shape add to each other. */
  #remember(recipe: Recipe): void {
    const others = this.#recipes.filter(
      ({ shape }) => shape === undefined || !sameShape(shape, recipe.shape),
    );
    this.#recipes = [recipe, ...others];
  }

  #clear(history: StagedHistory): void {
    this.#history = history;
    this.review = null;
    this.inspection = null;
    this.reading = null;
    this.stopped = null;
    this.happened = null;
    this.#reviewed = null;
  }

  #tell(): void {
    this.version += 1;
    this.#changed();
  }
}
