/** Amounts of money: yuan as offices write them, counted in whole fen so that sums stay exact. */

/** The most that a column of whole numbers holds, in fen: some twenty-one million yuan in one cell. */
const MOST = 2 ** 31 - 1;

const yuan = /^¥?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?(?:元整?)?$/;

/**
 * The fen in a cell: `1234.5`, `1,234.50`, `￥12` and `12元` are amounts, in digits of either width. Null for all else:
 * what is below nothing, has parts of a fen or is more than a cell can hold.
 */
export function readAmount(text: string): number | null {
  const match = yuan.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (match === null) return null;
  const [, whole, part = ''] = match;
  // Digits are moved, not multiplied: 4.35 has no exact half in binary.
  const fen = Number(whole!.replaceAll(',', '') + part.padEnd(2, '0'));
  return fen <= MOST ? fen : null;
}

/** Whole fen as yuan: `1234.50`. */
export function amountText(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
