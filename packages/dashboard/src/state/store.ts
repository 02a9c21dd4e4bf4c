/** What is asked and what is known. No screen, no words; tells its listeners when something changed. */
import type { Question } from '@muster/core';
import type { Failure, FileProgress, Outcome, Reply, SchoolSummary, UserFile } from './engine.ts';

/** Where figures come from: the worker, or a stand-in for it. */
export interface Backend {
  useSample(onProgress: (progress: FileProgress) => void): Promise<Outcome>;
  add(files: readonly UserFile[], onProgress: (progress: FileProgress) => void): Promise<Outcome>;
  cancel(): Promise<void>;
  ask(questions: readonly Question[]): Promise<readonly Reply[]>;
}

/** What came of the last attempt to read files. */
export type Notice =
  | {
      readonly kind: 'loaded';
      /** The files that were added, not those that stayed. */
      readonly files: number;
      readonly rows: number;
      readonly rejected: number;
      readonly errors: number;
      readonly warnings: number;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failures: readonly Failure[] };

export class Store {
  /** The files in use; null until the first were read. */
  school: SchoolSummary | null = null;
  /** Set while files are being read; `null` inside until the first rows. */
  reading: { readonly progress: FileProgress | null } | null = null;
  notice: Notice | null = null;
  /** Grows with everything that can change a figure; reading and notices do not. */
  version = 0;

  readonly #backend: Backend;
  readonly #listeners = new Set<() => void>();
  #known = new Map<string, Reply>();
  #wanted = new Map<string, Question>();
  #asked = new Set<string>();
  // Answers about files that have been replaced meanwhile must not be kept.
  #generation = 0;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Calls the listener after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  useSample(): Promise<void> {
    return this.#read((onProgress) => this.#backend.useSample(onProgress), 0);
  }

  add(files: readonly UserFile[]): Promise<void> {
    return this.#read((onProgress) => this.#backend.add(files, onProgress), files.length);
  }

  async cancel(): Promise<void> {
    await this.#backend.cancel();
  }

  dismiss(): void {
    this.notice = null;
    this.#changed();
  }

  /** The reply to a question, or null while it is being worked out; asking is what sets the work off. */
  reply(question: Question): Reply | null {
    const key = JSON.stringify(question);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.school !== null && !this.#asked.has(key)) {
      this.#asked.add(key);
      if (this.#wanted.size === 0) queueMicrotask(() => this.#ask());
      this.#wanted.set(key, question);
    }
    return null;
  }

  /** Whether some question is still being worked out. */
  get waiting(): boolean {
    return this.#known.size < this.#asked.size;
  }

  /** Questions of one rendering go to the worker together. */
  async #ask(): Promise<void> {
    const generation = this.#generation;
    const wanted = this.#wanted;
    this.#wanted = new Map();
    const replies = await this.#backend.ask([...wanted.values()]);
    if (generation !== this.#generation) return;
    [...wanted.keys()].forEach((key, index) => {
      this.#known.set(key, replies[index]!);
    });
    this.version += 1;
    this.#changed();
  }

  /** `added`: how many files the user brought; what becomes of the sample is not announced. */
  async #read(
    work: (onProgress: (progress: FileProgress) => void) => Promise<Outcome>,
    added: number,
  ): Promise<void> {
    this.notice = null;
    const reading = { progress: null as FileProgress | null };
    this.reading = reading;
    this.#changed();
    const outcome = await work((progress) => {
      if (this.reading !== reading) return;
      reading.progress = progress;
      this.#changed();
    });
    // Another reading was begun in the meantime; what it brings counts.
    if (this.reading !== reading) return;
    this.reading = null;
    if (outcome.status === 'loaded') {
      this.#generation += 1;
      this.version += 1;
      this.#known = new Map();
      this.#wanted = new Map();
      this.#asked = new Set();
      this.school = outcome.school;
      if (added > 0) this.notice = loaded(outcome.school, added);
    } else if (outcome.status === 'failed') {
      this.notice = { kind: 'failed', failures: outcome.failures };
    } else if (added > 0) {
      this.notice = { kind: 'cancelled' };
    }
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Files that were added come last among the inputs. */
function loaded({ inputs, issues }: SchoolSummary, added: number): Notice {
  const own = inputs.slice(-added);
  const places = (severity: 'error' | 'warning') =>
    issues.filter((group) => group.severity === severity).reduce((sum, { count }) => sum + count, 0);
  return {
    kind: 'loaded',
    files: own.length,
    rows: own.reduce((sum, { used }) => sum + used, 0),
    rejected: own.reduce((sum, { rejected }) => sum + rejected, 0),
    errors: places('error'),
    warnings: places('warning'),
  };
}
