/** What is asked and what is known. No screen, no words; tells its listeners when something changed. */
import {
  InputError,
  isCatalog,
  type ListQuestion,
  type ListSubject,
  parseRecipes,
  type Question,
  type Recipe,
} from '@muster/core';
import type { Language } from '@muster/core/locales';
import { Importing, type Reviewer } from './importing.ts';
import {
  type CatalogOutcome,
  type Download,
  failureOf,
  type ListReply,
  type OpenOutcome,
  type Outcome,
  type Reply,
} from './outcomes.ts';
import type { FileProgress } from './progress.ts';
import type { SchoolSummary } from './school-summary.ts';
import type { UserFile } from './staging.ts';
import type { Held } from './work.ts';

/** Where figures come from: the worker, or a stand-in for it. */
export interface Backend extends Reviewer {
  useSample(onProgress: (progress: FileProgress) => void): Promise<Outcome>;
  /** Puts the files that were reviewed or opened last to use. */
  use(): Promise<Outcome>;
  /** Reads work that was kept, for being used in place of everything. */
  open(work: Held, onProgress: (progress: FileProgress) => void): Promise<OpenOutcome>;
  /** All that the figures in use rest on. */
  gather(): Promise<Held>;
  rejected(file: string, language: Language): Promise<readonly Download[]>;
  /** Takes indicators of the user's own into use. */
  learn(file: string, text: string): Promise<CatalogOutcome>;
  /** Lets go of the indicators of a file. */
  forget(file: string): Promise<SchoolSummary | null>;
  /** Answers questions; null where they were superseded meanwhile. */
  ask(questions: readonly Question[]): Promise<readonly Reply[] | null>;
  /** Lets go of all questions that are not answered yet. */
  supersede(): Promise<void>;
  workList(question: ListQuestion, subject: ListSubject): Promise<ListReply>;
}

/** What came of the last attempt to use files. */
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
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'recipe'; readonly file: string }
  | { readonly kind: 'recipe-failed'; readonly file: string; readonly error: InputError }
  | { readonly kind: 'catalog'; readonly file: string; readonly count: number }
  | ({ readonly kind: 'catalog-failed' } & Pick<
      Extract<CatalogOutcome, { status: 'refused' }>,
      'code' | 'details'
    >)
  /** Work that was handed on is in use. */
  | { readonly kind: 'work'; readonly file: string }
  | { readonly kind: 'erased' }
  /** What is shown could not be kept, or what was kept not be read. */
  | { readonly kind: 'keeping-failed'; readonly why: 'full' | 'unavailable' | 'incomplete' };

/** How many replies are kept; no page asks for as many. */
const mostKnown = 1000;

export class Store {
  /** The files in use; null until the first were read. */
  school: SchoolSummary | null = null;
  /** Whether files are being put to use or the sample is being read. */
  loading = false;
  notice: Notice | null = null;
  /** Whether there are no files, and none will come of themselves: what should have been read first could not be. */
  isEmpty = false;
  /** Grows with everything that can change a figure; reading and notices do not. */
  version = 0;
  /** The files that are staged. */
  readonly importing: Importing;

  readonly #backend: Backend;
  readonly #listeners = new Set<() => void>();
  /** By question; those looked at last stand last. */
  #known = new Map<string, Reply>();
  #wanted = new Map<string, Question>();
  #pending = new Set<string>();
  // Answers about files that have been replaced meanwhile must not be kept.
  #generation = 0;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.importing = new Importing(backend, () => this.#changed());
  }

  /** Calls the listener after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async useSample(): Promise<void> {
    await this.#adopt(() => this.#backend.useSample(() => undefined));
    // Which files would make way has changed.
    if (this.importing.staged.files.length > 0) await this.importing.readAgain();
  }

  /** Leaves the files of the sample out, so that all figures are of the user's own. */
  async leaveSample(): Promise<void> {
    await this.#adopt(async () => {
      const held = await this.#backend.gather();
      const files = held.files.filter(({ origin }) => origin === 'user');
      const opened = await this.#backend.open({ ...held, files }, () => undefined);
      return opened.status === 'opened' ? this.#backend.use() : opened;
    });
    // Which files would stay has changed.
    if (this.importing.staged.files.length > 0) await this.importing.readAgain();
  }

  /** Stages files, after learning the recipes and catalogues among them. */
  async bring(files: readonly UserFile[]): Promise<void> {
    this.notice = null;
    const isTold = (file: UserFile) => file.name.toLowerCase().endsWith('.json');
    const learned: { readonly file: string; readonly recipes: readonly Recipe[] }[] = [];
    for (const file of files.filter(isTold)) {
      try {
        const text = await file.text();
        if (isCatalog(text)) await this.#learn(file.name, text);
        else learned.push({ file: file.name, recipes: parseRecipes(text) });
      } catch (error) {
        this.notice =
          error instanceof InputError
            ? { kind: 'recipe-failed', file: file.name, error }
            : { kind: 'failed', message: failureOf(error).message };
      }
    }
    for (const { file, recipes } of learned) this.importing.learn(recipes, file);
    const tables = files.filter((file) => !isTold(file));
    if (tables.length > 0) return this.importing.decide({ what: 'add', files: tables });
    if (learned.length > 0 && this.importing.staged.files.length > 0) return this.importing.readAgain();
    const [first] = learned;
    if (first !== undefined) this.notice ??= { kind: 'recipe', file: first.file };
    this.#changed();
  }

  /** Puts the staged files to use, as they were reviewed; the figures change now. */
  async use(): Promise<void> {
    const { freshness, review } = this.importing;
    if (freshness !== 'fresh' || review === null) return;
    const { length } = this.importing.staged.files;
    const outcome = await this.#adopt(async () => {
      const used = await this.#backend.use();
      // Before anybody hears of it, so that nobody sees the files both staged and in use.
      if (used.status === 'loaded') this.importing.finish();
      return used;
    });
    if (outcome.status !== 'loaded') return;
    const places = (severity: 'error' | 'warning') =>
      outcome.school.issues
        .filter((group) => group.severity === severity)
        .reduce((sum, { count }) => sum + count, 0);
    this.notice = {
      kind: 'loaded',
      files: length,
      rows: review.inputs.reduce((sum, { used }) => sum + used, 0),
      rejected: review.inputs.reduce((sum, { rejected }) => sum + rejected, 0),
      errors: places('error'),
      warnings: places('warning'),
    };
    this.#changed();
  }

  /** Puts work that was opened to use, in place of everything. */
  async resume(recipes: readonly Recipe[]): Promise<Outcome> {
    const outcome = await this.#adopt(() => this.#backend.use());
    if (outcome.status !== 'loaded') return outcome;
    this.importing.recall(recipes);
    // Which files would make way has changed.
    if (this.importing.staged.files.length > 0) await this.importing.readAgain();
    return outcome;
  }

  /** Says what came of something. */
  tell(notice: Notice): void {
    this.notice = notice;
    this.#changed();
  }

  /** Lets go of the indicators of a file of the user's own. */
  async forget(file: string): Promise<void> {
    const school = await this.#backend.forget(file);
    if (school !== null) this.#take(school);
    this.#changed();
  }

  async #learn(file: string, text: string): Promise<void> {
    const outcome = await this.#backend.learn(file, text);
    if (outcome.status === 'refused') {
      this.notice = { kind: 'catalog-failed', code: outcome.code, details: outcome.details };
      return;
    }
    // What was refused before it goes on standing there.
    this.notice ??= { kind: 'catalog', file, count: outcome.count };
    if (outcome.school !== null) this.#take(outcome.school);
  }

  /** Rows of a file that cannot be used, as files to keep. */
  rejected(file: string, language: Language): Promise<readonly Download[]> {
    return this.#backend.rejected(file, language);
  }

  /** The rows behind a figure. They hold person keys, so unlike figures they are never kept. */
  workList(question: ListQuestion, subject: ListSubject): Promise<ListReply> {
    return this.#backend.workList(question, subject).catch(failureOf);
  }

  dismiss(): void {
    this.notice = null;
    this.#changed();
  }

  /** The reply to a question, or null while it is being worked out; asking is what sets the work off. */
  reply(question: Question): Reply | null {
    const key = JSON.stringify(question);
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#know(key, known);
      return known;
    }
    if (this.school !== null && !this.#pending.has(key)) {
      this.#pending.add(key);
      if (this.#wanted.size === 0) queueMicrotask(() => this.#ask());
      this.#wanted.set(key, question);
    }
    return null;
  }

  /** Whether some question is still being worked out. */
  get waiting(): boolean {
    return this.#pending.size > 0;
  }

  /** Lets go of what is still being worked out, as something else will be asked. Whoever wants it yet asks again. */
  supersede(): void {
    if (!this.waiting) return;
    this.#letGo();
    void this.#backend.supersede();
    queueMicrotask(() => this.#changed());
  }

  /** Questions of one rendering go to the worker together. */
  async #ask(): Promise<void> {
    const generation = this.#generation;
    const wanted = this.#wanted;
    if (wanted.size === 0) return;
    this.#wanted = new Map();
    const questions = [...wanted.values()];
    const replies = await this.#backend.ask(questions).catch((error): readonly Reply[] => {
      // A worker that failed answers nothing; figures that wait for ever would say less than that.
      return questions.map(() => failureOf(error));
    });
    if (generation !== this.#generation || replies === null) return;
    [...wanted.keys()].forEach((key, index) => {
      this.#pending.delete(key);
      this.#know(key, replies[index]!);
    });
    this.version += 1;
    this.#changed();
  }

  /** Keeps a reply, as long as no more others are looked at after it than there is room for. */
  #know(key: string, reply: Reply): void {
    this.#known.delete(key);
    this.#known.set(key, reply);
    if (this.#known.size <= mostKnown) return;
    const [oldest] = this.#known.keys();
    this.#known.delete(oldest!);
  }

  /** What is being worked out is not waited for. */
  #letGo(): void {
    this.#generation += 1;
    this.#wanted = new Map();
    this.#pending = new Set();
  }

  /** What a piece of work brought takes the place of all that was known; nothing changes when it brought nothing. */
  async #adopt(work: () => Promise<Outcome>): Promise<Outcome> {
    this.notice = null;
    this.loading = true;
    this.isEmpty = false;
    this.#changed();
    // A worker that failed brings nothing, and must not be waited for.
    const outcome = await work().catch(failureOf);
    this.loading = false;
    this.isEmpty = this.school === null && outcome.status !== 'loaded';
    if (outcome.status === 'loaded') this.#take(outcome.school);
    else if (outcome.status === 'failed') {
      this.notice = { kind: 'failed', message: outcome.message };
    }
    this.#changed();
    return outcome;
  }

  /** All figures are asked for again. */
  #take(school: SchoolSummary): void {
    this.#letGo();
    this.version += 1;
    this.#known = new Map();
    this.school = school;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
