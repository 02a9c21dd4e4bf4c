/** The word that was probably meant: proposed in a refusal, never taken for it. */
import { likeness } from '../../roster/cells/alike.ts';
import { plain } from '../../roster/cells/spelling.ts';

/** What stands where nothing can be proposed. */
export const NONE = 'none';

/** The one of some names that a word nearly is, or `NONE`. */
export function nearest(seen: string, names: readonly string[]): string {
  return nearestOf(
    seen,
    names.map((name) => [name, [name]]),
  );
}

/** The one of some names that a word, or nearly, is another spelling of. */
export function nearestOf(
  seen: string,
  names: readonly (readonly [name: string, spellings: readonly string[]])[],
): string {
  const word = simple(seen);
  const same = names.filter(([, spellings]) => spellings.some((spelling) => simple(spelling) === word));
  const like = names.filter(([, spellings]) => spellings.some((it) => likeness(word, simple(it)) === 2));
  return (same[0] ?? like[0])?.[0] ?? NONE;
}

/** Hyphens and underscores are easily taken for each other. */
function simple(text: string): string {
  return plain(text).replace(/[-_]/g, '');
}
