/** Cells in aligned columns, for people to read. */
import { displayWidth, pad, printable } from './width.ts';

export interface GridColumn<Row> {
  readonly heading: string;
  /** Words stand on the left, numbers on the right. */
  readonly align: 'left' | 'right';
  cell(row: Row): string;
  /** Shown even where all its cells are blank. */
  readonly always?: true;
}

const GAP = '  ';

/**
 * Lays rows out in columns under their headings; columns without any content are left out.
 *
 * @returns lines, each with its line break
 */
export function formatGrid<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const filled = columns
    .map((column) => ({ column, cells: rows.map((row) => printable(column.cell(row))) }))
    .filter(({ column, cells }) => column.always || cells.some((cell) => cell !== ''))
    .map(({ column: { heading, align }, cells }) => ({
      heading,
      cells,
      side: align === 'right' ? ('left' as const) : ('right' as const),
      width: Math.max(displayWidth(heading), ...cells.map(displayWidth)),
    }));
  const line = (cells: readonly string[]): string => `${cells.join(GAP).trimEnd()}\n`;
  return [
    line(filled.map(({ heading, width, side }) => pad(heading, width, side))),
    line(filled.map(({ width }) => '-'.repeat(width))),
    ...rows.map((_, i) => line(filled.map(({ cells, width, side }) => pad(cells[i]!, width, side)))),
  ].join('');
}

/**
 * Lays one row of many columns out downwards, a line for each column that has any content.
 *
 * @returns lines, each with its line break
 */
export function formatRecord<Row>(columns: readonly GridColumn<Row>[], row: Row): string {
  const lines = columns
    .map(({ heading, cell, always }) => ({ heading, text: printable(cell(row)), always }))
    .filter(({ text, always }) => always || text !== '');
  const [headings, texts] = [
    Math.max(0, ...lines.map(({ heading }) => displayWidth(heading))),
    Math.max(0, ...lines.map(({ text }) => displayWidth(text))),
  ];
  return lines
    .map(({ heading, text }) => {
      const line = `${pad(heading, headings, 'right')}${GAP}${pad(text, texts, 'left')}`;
      return `${line.trimEnd()}\n`;
    })
    .join('');
}
