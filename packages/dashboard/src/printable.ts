/** Texts of files among words of the page: none of them turns the direction of what stands beside it. */
import type { Words } from '@muster/core/locales';

/** Letters that are written from right to left. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Marks that turn the direction of writing, as far as they reach. */
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** What stands for itself already, whatever is written in it. */
const isolated = /\u2068[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*\u2069/gu;

/** What no text has that people wrote, and no picture may hold: signs of control, halves of letters, no letters. */
const noText = /[\p{Cc}\p{Cs}\ufffe\uffff]+/gu;

/**
 * A text from a file, as it may stand among others: each sign of control becomes a blank, marks that turn the direction
 * of writing are left out, and what is written from right to left is isolated (UAX #9), so that what follows it stays
 * in its place.
 */
export function printable(text: string): string {
  const clean = text.replace(noText, ' ');
  const rest = clean.replace(isolated, '');
  if (rest.search(marks) === -1 && !leftward.test(rest)) return clean;
  const plain = clean.replace(marks, '');
  return leftward.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** A printable text without the marks around it, for programs that look for what the file says. */
export function bare(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}

/** The same words, which take whatever they are given as it may stand among them. */
export function printableWords(words: Words): Words {
  return (key, parameters = {}) =>
    words(
      key,
      Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [
          name,
          typeof value === 'string' ? printable(value) : value,
        ]),
      ),
    );
}
