/** Files of text that are no tables: recipes and catalogues. */
import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/**
 * The text of a file.
 *
 * @throws {UsageError} when it is not there or cannot be read
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError('error.missing-file', { file });
    throw new UsageError('error.unreadable-file', { file, message: error.message });
  });
  return textOf(bytes);
}

/** An editor on a Chinese Windows may have saved it in the encoding of the system. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
