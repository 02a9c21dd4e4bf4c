/**
 * The work as the browser keeps it, in its database for this page. New contents are put beside the old ones, and then one
 * transaction turns from the old to the new: whoever is interrupted finds the one or the other, whole.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type HeldFile, newId, type OwnFile, type SampleFile, sizeOf, type Work } from './work.ts';

/** The content of a file lies beside it, under its id. */
type Listed = Omit<OwnFile, 'content'> | SampleFile;

interface Pointer extends Omit<Work, 'files'> {
  readonly schema: 'muster-kept/1';
  readonly generation: string;
  readonly savedAt: Date;
  readonly bytes: number;
  readonly files: readonly Listed[];
}

interface Tables extends DBSchema {
  /** One record: what counts. */
  pointer: { key: 'work'; value: Pointer };
  contents: { key: string; value: Blob };
}

/** Whoever is told that something is kept must find it after a power cut as well. */
const lasting = { durability: 'strict' } as const;

/** What is said of work that is kept. */
export interface Label {
  /** Differs from that of all that was kept before. */
  readonly generation: string;
  readonly savedAt: Date;
  readonly bytes: number;
  /** The user's files. */
  readonly files: number;
}

/** Work was kept by another tab since this one looked. */
export class Overtaken extends Error {}

/** The browser has lost the content of a file. */
export class Incomplete extends Error {}

export class Shelf {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Tables>> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** The label of what is kept; null where nothing is. */
  async label(): Promise<Label | null> {
    const pointer = await (await this.#database()).get('pointer', 'work');
    return pointer === undefined ? null : labelOf(pointer);
  }

  async read(): Promise<{ readonly work: Work; readonly label: Label } | null> {
    const step = (await this.#database()).transaction(['pointer', 'contents']);
    const pointer = await step.objectStore('pointer').get('work');
    if (pointer === undefined) return null;
    const contents = step.objectStore('contents');
    const files = await Promise.all(
      pointer.files.map(async (file): Promise<HeldFile> => {
        if (file.origin === 'sample') return file;
        const content = await contents.get(file.id);
        if (content === undefined) throw new Incomplete(file.name);
        return { ...file, content };
      }),
    );
    const { followed, catalogs, recipes, address } = pointer;
    return { work: { files, followed, catalogs, recipes, address }, label: labelOf(pointer) };
  }

  /**
   * Keeps work in place of what was kept.
   *
   * @param over the generation that it takes the place of, null for none; undefined for whatever is there
   * @throws {Overtaken} when there is another one, which stays
   */
  async write(work: Work, over: string | null | undefined): Promise<Label> {
    const files = work.files.map(listed);
    const pointer: Pointer = {
      ...work,
      schema: 'muster-kept/1',
      generation: newId(),
      savedAt: new Date(),
      bytes: sizeOf(work),
      files,
    };
    const brought = await this.#bring(work);
    try {
      await this.#turn(pointer, over);
    } catch (error) {
      await this.#remove(brought);
      throw error;
    }
    return labelOf(pointer);
  }

  /** What is looked at, kept beside the work of a generation; nothing where another has come since. */
  async look(address: string, generation: string): Promise<void> {
    const step = (await this.#database()).transaction('pointer', 'readwrite');
    const pointer = await step.store.get('work');
    const isSame = pointer?.generation === generation;
    await Promise.all([isSame && step.store.put({ ...pointer, address }, 'work'), step.done]);
  }

  /** Nothing is kept any more. */
  async clear(): Promise<void> {
    const step = (await this.#database()).transaction(['pointer', 'contents'], 'readwrite');
    await Promise.all([step.objectStore('pointer').clear(), step.objectStore('contents').clear(), step.done]);
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    (await open?.catch(() => null))?.close();
  }

  /** Puts contents that are not there yet beside the others; all of them or none. */
  async #bring({ files }: Work): Promise<readonly string[]> {
    const database = await this.#database();
    const known = await database.getAllKeys('contents');
    const brought: string[] = [];
    try {
      for (const file of files) {
        if (file.origin === 'sample' || known.includes(file.id)) continue;
        brought.push(file.id);
        const step = database.transaction('contents', 'readwrite', lasting);
        await Promise.all([step.store.put(file.content, file.id), step.done]);
      }
    } catch (error) {
      // Where there was no room for one, the others would take up what is left of it.
      await this.#remove(brought);
      throw error;
    }
    return brought;
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const database = await this.#database();
    await Promise.all(ids.map((id) => database.delete('contents', id))).catch(() => undefined);
  }

  async #turn(pointer: Pointer, over: string | null | undefined): Promise<void> {
    const ids = pointer.files.flatMap((file) => (file.origin === 'user' ? [file.id] : []));
    const step = (await this.#database()).transaction(['pointer', 'contents'], 'readwrite', lasting);
    const contents = step.objectStore('contents');
    const there = await contents.getAllKeys();
    const now = (await step.objectStore('pointer').get('work'))?.generation ?? null;
    // Another tab may have thrown away what it did not know.
    const isWhole = ids.every((id) => there.includes(id));
    if ((over !== undefined && now !== over) || !isWhole) {
      step.abort();
      await step.done.catch(() => undefined);
      throw new Overtaken('kept by another tab meanwhile');
    }
    await Promise.all([
      step.objectStore('pointer').put(pointer, 'work'),
      ...there.filter((id) => !ids.includes(id)).map((id) => contents.delete(id)),
      step.done,
    ]);
  }

  #database(): Promise<IDBPDatabase<Tables>> {
    this.#open ??= this.#opened().catch((error) => {
      this.#open = null;
      throw error;
    });
    return this.#open;
  }

  #opened(): Promise<IDBPDatabase<Tables>> {
    return openDB<Tables>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('pointer');
        database.createObjectStore('contents');
      },
      // A later version of the page in another tab; what it keeps is not for this one.
      blocking: () => void this.close(),
      terminated: () => {
        this.#open = null;
      },
    });
  }
}

function listed(file: HeldFile): Listed {
  if (file.origin === 'sample') return file;
  const { content: _, ...rest } = file;
  return rest;
}

function labelOf({ generation, savedAt, bytes, files }: Pointer): Label {
  return { generation, savedAt, bytes, files: files.filter(({ origin }) => origin === 'user').length };
}
