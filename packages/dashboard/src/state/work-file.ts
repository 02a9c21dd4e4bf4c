/**
 * The user's work as one file to hand on: a ZIP package with the files as they were brought, their recipes, catalogues and
 * what is looked at, that any program opens; or the same under a passphrase.
 */
import { type Encoding, parseRecipes, type Recipe } from '@muster/core';
import { partKey, readDirectory, unpack } from '@muster/core/zip';
import { isSealed, seal, unseal } from './sealed.ts';
import { freeName } from './staging.ts';
import { type HeldCatalog, type HeldFile, newId, type Work } from './work.ts';
import { type Part, zipOf } from './zip.ts';

/** How such a file is called at the end. */
export const ENDING = '.muster';

const SCHEMA = 'muster-work/1';
const CONTENTS = 'work.json';
const RECIPES = 'recipes.json';

/** What is unpacked of one file: a page holds no more. */
const MOST_BYTES = 1024 ** 3;

export class WorkFileError extends Error {
  readonly fault: 'damaged' | 'newer' | 'too-large';

  constructor(fault: WorkFileError['fault'], message: string) {
    super(message);
    this.name = 'WorkFileError';
    this.fault = fault;
  }
}

/** What `work.json` says of a file. */
interface WrittenFile {
  readonly name: string;
  /** Its path in the package; of a file of the sample null, and `of` says which. */
  readonly path: string | null;
  readonly of?: string;
  readonly encoding?: Encoding | null;
  readonly recipes?: readonly Recipe[];
}

/** @param passphrase under which it is put; null for none */
export async function writeWork(work: Work, passphrase: string | null): Promise<Blob> {
  const files = work.files.map((file, index): WrittenFile => {
    const { name } = file;
    if (file.origin === 'sample') return { name, path: null, of: file.of };
    return {
      name,
      path: `files/${index + 1}-${baseOf(name)}`,
      encoding: file.encoding,
      recipes: file.recipes,
    };
  });
  const catalogs = work.catalogs.map(({ file }, index) => ({
    file,
    path: `catalogs/${index + 1}-${baseOf(file)}`,
  }));
  const { followed, address } = work;
  const parts: Part[] = [
    jsonPart(CONTENTS, { schema: SCHEMA, files, followed, catalogs, address }),
    jsonPart(RECIPES, work.recipes),
    ...catalogs.map(({ path }, index) => ({
      name: path,
      bytes: new TextEncoder().encode(work.catalogs[index]!.text),
    })),
  ];
  for (const [index, file] of work.files.entries()) {
    if (file.origin === 'sample') continue;
    parts.push({ name: files[index]!.path!, bytes: new Uint8Array(await file.content.arrayBuffer()) });
  }
  const zip = await zipOf(parts);
  if (passphrase === null) return zip;
  return new Blob([await seal(new Uint8Array(await zip.arrayBuffer()), passphrase)]);
}

/** Whether a passphrase has to be given. */
export async function isLocked(file: Blob): Promise<boolean> {
  return isSealed(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
}

/**
 * Reads such a file; nothing in it is taken on trust.
 *
 * @throws {WorkFileError} when it is none
 * @throws {SealError} when the passphrase is wrong, or what is under it was changed
 */
export async function readWork(file: Blob, passphrase: string | null): Promise<Work> {
  const given = new Uint8Array(await file.arrayBuffer());
  const bytes = passphrase === null ? given : await unseal(given, passphrase);
  try {
    return await workFrom(new Package(bytes));
  } catch (error) {
    if (error instanceof WorkFileError) throw error;
    throw new WorkFileError('damaged', String(error));
  }
}

async function workFrom(zip: Package): Promise<Work> {
  const contents = objectOf(JSON.parse(await zip.text(CONTENTS)), CONTENTS);
  if (contents.schema !== SCHEMA) {
    const isNewer = typeof contents.schema === 'string' && contents.schema.startsWith('muster-work/');
    throw new WorkFileError(isNewer ? 'newer' : 'damaged', `schema ${String(contents.schema)}`);
  }
  const names: string[] = [];
  const nameOf = (value: unknown) => {
    const name = freeName(names, textOf(value, 'name'));
    names.push(name);
    return name;
  };
  const files: HeldFile[] = [];
  for (const written of listOf(contents.files, 'files')) {
    const { name, path, of, encoding, recipes } = objectOf(written, 'files');
    files.push(
      path === null
        ? { origin: 'sample', name: nameOf(name), of: textOf(of, 'of') }
        : {
            origin: 'user',
            name: nameOf(name),
            id: newId(),
            content: await zip.blob(textOf(path, 'path')),
            encoding: encodingOf(encoding),
            recipes: recipesOf(recipes),
          },
    );
  }
  const catalogs: HeldCatalog[] = [];
  for (const written of listOf(contents.catalogs, 'catalogs')) {
    const { file, path } = objectOf(written, 'catalogs');
    catalogs.push({ file: textOf(file, 'file'), text: await zip.text(textOf(path, 'path')) });
  }
  return {
    files,
    followed: recipesOf(contents.followed),
    catalogs,
    recipes: parseRecipes(await zip.text(RECIPES)),
    address: textOf(contents.address, 'address'),
  };
}

class Package {
  readonly #bytes: Uint8Array;
  readonly #parts;
  #left = MOST_BYTES;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#parts = readDirectory(bytes);
  }

  async blob(path: string): Promise<Blob> {
    const part = this.#parts.get(partKey(path));
    if (part === undefined) throw new WorkFileError('damaged', `no part ${path}`);
    this.#left -= part.unpacked;
    if (this.#left < 0) throw new WorkFileError('too-large', `more than ${MOST_BYTES} bytes`);
    const pieces: BlobPart[] = [];
    for await (const piece of unpack(this.#bytes, part)) pieces.push(piece as Uint8Array<ArrayBuffer>);
    return new Blob(pieces);
  }

  async text(path: string): Promise<string> {
    return (await this.blob(path)).text();
  }
}

function jsonPart(name: string, value: unknown): Part {
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) };
}

/** A name without what would be a folder to who unpacks it. */
function baseOf(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/g, '_');
}

function objectOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new WorkFileError('damaged', `${place}: no object`);
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new WorkFileError('damaged', `${place}: no list`);
}

function textOf(value: unknown, place: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new WorkFileError('damaged', `${place}: no text`);
}

function recipesOf(value: unknown): readonly Recipe[] {
  return parseRecipes(JSON.stringify(listOf(value, 'recipes')));
}

const encodings: readonly (Encoding | null)[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', null];

function encodingOf(value: unknown): Encoding | null {
  const encoding = encodings.find((one) => one === value);
  if (encoding === undefined) throw new WorkFileError('damaged', `encoding ${String(value)}`);
  return encoding;
}
