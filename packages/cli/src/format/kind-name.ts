/** What kinds of files are called. */
import { isMessageKey, type Words } from '@muster/core/locales';

/** The name of a kind; null is a file that was not recognised. */
export function kindName(kind: string | null, words: Words): string {
  const key = `file.${kind ?? 'unknown'}`;
  return isMessageKey(key) ? words(key) : String(kind);
}
