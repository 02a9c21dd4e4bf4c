/** How many people a cell names; who they are is nobody's business here. */

/** Remarks behind a name, as in `张三（正式党员）`. */
const remarks = /[(（[【][^)）\]】]{0,40}[)）\]】]/g;
/** What stands between names, and the numbers in front of them. */
const separators = /[、，,；;/|\n\r]|\d+\s*[.．)）]?/;
/** Their number, written where their names belong. */
const onlyNumber = /^\s*(\d{1,2})\s*[人名位]?\s*$/;
const han = /\p{Script=Han}/u;

/**
 * Counts the names in a cell: `张三、李四` are two, and so are `张三 李四`, `张 三、李 四` and `欧阳 修；王安石`.
 * A single letter after a space belongs to the name beside it, since names of two letters are often spaced to the
 * width of three.
 */
export function countNames(text: string): number {
  const [, number] = onlyNumber.exec(text) ?? [];
  if (number !== undefined) return Number(number);
  return text
    .replace(remarks, '')
    .split(separators)
    .reduce((count, piece) => count + namesBetweenSpaces(piece.trim()), 0);
}

function namesBetweenSpaces(piece: string): number {
  if (piece === '') return 0;
  // Names in Latin letters have spaces inside.
  if (!han.test(piece)) return 1;
  const words = piece.split(/\s+/);
  const singles: number[] = [];
  let whole = 0;
  let before = 0;
  for (const word of [...words, '']) {
    if ([...word].length === 1) before++;
    else {
      singles.push(before);
      before = 0;
      if (word !== '') whole++;
    }
  }
  // Letters one by one are names of two, or one of three; one alone belongs to its neighbour.
  const spaced = singles
    .filter((run) => run > 1)
    .reduce((count, run) => count + Math.max(1, Math.floor(run / 2)), 0);
  return Math.max(1, whole + spaced);
}
