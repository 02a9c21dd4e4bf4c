/**
 * The user's work as a whole: kept by the browser after every change, found again when the page opens, handed on as a file,
 * erased. Knows nothing of how it is shown.
 */

import { Keeping, type KeepingState } from './keeping.ts';
import { failureOf, type Opened, type OpenOutcome } from './outcomes.ts';
import type { FileProgress } from './progress.ts';
import { SealError } from './sealed.ts';
import type { UserFile } from './staging.ts';
import type { Backend, Store } from './store.ts';
import { Timeline, type Turned, type Way } from './timeline.ts';
import type { Work } from './work.ts';
import { ENDING, isLocked, readWork, WorkFileError, writeWork } from './work-file.ts';

/** Why a file of work is not read. */
export type WorkFault = WorkFileError['fault'] | SealError['fault'];

/** A file of work that was brought and is not in use yet. */
export type StagedWork =
  | { readonly is: 'locked'; readonly file: UserFile; readonly isWrong: boolean }
  | { readonly is: 'reading'; readonly file: UserFile; readonly progress: FileProgress | null }
  | { readonly is: 'ready'; readonly file: UserFile; readonly opened: Opened; readonly work: Work }
  | { readonly is: 'failed'; readonly file: UserFile; readonly fault: WorkFault | null };

export class Workspace {
  staged: StagedWork | null = null;
  /** Set while files are read for a step back or forth; `null` inside until the first rows. */
  turning: { readonly progress: FileProgress | null } | null = null;

  readonly #store: Store;
  readonly #backend: Backend;
  readonly #keeping: Keeping | null;
  readonly #timeline: Timeline;
  readonly #listeners = new Set<() => void>();
  readonly #leave: () => void;
  readonly #erased: () => void;
  #started: Promise<unknown> = Promise.resolve();
  #address = '';
  /** What was there when work was kept last. */
  #seen: readonly unknown[] = [];
  /** Set while the figures change to what is kept already. */
  #resuming = false;
  /** Until the last change is a step that can be taken back. */
  #noting: Promise<void> = Promise.resolve();
  /** What is to be kept; null where all of it is. */
  #noted: Work | null = null;
  #isKeeping = false;
  #hasSaidFailure = false;

  /**
   * @param name   under which the browser keeps it; null where nothing is kept
   * @param erased hears that everything was erased, in this tab or another
   */
  constructor(store: Store, backend: Backend, name: string | null, erased: () => void = () => undefined) {
    this.#store = store;
    this.#erased = erased;
    this.#backend = backend;
    this.#timeline = new Timeline(store.importing, (work) => this.#put(work));
    this.#leave = store.subscribe(() => this.#follow());
    this.#keeping =
      name === null
        ? null
        : new Keeping(name, {
            changed: () => this.#keepingChanged(),
            kept: () => void this.#resumeKept(),
            erased: () => void this.#reset().then(() => this.#forget()),
          });
  }

  /** Where the work stands; null where nothing is kept. */
  get keeping(): KeepingState | null {
    return this.#keeping?.state ?? null;
  }

  /** What would be undone or done again; nothing while that is under way. */
  get steps(): Timeline['steps'] {
    return this.#timeline.isTurning ? { undo: null, redo: null } : this.#timeline.steps;
  }

  /** The step that was undone or done again last, as long as nothing came after it. */
  get turned(): Turned | null {
    return this.#timeline.turned;
  }

  /** Goes a step back or forth. Resolves to what is asked after it, as an address; null where that stays. */
  async turn(way: Way): Promise<string | null> {
    await this.#noting;
    const turning = this.#timeline.turn(way);
    this.#changed();
    return turning.finally(() => this.#changed());
  }

  /** Stops the reading for a step; all stays as it was before it. */
  async stopTurning(): Promise<void> {
    await this.#backend.cancel();
  }

  /** Calls the listener after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins with the work that is kept, else with the sample. Resolves to what was looked at; null where none is kept. */
  start(): Promise<string | null> {
    const started = this.#begin();
    this.#started = started;
    return started;
  }

  async #begin(): Promise<string | null> {
    const address = await this.#resumeKept();
    if (this.#store.school !== null) return address;
    const { notice } = this.#store;
    await this.#store.useSample();
    await this.#beginSteps();
    // Why it is the sample and not the user's own.
    if (notice !== null) this.#store.tell(notice);
    return null;
  }

  /** What is looked at, as the part of the address after `#`. */
  look(address: string): void {
    this.#address = address;
    this.#timeline.looked(address);
    this.#keeping?.look(address);
  }

  /** Stages files: one of work alone, or others. */
  async bring(files: readonly UserFile[]): Promise<void> {
    // What it begins with would take the place of what is brought.
    await this.#started;
    const work = files.findLast(({ name }) => name.toLowerCase().endsWith(ENDING));
    if (work === undefined) return this.#store.bring(files);
    if (this.#store.importing.staged.files.length > 0) await this.#store.importing.discard();
    if (this.#store.notice !== null) this.#store.dismiss();
    const locked = await isLocked(work).catch(() => null);
    if (locked === null) this.#stage({ is: 'failed', file: work, fault: null });
    else if (locked) this.#stage({ is: 'locked', file: work, isWrong: false });
    else await this.#read(work, null);
  }

  /** Reads the staged file, which is under a passphrase. */
  async unlock(passphrase: string): Promise<void> {
    if (this.staged?.is === 'locked') await this.#read(this.staged.file, passphrase);
  }

  /** Puts the staged work in place of everything. Resolves to what was looked at in it; null where nothing came of it. */
  async use(): Promise<string | null> {
    const { staged } = this;
    if (staged?.is !== 'ready') return null;
    const outcome = await this.#store.resume(staged.work.recipes);
    this.#stage(null);
    if (outcome.status !== 'loaded') return null;
    this.#store.tell({ kind: 'work', file: staged.file.name });
    return staged.work.address;
  }

  /** Lets go of the staged work. */
  async discard(): Promise<void> {
    this.#stage(null);
    await this.#backend.discard();
  }

  /** All work as one file. */
  async save(passphrase: string | null): Promise<Blob> {
    return writeWork(await this.#work(), passphrase);
  }

  /** Forgets everything that is kept and in use, in this tab and in others. */
  async erase(): Promise<void> {
    await this.#keeping?.erase();
    await this.#reset();
    await this.#forget();
    this.#store.tell({ kind: 'erased' });
  }

  /** Makes this tab the one that keeps, and keeps what it shows. */
  async takeOver(): Promise<void> {
    await this.#keeping?.takeOver(await this.#work());
  }

  close(): void {
    this.#leave();
    this.#keeping?.close();
  }

  async #work(): Promise<Work> {
    const held = await this.#backend.gather();
    return { ...held, recipes: this.#store.importing.recipes, address: this.#address };
  }

  async #read(file: UserFile, passphrase: string | null): Promise<void> {
    let staged: StagedWork = { is: 'reading', file, progress: null };
    this.#stage(staged);
    const isStill = () => this.staged === staged;
    try {
      const work = await readWork(file, passphrase);
      if (!isStill()) return;
      const outcome = await this.#backend.open(work, (progress) => {
        if (!isStill()) return;
        staged = { is: 'reading', file, progress };
        this.#stage(staged);
      });
      if (!isStill() || outcome.status === 'cancelled') return;
      const { status } = outcome;
      this.#stage(
        status === 'opened'
          ? { is: 'ready', file, opened: outcome.opened, work }
          : { is: 'failed', file, fault: null },
      );
    } catch (error) {
      if (!isStill()) return;
      const fault = error instanceof SealError || error instanceof WorkFileError ? error.fault : null;
      this.#stage(
        fault === 'wrong-passphrase' ? { is: 'locked', file, isWrong: true } : { is: 'failed', file, fault },
      );
    }
  }

  /** The figures become those of the work that is kept, unless there is none. */
  async #resumeKept(): Promise<string | null> {
    const work = (await this.#keeping?.read()) ?? null;
    if (work === null) return null;
    return this.#quietly(async () => {
      const outcome = await this.#open(work, () => undefined);
      if (outcome.status === 'opened') await this.#store.resume(work.recipes);
      else if (outcome.status === 'failed') {
        this.#store.tell({ kind: 'failed', message: outcome.message });
        return null;
      }
      return work.address;
    });
  }

  /** The figures become those of the sample, and what was decided is forgotten. */
  #reset(): Promise<void> {
    return this.#quietly(async () => {
      await this.discard();
      await this.#store.importing.discard();
      for (const { file } of this.#store.school?.catalogs ?? []) await this.#backend.forget(file);
      this.#store.importing.recall([]);
      await this.#store.useSample();
    });
  }

  /** Nothing of what was looked at stays, and no step leads back to it. */
  async #forget(): Promise<void> {
    this.#erased();
    await this.#beginSteps();
  }

  /** What is there now is where steps begin; none do where the worker could not be loaded. */
  async #beginSteps(): Promise<void> {
    const work = await this.#work().catch(() => null);
    if (work !== null) this.#timeline.begin(work);
  }

  /** Another history begins, and nothing is kept that is kept already. */
  async #quietly<Result>(change: () => Promise<Result>): Promise<Result> {
    this.#resuming = true;
    try {
      const result = await change();
      await this.#beginSteps();
      return result;
    } finally {
      this.#resuming = false;
    }
  }

  /** Puts work in place of what is in use, as a step. */
  async #put(work: Work): Promise<boolean> {
    if (this.staged !== null) await this.discard();
    const opened = await this.#openTurning(work);
    if (opened.status === 'failed') this.#store.tell({ kind: 'failed', message: opened.message });
    return opened.status === 'opened' && (await this.#store.resume(work.recipes)).status === 'loaded';
  }

  /** Reads work, and says how far that has come. */
  async #openTurning(work: Work): Promise<OpenOutcome> {
    const say = (progress: FileProgress | null) => {
      this.turning = { progress };
      this.#changed();
    };
    say(null);
    try {
      return await this.#open(work, say);
    } finally {
      this.turning = null;
      this.#changed();
    }
  }

  /** Reads work, for being used; a worker that failed could not. */
  #open(work: Work, onProgress: (progress: FileProgress) => void): Promise<OpenOutcome> {
    return this.#backend.open(work, onProgress).catch(failureOf);
  }

  /** After every change of the files, of catalogues or of what was decided the work is kept. */
  #follow(): void {
    const { school, importing } = this.#store;
    // Files that are staged now are what would be put to use.
    if (this.staged !== null && importing.staged.files.length > 0) this.#stage(null);
    const seen = [school, importing.recipes];
    if (seen.every((part, index) => part === this.#seen[index])) return;
    this.#seen = seen;
    if (this.#resuming || school === null) return;
    this.#noting = this.#noting.then(() => this.#note()).catch(() => undefined);
    void this.#keep();
  }

  /** Takes what is there now for a step, if it is one. */
  async #note(): Promise<void> {
    const work = await this.#work();
    this.#timeline.worked(work);
    this.#noted = work;
    this.#changed();
  }

  /** Keeps what was noted last; of what changes meanwhile the last again. */
  async #keep(): Promise<void> {
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    try {
      for (;;) {
        await this.#noting;
        const work = this.#noted;
        if (work === null) break;
        this.#noted = null;
        await this.#keeping?.keep(work);
      }
    } finally {
      // What comes next is kept even if this could not be.
      this.#isKeeping = false;
    }
  }

  #stage(staged: StagedWork | null): void {
    this.staged = staged;
    this.#changed();
  }

  /** What could not be kept is said once, not after every change; the page of the data goes on saying it. */
  #keepingChanged(): void {
    const { keeping } = this;
    // Before there is anything to keep nobody need know that nothing could be.
    const matters = this.#store.school !== null || (keeping?.is === 'failed' && keeping.why === 'incomplete');
    if (keeping?.is === 'failed' && matters && !this.#hasSaidFailure) {
      this.#hasSaidFailure = true;
      this.#store.tell({ kind: 'keeping-failed', why: keeping.why });
    }
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
