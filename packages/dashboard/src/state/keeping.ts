/**
 * Which tab keeps the work, and what the others hear of it. One tab holds a lock as long as it has work; the others show
 * the same and keep nothing of their own until the lock is theirs, or their user says so.
 */
import { Incomplete, type Label, Overtaken, Shelf } from './shelf.ts';
import { isNobodys, type Work } from './work.ts';

export type KeepingState =
  | { readonly is: 'nothing' }
  | { readonly is: 'kept'; readonly label: Label; readonly persistent: boolean }
  /** Another tab keeps it, and what is changed in this one is not kept. */
  | { readonly is: 'elsewhere' }
  /** What is shown was changed while another tab kept; that tab has gone, and what it kept is still there. */
  | { readonly is: 'aside' }
  /** What is shown could not be kept, or what was kept not be read; what was kept before still is. */
  | { readonly is: 'failed'; readonly why: 'full' | 'unavailable' | 'incomplete'; readonly message: string };

type Message = 'kept' | 'erased';

export interface Listeners {
  /** The state has changed. */
  changed(): void;
  /** Another tab has kept something else, which this one has nothing against. */
  kept(): void;
  /** Another tab has erased everything. */
  erased(): void;
}

export class Keeping {
  #state: KeepingState = { is: 'nothing' };
  readonly #name: string;
  readonly #listeners: Listeners;
  readonly #shelf: Shelf;
  readonly #channel: BroadcastChannel;
  /** What this tab has read or kept last. */
  #generation: string | null = null;
  /** What was changed here and is not kept yet. */
  #unkept: Work | null = null;
  /** Whether it was changed while another tab kept: then only its user may say that it takes the place of the other. */
  #isAside = false;
  #release: (() => void) | null = null;
  #waiting: AbortController | null = null;
  /** Steps run one after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #looked: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, listeners: Listeners) {
    this.#name = name;
    this.#listeners = listeners;
    this.#shelf = new Shelf(name);
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
  }

  get state(): KeepingState {
    return this.#state;
  }

  /** The work that is kept, for which this tab becomes the one that keeps unless another is; null where there is none. */
  read(): Promise<Work | null> {
    return this.#next(async () => {
      this.#unkept = null;
      this.#isAside = false;
      // Known also where the content cannot be read, so that other work can take its place.
      this.#generation = (await this.#shelf.label())?.generation ?? null;
      const found = await this.#shelf.read();
      if (found === null) {
        this.#forget();
        return null;
      }
      if (await this.#hold({ ifAvailable: true })) await this.#becomeKept(found.label);
      else this.#follow();
      return found.work;
    }, null);
  }

  /** Keeps work in place of what was kept, if it is this tab that keeps. */
  keep(work: Work): Promise<void> {
    return this.#next(async () => {
      if (isNobodys(work) && this.#generation === null) return;
      this.#unkept = work;
      if (this.#isAside) return;
      if (await this.#hold({ ifAvailable: true })) return this.#write(this.#generation);
      this.#isAside = true;
      this.#follow();
    }, undefined);
  }

  /** Makes this tab the one that keeps, and keeps its work in place of whatever is there. */
  takeOver(work: Work): Promise<void> {
    return this.#next(async () => {
      this.#unkept = work;
      this.#isAside = false;
      this.#stopWaiting();
      await this.#hold({ steal: true });
      await this.#write(undefined);
    }, undefined);
  }

  /** What is looked at; a little later, since it changes with every step. */
  look(address: string): void {
    clearTimeout(this.#looked);
    this.#looked = setTimeout(() => {
      void this.#next(async () => {
        if (this.#state.is === 'kept') await this.#shelf.look(address, this.#state.label.generation);
      }, undefined);
    }, 300);
  }

  /** Forgets everything, here and in other tabs. */
  erase(): Promise<void> {
    return this.#next(async () => {
      clearTimeout(this.#looked);
      this.#stopWaiting();
      await this.#hold({ steal: true });
      await this.#empty();
    }, undefined);
  }

  close(): void {
    clearTimeout(this.#looked);
    this.#channel.close();
    this.#stopWaiting();
    void this.#last.then(() => {
      this.#release?.();
      void this.#shelf.close();
    });
  }

  async #write(over: string | null | undefined): Promise<void> {
    const work = this.#unkept;
    if (work === null) return;
    if (isNobodys(work)) return this.#empty();
    try {
      const label = await this.#shelf.write(work, over);
      this.#generation = label.generation;
      this.#unkept = null;
      await this.#becomeKept(label);
      this.#channel.postMessage('kept' satisfies Message);
      this.#askToPersist();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      this.#stepAside();
    }
  }

  #stepAside(): void {
    this.#isAside = true;
    this.#release?.();
    this.#become({ is: 'aside' });
  }

  async #empty(): Promise<void> {
    await this.#shelf.clear();
    this.#forget();
    this.#channel.postMessage('erased' satisfies Message);
  }

  /** Nothing is kept, so that there is nothing to hold either. */
  #forget(): void {
    this.#generation = null;
    this.#unkept = null;
    this.#isAside = false;
    this.#stopWaiting();
    this.#release?.();
    this.#become({ is: 'nothing' });
  }

  async #becomeKept(label: Label): Promise<void> {
    this.#become({ is: 'kept', label, persistent: await navigator.storage.persisted() });
  }

  /** Only once there is something of the user's, and without waiting for the answer: some browsers ask the user. */
  #askToPersist(): void {
    if (this.#state.is !== 'kept' || this.#state.persistent) return;
    const answered = (persistent: boolean) => {
      if (this.#state.is === 'kept' && persistent) this.#become({ ...this.#state, persistent });
    };
    navigator.storage.persist().then(answered, () => undefined);
  }

  #hear(message: Message): void {
    if (this.#release !== null) return;
    if (message === 'erased') {
      this.#forget();
      this.#listeners.erased();
    } else if (!this.#isAside) this.#listeners.kept();
  }

  /** Another tab keeps. Once it has gone, this one does. */
  #follow(): void {
    this.#become({ is: 'elsewhere' });
    if (this.#waiting !== null) return;
    const waiting = new AbortController();
    this.#waiting = waiting;
    void this.#hold({ signal: waiting.signal }).then((isHeld) => {
      if (this.#waiting === waiting) this.#waiting = null;
      if (isHeld) void this.#next(() => this.#inherit(), undefined);
    });
  }

  #stopWaiting(): void {
    this.#waiting?.abort();
    this.#waiting = null;
  }

  async #inherit(): Promise<void> {
    if (this.#isAside) return this.#stepAside();
    const label = await this.#shelf.label();
    if (label === null) {
      // The other was told to erase before this one could hear of it.
      this.#forget();
      this.#listeners.erased();
    } else if (label.generation === this.#generation) await this.#becomeKept(label);
    else this.#listeners.kept();
  }

  /** Whether the lock is held now; held until it is released or another tab takes it. */
  #hold(options: LockOptions): Promise<boolean> {
    if (this.#release !== null) return Promise.resolve(true);
    return new Promise((resolve) => {
      let release: (() => void) | null = null;
      const held = (lock: Lock | null) => {
        if (lock === null) return resolve(false);
        return new Promise<void>((end) => {
          release = () => {
            this.#release = null;
            end();
          };
          this.#release = release;
          resolve(true);
        });
      };
      navigator.locks.request(this.#name, options, held).catch(() => {
        // Waiting was given up, or another tab has taken the lock.
        resolve(false);
        if (release === null || this.#release !== release) return;
        this.#release = null;
        this.#follow();
      });
    });
  }

  /** A step after those before it. What goes wrong is said by the state; the page works on. */
  #next<Result>(step: () => Promise<Result>, otherwise: Result): Promise<Result> {
    const result = this.#last.then(step).catch((error: unknown) => {
      this.#become({ is: 'failed', why: whyOf(error), message: String(error) });
      return otherwise;
    });
    this.#last = result;
    return result;
  }

  #become(state: KeepingState): void {
    this.#state = state;
    this.#listeners.changed();
  }
}

function whyOf(error: unknown): Extract<KeepingState, { is: 'failed' }>['why'] {
  if (error instanceof Incomplete) return 'incomplete';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
}
