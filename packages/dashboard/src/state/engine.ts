/**
 * Files and figures, away from the screen: keeps the files in use and the columns read from them, and
 * answers questions. Runs in a worker; knows nothing of the page and of how it is called.
 */
import {
  type Answer,
  InputError,
  type InputSummary,
  type IssueGroup,
  load,
  type Progress,
  type Question,
  type School,
  type Source,
  type UnitInfo,
} from '@muster/core';

/** A file of the user: `File` in a browser. */
export interface UserFile {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

export type Origin = 'sample' | 'user';

export interface FileInUse {
  readonly name: string;
  readonly kind: string;
  readonly origin: Origin;
}

/** What is known of the files in use. */
export interface SchoolSummary {
  readonly files: readonly FileInUse[];
  readonly inputs: readonly InputSummary[];
  readonly issues: readonly IssueGroup[];
  readonly kinds: readonly string[];
  readonly units: readonly UnitInfo[];
  readonly indicators: readonly string[];
}

/** Why files were not used. */
export type Failure =
  | { readonly reason: 'issues'; readonly file: string; readonly issues: readonly IssueGroup[] }
  | { readonly reason: 'no-usable-row'; readonly file: string }
  | { readonly reason: 'unexpected'; readonly message: string };

export type Outcome =
  | { readonly status: 'loaded'; readonly school: SchoolSummary }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly failures: readonly Failure[] };

export interface FileProgress {
  readonly file: string;
  readonly rows: number;
  /** Of all files together, 0 to 1. */
  readonly share: number;
}

export type Reply =
  | { readonly status: 'known'; readonly answer: Answer }
  | { readonly status: 'failed'; readonly message: string };

interface Entry extends FileInUse {
  readonly source: Source;
}

/** Enough of a file to hold its header row and some rows, to learn what kind of file it is. */
const peekBytes = 256 * 1024;
const lineFeed = 10;

/** In milliseconds. */
const progressEvery = 100;

export class Engine {
  #entries: readonly Entry[] = [];
  #school: School | null = null;
  #abort: AbortController | null = null;
  readonly #sample: () => Promise<readonly { readonly name: string; readonly text: string }[]>;

  constructor(sample: () => Promise<readonly { readonly name: string; readonly text: string }[]>) {
    this.#sample = sample;
  }

  /** Puts the sample school in place of everything. */
  async useSample(onProgress: (progress: FileProgress) => void): Promise<Outcome> {
    const sources = (await this.#sample()).map(({ name, text }) => textSource(name, text));
    return this.#try(async (signal) => {
      const kinds = await this.#kinds(sources, signal);
      if ('status' in kinds) return kinds;
      return this.#replace(
        sources.map((source, index) => ({
          name: source.name,
          kind: kinds.list[index]!,
          origin: 'sample' as const,
          source,
        })),
        signal,
        onProgress,
      );
    });
  }

  /**
   * Puts files in place of those of the same kinds; files of other kinds stay. All or nothing: when one
   * of them cannot be used, everything stays as it was.
   */
  async add(files: readonly UserFile[], onProgress: (progress: FileProgress) => void): Promise<Outcome> {
    return this.#try(async (signal) => {
      const sources = files.map(fileSource);
      const kinds = await this.#kinds(sources, signal);
      if ('status' in kinds) return kinds;
      const added = files.map((file, index) => ({
        name: file.name,
        kind: kinds.list[index]!,
        origin: 'user' as const,
        source: { ...sources[index]!, kind: kinds.list[index]! },
      }));
      const kept = this.#entries.filter((entry) => !kinds.list.includes(entry.kind));
      return this.#replace([...kept, ...added], signal, onProgress);
    });
  }

  /** Stops the reading that is under way. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Answers questions about the files in use. */
  ask(questions: readonly Question[]): readonly Reply[] {
    const school = this.#school;
    return questions.map((question) => {
      if (school === null) return { status: 'failed', message: 'no files' };
      try {
        return { status: 'known', answer: school.compute(question) };
      } catch (error) {
        // A question that these files cannot answer is shown in its place; all else is a fault of ours.
        if (error instanceof InputError) return { status: 'failed', message: error.message };
        throw error;
      }
    });
  }

  async #try(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      return await work(abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return { status: 'cancelled' };
      const message = error instanceof Error ? error.message : String(error);
      return { status: 'failed', failures: [{ reason: 'unexpected', message }] };
    } finally {
      if (this.#abort === abort) this.#abort = null;
    }
  }

  /** The kind of each file from its beginning, or why they cannot be used. */
  async #kinds(
    sources: readonly Source[],
    signal: AbortSignal,
  ): Promise<{ readonly list: readonly string[] } | Outcome> {
    const failures: Failure[] = [];
    const kinds: string[] = [];
    for (const source of sources) {
      const { inputs, issues } = await load([peek(source)], { signal });
      const kind = inputs[0]?.kind ?? null;
      if (kind === null) failures.push({ reason: 'issues', file: source.name, issues });
      else kinds.push(kind);
    }
    return failures.length === 0 ? { list: kinds } : { status: 'failed', failures };
  }

  async #replace(
    entries: readonly Entry[],
    signal: AbortSignal,
    onProgress: (progress: FileProgress) => void,
  ): Promise<Outcome> {
    const report = overall(entries, onProgress);
    const school = await load(
      entries.map((entry) => entry.source),
      { signal, onProgress: report },
    );
    if (signal.aborted) return { status: 'cancelled' };
    const failures = school.inputs
      .filter((input) => input.used === 0)
      .map((input): Failure => {
        const issues = school.issues.filter((group) => group.file === input.file);
        return issues.length === 0
          ? { reason: 'no-usable-row', file: input.file }
          : { reason: 'issues', file: input.file, issues };
      });
    if (failures.length > 0) return { status: 'failed', failures };
    this.#entries = entries;
    this.#school = school;
    const { inputs, issues, kinds, units, indicators } = school;
    const files = entries.map(({ name, kind, origin }) => ({ name, kind, origin }));
    return { status: 'loaded', school: { files, inputs, issues, kinds, units, indicators } };
  }
}

/** Progress of one file at a time, as a share of all of them. */
function overall(
  entries: readonly Entry[],
  onProgress: (progress: FileProgress) => void,
): (progress: Progress) => void {
  const total = entries.reduce((sum, { source }) => sum + (source.size ?? 0), 0);
  const read = new Map<string, number>();
  let said = Number.NEGATIVE_INFINITY;
  return ({ file, rows, bytes }) => {
    read.set(file, bytes);
    // Batches come faster than anybody can read.
    if (performance.now() - said < progressEvery) return;
    said = performance.now();
    const done = [...read.values()].reduce((sum, part) => sum + part, 0);
    onProgress({ file, rows, share: total === 0 ? 1 : Math.min(1, done / total) });
  };
}

function textSource(name: string, text: string): Source {
  const content = new TextEncoder().encode(text);
  return {
    name,
    size: content.length,
    bytes: async function* () {
      yield content;
    },
  };
}

function fileSource(file: UserFile): Source {
  return { name: file.name, size: file.size, bytes: () => chunks(file.stream()) };
}

/** The beginning of a source, cut at the end of a line. */
function peek(source: Source): Source {
  return {
    name: source.name,
    bytes: async function* () {
      let room = peekBytes;
      for await (const chunk of source.bytes()) {
        if (chunk.length <= room) {
          room -= chunk.length;
          yield chunk;
          if (room > 0) continue;
          return;
        }
        const part = chunk.subarray(0, room);
        yield part.subarray(0, part.lastIndexOf(lineFeed) + 1);
        return;
      }
    },
  };
}

// Not every browser can iterate a stream yet.
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
