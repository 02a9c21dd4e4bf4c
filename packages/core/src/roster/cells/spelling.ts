/** Spellings: what is the same word however it was typed, and what is no word at all. */

/** Spaces of every width, byte-order marks and letters without width. */
const gaps = /[\s\u200b-\u200d\u2060]+/g;
const gap = /[\s\u200b-\u200d\u2060]/;

/** A text as values are compared: of one width, without spaces, in lower case. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(gaps, '').toLowerCase();
}

const blankWords = new Set([
  '',
  '无',
  '暂无',
  '空',
  '不详',
  '待定',
  '待补',
  '未填',
  '未填写',
  'n/a',
  'null',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
]);

/**
 * Whether a cell says that nothing was written down. What a column counts among its own values goes before: `无`
 * is a value of flags and of political status.
 */
export function isBlankWord(text: string): boolean {
  return blankWords.has(text) || blankWords.has(plain(text));
}

const yes = new Set(['yes', 'y', 'true', '1', '是', '有', '√', '✓', '✔', '☑']);
const no = new Set(['no', 'n', 'false', '0', '否', '无', '×', '✗', '✘']);

/** The flag that a cell raises or lowers; null where it does neither. */
export function readFlag(text: string): 'yes' | 'no' | null {
  const word = plain(text);
  return yes.has(word) ? 'yes' : no.has(word) ? 'no' : null;
}

/** An apostrophe that keeps a spreadsheet from taking the cell for a formula or a number. */
const guarded = /^'(?=[=+\-@＝＋－＠\t\r\n\0\d])/;

/** The cell as it was meant: without the spaces around it and without what spreadsheets put in front of texts. */
export function cleanCell(text: string): string {
  if (isClean(text)) return text;
  const cell = trimmed(text);
  if (cell.startsWith('="')) return quotedText(cell) ?? cell;
  return guarded.test(cell) ? trimmed(cell.slice(1)) : cell;
}

/** The text of a formula that is nothing but one: `="001"`. */
function quotedText(formula: string): string | null {
  const inside = formula.slice(2, -1);
  const isText = formula.length > 2 && formula.endsWith('"') && !inside.replaceAll('""', '').includes('"');
  return isText ? trimmed(inside.replaceAll('""', '"')) : null;
}

/** Without gaps at both ends; letter by letter, since a pattern looks at each gap inside again and again. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && gap.test(text[start]!)) start++;
  while (end > start && gap.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** Most cells: those that begin and end in a common letter or digit. */
function isClean(text: string): boolean {
  return text === '' || (isCommon(text.charCodeAt(0)) && isCommon(text.charCodeAt(text.length - 1)));
}

function isCommon(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 122) || (code >= 0x4e00 && code <= 0x9fff);
}
