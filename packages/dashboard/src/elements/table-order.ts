/** Which rows of a table are shown, and in which order. */
import type { Row, Table } from '../figures/model.ts';

export interface Order {
  /** The key of the column. */
  readonly column: string;
  readonly descending: boolean;
}

/** With fewer rows the eye is faster. */
const MANY = 8;

/** Whether a table is long enough to be sorted and searched. */
export function isLong({ rows }: Table): boolean {
  return rows.length > MANY;
}

/**
 * What another press on the header of a column leads to: numbers from the largest, texts from the first; then the
 * other way round; then the order that the table came in.
 */
export function nextOrder({ columns }: Table, order: Order | null, column: string): Order | null {
  const first = columns.find(({ key }) => key === column)?.numeric ?? false;
  if (order?.column !== column) return { column, descending: first };
  return order.descending === first ? { column, descending: !first } : null;
}

/**
 * The rows that hold a text, in an order. Sums stay below; rows without a number, or blank, come last both ways.
 *
 * @param search in any cell, whatever its case; blank for all rows
 */
export function arranged(
  { columns, rows }: Table,
  order: Order | null,
  search: string,
  language: string,
): readonly Row[] {
  const wanted = asTyped(search.trim(), language);
  const holds = (row: Row) =>
    isSum(row) || row.cells.some((cell) => asTyped(cell, language).includes(wanted));
  const found = wanted === '' ? rows : rows.filter(holds);
  const index = columns.findIndex(({ key }) => key === order?.column);
  if (order === null || index === -1) return found;
  // Where no row has a number the texts are compared.
  const isTextual = rows.every((row) => numberOf(row, index) === null);
  const isKnown = (row: Row) =>
    !isSum(row) && (isTextual ? row.cells[index] !== '' : numberOf(row, index) !== null);
  const known = found
    .filter(isKnown)
    .toSorted((a, b) => (order.descending ? -1 : 1) * compare(a, b, index, language));
  return [...known, ...found.filter((row) => !isKnown(row) && !isSum(row)), ...found.filter(isSum)];
}

/** No keyboard has the sign for minus. */
function asTyped(text: string, language: string): string {
  return text.replaceAll('−', '-').toLocaleLowerCase(language);
}

/** All rows together, and what is told beside them. */
function isSum({ key }: Row): boolean {
  return key === 'all' || key === 'past' || key === 'difference';
}

function numberOf({ values }: Row, index: number): number | null {
  return values?.[index] ?? null;
}

function compare(a: Row, b: Row, index: number, language: string): number {
  const [left, right] = [numberOf(a, index), numberOf(b, index)];
  if (left !== null && right !== null) return left - right;
  return a.cells[index]!.localeCompare(b.cells[index]!, language, { numeric: true });
}
