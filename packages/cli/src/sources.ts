/** What the user named on the command line, as files to read. */
import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '@muster/core';
import { fileBytes } from './file-bytes.ts';
import { UsageError } from './usage-error.ts';

/** Files that may hold tables, save for those that a spreadsheet program leaves beside an open workbook. */
const tables = /^(?!~\$|\.).*\.(csv|tsv|txt|xlsx|xls)$/i;

/**
 * Opens FILE, DIR (all text and workbooks in it, by name) and `kind=FILE`. A file that is named twice is read once; if
 * one of the namings gives its kind, that one counts.
 *
 * @param kinds the kinds of files there are
 * @throws {UsageError} when nothing was named, or something named is not there, not readable or without such files
 */
export async function openSources(names: readonly string[], kinds: readonly string[]): Promise<Source[]> {
  if (names.length === 0) throw new UsageError('error.no-files');
  const sources = new Map<string, Source>();
  for (const name of names) {
    for (const source of await sourcesOf(name, kinds)) {
      const path = await realpath(source.name);
      if (source.kind !== undefined || !sources.has(path)) sources.set(path, source);
    }
  }
  return [...sources.values()];
}

async function sourcesOf(name: string, kinds: readonly string[]): Promise<Source[]> {
  const { path, kind } = await splitKind(name, kinds);
  const found = await stat(path).catch(noFile);
  if (found === null) throw new UsageError('error.missing-file', { file: path });
  if (!found.isDirectory()) return [await fileSource(path, found.size, kind)];
  const files: Source[] = [];
  for (const file of (await readable(path, () => readdir(path))).sort()) {
    if (!tables.test(file)) continue;
    const inside = join(path, file);
    const { size, isFolder } = await readable(inside, async () => {
      const info = await stat(inside);
      return { size: info.size, isFolder: info.isDirectory() };
    });
    if (!isFolder) files.push(await fileSource(inside, size, kind));
  }
  if (files.length === 0) throw new UsageError('error.empty-directory', { file: path });
  return files;
}

/**
 * Takes `people=FILE` apart. Only a kind that exists is one: `C:\a=b.csv` and `./people=1.csv` are files. A
 * word that looks like a kind and is none is a slip, unless a file of that whole name is there.
 */
async function splitKind(name: string, kinds: readonly string[]): Promise<{ path: string; kind?: string }> {
  const match = /^([A-Za-z][A-Za-z-]+)=(.+)$/s.exec(name);
  if (match === null) return { path: name };
  const [, kind, path] = match as unknown as [string, string, string];
  if (kinds.includes(kind)) return { path, kind };
  if ((await stat(name).catch(noFile)) !== null) return { path: name };
  throw new UsageError('error.unknown-file-kind', { kind, file: name, kinds: kinds.join(', ') });
}

async function fileSource(path: string, size: number, kind: string | undefined): Promise<Source> {
  await readable(path, () => access(path, constants.R_OK));
  return {
    name: path,
    ...(kind === undefined ? {} : { kind }),
    size,
    bytes: () => fileBytes(path),
  };
}

function noFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

async function readable<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new UsageError('error.unreadable-file', { file, message: (error as Error).message });
  }
}
