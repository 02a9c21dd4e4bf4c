/** Dates in other letters and words, brought to digits and separators. */

const time = /^(\d.*?\d[日号]?)(?:T|\s+)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/i;
/** A date and nothing but, were it not for letters that look like digits. */
const likeDigits = /^[\dOolI]+(?:[-/.年月日号][\dOolI]*)*$/;
const dashes = /[‐‑‒–—−]/g;

/** Most dates that need no help. */
const plainly = /^[\d\-/.年月日号]+$/;

/** A date in ASCII digits and separators, as far as it can be brought to them; and whether it was mistyped. */
export function readableDate(text: string): { readonly date: string; readonly isMistyped: boolean } {
  if (plainly.test(text)) return { date: text, isMistyped: false };
  const trimmed = text.trim();
  const narrow = trimmed.normalize('NFKC');
  const [, timed] = time.exec(narrow) ?? [];
  const date = englishDate(timed ?? narrow) ?? numeralDate(withoutGaps(timed ?? narrow));
  const typed = date.replace(/。/g, '.').replace(dashes, '-');
  const digits =
    likeDigits.test(typed) && /\d/.test(typed) ? typed.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') : typed;
  return { date: digits, isMistyped: narrow !== trimmed || digits !== date };
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dayFirst = /^(?:(\d{1,2})[\s-]+)?([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})$/;
const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/;

/** `1 Sep 2003`, `September 1, 2003` and `Sep 2003`; null for anything else. */
function englishDate(text: string): string | null {
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  const [, otherMonth, otherDay, otherYear] = monthFirst.exec(text) ?? [];
  const name = (month ?? otherMonth)?.toLowerCase();
  if (name === undefined) return null;
  const number = monthNames.findIndex((full) => full === name || full.slice(0, 3) === name) + 1;
  if (number === 0) return null;
  const parts = [year ?? otherYear, number, day ?? otherDay];
  return parts.filter((part) => part !== undefined).join('-');
}

const inNumerals =
  /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿]{1,3})[日号]?)?)?$/;

/** `二〇〇三年九月一日` in digits; anything else as it is. */
function numeralDate(text: string): string {
  const match = inNumerals.exec(text);
  if (match === null) return text;
  const [, year, month, day] = match;
  const digits = [...year!].map((numeral) => Math.max(0, '〇一二三四五六七八九'.indexOf(numeral))).join('');
  return [digits, month, day]
    .filter((part) => part !== undefined)
    .map((part, i) => (i === 0 ? part : numberOf(part)))
    .join('-');
}

/** A number up to 39 in numerals; NaN where it is none. */
function numberOf(numerals: string): number {
  const match = /^(?:([二三]?)(十)|(廿))?([一二三四五六七八九]?)$/.exec(numerals);
  if (match === null) return Number.NaN;
  const [, tens, ten, twenty, ones] = match;
  const high = twenty !== undefined ? 20 : ten === undefined ? 0 : tens === '' ? 10 : tens === '二' ? 20 : 30;
  return high + (ones === '' ? 0 : '一二三四五六七八九'.indexOf(ones!) + 1);
}

const isDigit = /\d/;

/** Without spaces around signs and words; between digits one stays, since nobody can tell what it parts. */
function withoutGaps(text: string): string {
  return text.replace(/\s+/g, (gap, at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at + gap.length] ?? ''];
    return isDigit.test(before) && isDigit.test(after) ? ' ' : '';
  });
}
