/** How wide texts are, before anything is drawn: roughly, and rather too wide than too narrow. */

/** Of all texts in a picture, in pixels; the theme sets it. */
export const fontSize = 12;

export const lineHeight = fontSize + 2;

/** Chinese, Japanese and Korean characters, their punctuation and full-width forms: as wide as they are high. */
const wide = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** In lines of one font size; Latin letters as the widest usual fonts have them on average. */
function widthOf(character: string): number {
  if (wide.test(character)) return 1;
  if (/[\s.,:;'|!il()]/.test(character)) return 0.35;
  return /[A-Z%mwMW@]/.test(character) ? 0.8 : 0.6;
}

/**
 * About as wide as a text of one line will be, in pixels.
 *
 * @example textWidth('文学院') // → 36
 */
export function textWidth(text: string): number {
  return fontSize * [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/**
 * A text in as many lines as it takes, none wider than so many pixels: broken between words, or between any two
 * Chinese characters, and inside a word only where it has no line of its own to fit in.
 *
 * @example wrapped('水利与环境工程学院', 60) // → '水利与环境\n工程学院'
 */
export function wrapped(text: string, pixels: number): string {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (textWidth(line + piece.trimEnd()) <= pixels) line += piece;
    else if (textWidth(piece.trimEnd()) <= pixels || [...piece].length === 1) {
      if (line.trim() !== '') lines.push(line.trim());
      line = piece;
    } else for (const character of piece) put(character);
  };
  for (const piece of pieces(text)) put(piece);
  return [...lines, line.trim()].join('\n');
}

/** No line begins with the first ones, or ends with the others. */
const closing = /[\s，。、；：？！）》〉】」』”’·)]/;
const opening = /[（《〈【「『“‘(]$/;

/** Words with the space or hyphen behind them, and single Chinese characters with their punctuation. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1) ?? '';
    const isWord = !wide.test(character) && !wide.test(last) && !/[\s-]$/.test(last);
    const joins = last !== '' && (isWord || closing.test(character) || opening.test(last));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

/** Lines of a wrapped text. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n');
}
