/**
 * Files and figures, away from the screen: keeps the files in use and the columns read from them, reads staged
 * files on trial, and answers questions. Runs in a worker; knows nothing of the page and of how it is called.
 */
import {
  InputError,
  type Inspection,
  indicatorInfo,
  inspect,
  type ListQuestion,
  type ListSubject,
  load,
  type Question,
  type Recipe,
  readCatalog,
  type School,
  type Source,
  type TableInspection,
  type WorkbookReader,
} from '@muster/core';
import type { Language } from '@muster/core/locales';
import { readWorkbook } from '@muster/core/workbook';
import { described, type Entry, entryOf, renamed } from './entry.ts';
import {
  type CatalogOutcome,
  type Download,
  failureOf,
  type ListReply,
  type OpenOutcome,
  type Outcome,
  type Refusal,
  type Reply,
  type ReviewOutcome,
} from './outcomes.ts';
import { type Catalogs, indicatorsOf, readCatalogs } from './own-catalogs.ts';
import { pauses } from './pauses.ts';
import { type FileProgress, overall } from './progress.ts';
import { forNextFile } from './recipe-edits.ts';
import { RememberedWorkbooks } from './remembered-workbooks.ts';
import { type SchoolSummary, summaryOf } from './school-summary.ts';
import { ownSource, textSource } from './sources.ts';
import type { Staged, StagedFile } from './staging.ts';
import { type Held, type HeldFile, newId, type OwnFile } from './work.ts';

/** Files and what was read from them. */
interface Loaded {
  readonly entries: readonly Entry[];
  readonly school: School;
  /** Those that were there when they were read. */
  readonly recipes: readonly Recipe[];
  /** Where they come with some that take the place of those in use. */
  readonly catalogs?: Catalogs;
}

type SampleFiles = () => Promise<readonly { readonly name: string; readonly text: string }[]>;

export class Engine {
  #inUse: Loaded | null = null;
  /** What the last review read, for being put to use as it is. */
  #candidate: Loaded | null = null;
  #abort: AbortController | null = null;
  /** Of the questions that are being answered. */
  #asking = new AbortController();
  /** Indicators of the user's own, by file. */
  #catalogs: Catalogs = new Map();
  /** The files in use with the indicators of the user's own. */
  #school: School | null = null;
  readonly #sample: SampleFiles;
  readonly #readerFor: (signal: AbortSignal) => WorkbookReader;
  readonly #workbooks = new RememberedWorkbooks();

  /** @param readerFor reads workbooks until told to stop; by default where it is called */
  constructor(sample: SampleFiles, readerFor: (signal: AbortSignal) => WorkbookReader = () => readWorkbook) {
    this.#sample = sample;
    this.#readerFor = readerFor;
  }

  /** Puts the sample school in place of everything. */
  async useSample(onProgress: (progress: FileProgress) => void): Promise<Outcome> {
    const { held, sources } = await this.#sampleSources();
    return this.#try(async (signal) => {
      const school = await load(sources, { signal, onProgress: overall(sources, onProgress) });
      const entries = sources.map((source, index) => entryOf(source, held[index]!, school));
      return this.#adopt({ entries, school, recipes: [] });
    });
  }

  /**
   * Reads work that was kept or handed on, catalogues too, and keeps what came of it aside. In use it takes the place of
   * everything.
   */
  async open(work: Held, onProgress: (progress: FileProgress) => void): Promise<OpenOutcome> {
    this.#candidate = null;
    return this.#try(async (signal) => {
      const catalogs = await readCatalogs(work.catalogs);
      const { held, sources } = await this.#sourcesOf(work.files);
      const workbooks = this.#readerFor(signal);
      const options = { workbooks, recipes: work.followed, signal };
      const school = await load(sources, { ...options, onProgress: overall(sources, onProgress) });
      signal.throwIfAborted();
      const entries = sources.map((source, index) => entryOf(source, held[index]!, school));
      this.#candidate = { entries, school, recipes: work.followed, catalogs };
      return { status: 'opened', opened: { files: entries.map(described), inputs: school.inputs } };
    });
  }

  /** All that the figures in use rest on. */
  gather(): Held {
    const { entries, recipes } = this.#inUse ?? { entries: [], recipes: [] };
    return {
      files: entries.map(({ held }) => held),
      followed: recipes,
      catalogs: [...this.#catalogs].map(([file, { text }]) => ({ file, text })),
    };
  }

  /**
   * Reads staged files together with those in use that would stay, and keeps what came of it aside. The files in
   * use and their figures stay as they are.
   *
   * @param recipes what was decided about other files of the same shapes
   * @param onInspected hears what the files were taken for, long before all rows are read
   */
  async review(
    staged: Staged,
    recipes: readonly Recipe[],
    onInspected: (inspection: Inspection) => void,
    onProgress: (progress: FileProgress) => void,
  ): Promise<ReviewOutcome> {
    this.#candidate = null;
    return this.#try(async (signal) => {
      // What was decided about one file holds for others of its shape too, as far as it is not about that file alone.
      const ofShape = staged.files.flatMap((file) => file.recipes.filter(({ shape }) => shape !== undefined));
      // The newest come first here, and core follows the last.
      const others = [...recipes.toReversed(), ...ofShape.map(forNextFile)];
      const workbooks = this.#workbooks.through(this.#readerFor(signal));
      const options = { workbooks, recipes: others, signal };
      const held = staged.files.map(heldFile);
      const sources = held.map(ownSource);
      const inspection = await inspect(sources, options);
      onInspected(inspection);
      const kinds = new Set(inspection.tables.map(({ kind }) => kind));
      const shares = (entry: Entry) => entry.kinds.some((kind) => kinds.has(kind));
      const beside = staged.beside ?? inspection.tables.some(isOfRejected);
      const stays = (entry: Entry) => !shares(entry) || (beside && entry.origin === 'user');
      const now = this.#inUse?.entries ?? [];
      const kept = renamed(
        now.filter(stays),
        staged.files.map(({ name }) => name),
      );
      const all = [...kept.map(({ source }) => source), ...sources];
      const school = await load(all, { ...options, onProgress: overall(all, onProgress) });
      signal.throwIfAborted();
      const entries = [...kept, ...sources.map((source, index) => entryOf(source, held[index]!, school))];
      this.#candidate = { entries, school, recipes: options.recipes };
      const isStaged = (file: string | null) => sources.some(({ name }) => name === file);
      return {
        status: 'reviewed',
        review: {
          tables: inspection.tables,
          issues: school.issues.filter(({ file }) => file === null || isStaged(file)),
          inputs: school.inputs.filter(({ file }) => isStaged(file)),
          units: school.units,
          replaced: now.filter((entry) => !stays(entry)).map(described),
          kept: kept.map(described),
          ownOfSameKinds: now.some((entry) => entry.origin === 'user' && shares(entry)),
          beside,
        },
      };
    });
  }

  /** Puts what was reviewed last to use; without reading it again. */
  use(): Outcome {
    if (this.#candidate === null) return { status: 'failed', message: 'no files were reviewed' };
    return this.#adopt(this.#candidate);
  }

  /** Lets go of what was reviewed. */
  discard(): void {
    this.cancel();
    this.#candidate = null;
    this.#workbooks.forget();
  }

  /** Takes indicators of the user's own into use, in place of those of a file of the same name. */
  async learn(file: string, text: string): Promise<CatalogOutcome> {
    const others = new Map([...this.#catalogs].filter(([name]) => name !== file));
    try {
      const indicators = await readCatalog(text, file, indicatorsOf(others));
      this.#useCatalogs(new Map([...others, [file, { text, indicators }]]));
      return { status: 'learned', count: indicators.length, school: this.#summary() };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { status: 'refused', code: error.code, details: error.details };
    }
  }

  /** Lets go of the indicators of a file. */
  forget(file: string): SchoolSummary | null {
    this.#useCatalogs(new Map([...this.#catalogs].filter(([name]) => name !== file)));
    return this.#summary();
  }

  /** Rows of a file that cannot be used, in its own layout with the reason in front: one text for each layout. */
  async rejected(file: string, language: Language): Promise<readonly Download[]> {
    const from = this.#candidate ?? this.#inUse;
    if (from === null) return [];
    // Words are loaded when they are needed, which most of the time is never.
    const { RejectedRows } = await import('./rejected-rows.ts');
    // Read again rather than kept: most are never asked for, and there may be as many as there are rows.
    const rows = new RejectedRows(file, language);
    const sources = from.entries.map(({ source }) => source);
    const workbooks = this.#workbooks.through(this.#readerFor(new AbortController().signal));
    await load(sources, { workbooks, recipes: from.recipes, onReject: rows.add });
    return rows.downloads();
  }

  /** Stops the reading that is under way. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Answers questions about the files in use; null where they were superseded meanwhile. */
  async ask(questions: readonly Question[]): Promise<readonly Reply[] | null> {
    const { signal } = this.#asking;
    const school = this.#school;
    if (school === null) return questions.map(() => ({ status: 'failed', message: 'no files' }));
    try {
      const answers = await school.computeEach(questions, pauses(signal));
      // A question that these files cannot answer is shown in its place; all else is a fault of ours.
      return answers.map((answer) =>
        answer instanceof InputError ? refusalOf(answer) : { status: 'known', answer },
      );
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** Lets go of all questions that are not answered yet. */
  supersede(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
  }

  /** Lists the rows behind a figure of the files in use. Nothing of a list is kept here. */
  async workList(question: ListQuestion, subject: ListSubject): Promise<ListReply> {
    const school = this.#school;
    if (school === null) return { status: 'failed', message: 'no files' };
    try {
      const { list } = await school.workList(question, subject);
      return { status: 'listed', list };
    } catch (error) {
      if (error instanceof InputError) return refusalOf(error);
      throw error;
    } finally {
      // Workbooks were read again for it; those of staged files are only read once more.
      this.#workbooks.forget();
    }
  }

  #adopt(loaded: Loaded): Outcome {
    this.#inUse = loaded;
    this.#useCatalogs(loaded.catalogs ?? this.#catalogs);
    this.#candidate = null;
    this.#workbooks.forget();
    return { status: 'loaded', school: this.#summary()! };
  }

  #useCatalogs(catalogs: Catalogs): void {
    this.#catalogs = catalogs;
    this.#school = this.#inUse?.school.withIndicators(indicatorsOf(catalogs)) ?? null;
  }

  #summary(): SchoolSummary | null {
    const school = this.#school;
    if (school === null) return null;
    const catalogs = [...this.#catalogs].map(([file, own]) => ({
      file,
      indicators: own.indicators.map(indicatorInfo),
    }));
    return summaryOf(school, this.#inUse!.entries.map(described), catalogs);
  }

  async #sampleSources() {
    const files = await this.#sample();
    return {
      sources: files.map(({ name, text }) => textSource(name, text)),
      held: files.map(({ name }): HeldFile => ({ origin: 'sample', name, of: name })),
    };
  }

  /** Files of the sample that it no longer has are left out; work without any file is of the sample. */
  async #sourcesOf(files: readonly HeldFile[]) {
    if (files.length === 0) return this.#sampleSources();
    const sample = files.some(({ origin }) => origin === 'sample') ? await this.#sample() : [];
    const held: HeldFile[] = [];
    const sources: Source[] = [];
    for (const file of files) {
      const text = file.origin === 'sample' ? sample.find(({ name }) => name === file.of)?.text : '';
      if (text === undefined) continue;
      held.push(file);
      sources.push(file.origin === 'sample' ? textSource(file.name, text) : ownSource(file));
    }
    return { held, sources };
  }

  async #try<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | NoResult> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const result = await work(abort.signal);
      return abort.signal.aborted ? { status: 'cancelled' } : result;
    } catch (error) {
      if (abort.signal.aborted) return { status: 'cancelled' };
      return failureOf(error);
    } finally {
      if (this.#abort === abort) this.#abort = null;
    }
  }
}

type NoResult = Exclude<Outcome, { readonly status: 'loaded' }>;

function heldFile({ name, file, encoding, recipes }: StagedFile): OwnFile {
  return { origin: 'user', name, id: newId(), content: file, encoding, recipes };
}

/** Whether a table is of rows that could not be used: the reason stands in front. */
function isOfRejected({ columns: [first] }: TableInspection): boolean {
  return first?.field === 'reason';
}

function refusalOf({ message, code, details }: InputError): Refusal {
  return { status: 'failed', message, mistake: { code, details } };
}
