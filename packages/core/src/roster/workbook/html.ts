/** Tables of HTML to sheets: what campus systems save under the name of .xls. Every table is a sheet of its own. */

import { isQuantity } from './cell-text.ts';
import { Budget, Grid, MOST_COLUMNS } from './grid.ts';
import { attribute, readMarkup } from './markup.ts';
import { markupText } from './markup-text.ts';
import { WorkbookError, type WorkbookSheet } from './workbook.ts';

/** As many rows as browsers let a cell span. */
const MOST_SPAN = 65_534;

/** Elements that begin a line of their own within a cell. */
const LINES = new Set(['p', 'div', 'li']);

/** Elements whose text is not shown. */
const SKIPPED = ['script', 'style', 'title', 'template', 'noscript'];

/**
 * The sheets of an HTML page; tables without text, such as those that only arrange others, are none.
 *
 * @throws {WorkbookError} when there is no table, or too much of one
 */
export async function readHtmlSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const text = markupText(bytes);
  const budget = new Budget();
  const tables: Table[] = [];
  const open: Table[] = [];
  let isEnded = false;
  const isWhole = readMarkup(
    text,
    {
      open(name, attributes) {
        if (name === 'table') {
          const table = new Table(budget);
          tables.push(table);
          open.push(table);
        } else open.at(-1)?.open(name, attributes);
      },
      close(name) {
        if (name === 'body' || name === 'html') isEnded = true;
        if (name === 'table') open.pop()?.endRow();
        else open.at(-1)?.close(name);
      },
      text: (part) => open.at(-1)?.text(part),
    },
    { skipped: SKIPPED },
  );
  // Pages often forget to close a table, but not all that is around it too.
  if (!isWhole || (open.length > 0 && !isEnded)) throw new WorkbookError('workbook-damaged', 'cut short');
  for (const table of open) table.endRow();
  if (tables.length === 0) throw new WorkbookError('workbook-format', 'no table');
  const filled = tables.filter(({ grid }) => !grid.isBlank);
  // Excel names the sheets of a page in remarks that only it reads.
  const names = [...text.matchAll(/<x:Name>([^<]*)<\/x:Name>/g)].map((match) => match[1]!);
  return (filled.length === 0 ? tables.slice(0, 1) : filled).map((table, index) => {
    budget.spendSheet();
    const name = names.length === filled.length ? names[index]! : table.caption.trim();
    return table.sheet(name || String(index + 1));
  });
}

/** The text of a cell as a browser shows it. */
class CellText {
  readonly attributes: string;
  private shown = '';
  private last = '\n';

  constructor(attributes: string) {
    this.attributes = attributes;
  }

  add(text: string): void {
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    const more = flat.startsWith(' ') && (this.last === ' ' || this.last === '\n') ? flat.slice(1) : flat;
    if (more === '') return;
    this.shown += more;
    this.last = more.at(-1)!;
  }

  breakLine(): void {
    this.shown += '\n';
    this.last = '\n';
  }

  /** Where a paragraph begins or ends: a line break, unless the line has only begun. */
  endLine(): void {
    if (this.last !== '\n') this.breakLine();
  }

  get text(): string {
    return this.shown.replaceAll(' \n', '\n').trim();
  }

  /** Excel marks numbers; without its mark a cell is text. */
  get isText(): boolean {
    return attribute(this.attributes, 'num') === null;
  }
}

/** A table being read: where its next cell goes, and what it says so far. */
class Table {
  readonly grid: Grid;
  caption = '';
  private readonly budget: Budget;
  private row = -1;
  private column = 0;
  private columnElements = 0;
  /** Per column, the first row that no cell from above covers. */
  private readonly freeFrom: number[] = [];
  private inRow = false;
  private inCaption = false;
  private cell: CellText | null = null;
  private readonly spans: { row: number; column: number; rows: number; columns: number }[] = [];

  constructor(budget: Budget) {
    this.budget = budget;
    this.grid = new Grid(budget);
  }

  open(name: string, attributes: string): void {
    if (name === 'td' || name === 'th') {
      this.endCell();
      if (!this.inRow) this.startRow();
      this.cell = new CellText(attributes);
    } else if (name === 'tr') {
      this.endRow();
      this.startRow();
    } else if (name === 'col') this.columnElement(attributes);
    else if (name === 'caption') this.inCaption = true;
    else if (name === 'br') this.cell?.breakLine();
    else if (LINES.has(name)) this.cell?.endLine();
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr' || name === 'thead' || name === 'tbody' || name === 'tfoot') this.endRow();
    else if (name === 'caption') this.inCaption = false;
    else if (LINES.has(name)) this.cell?.endLine();
  }

  text(text: string): void {
    if (this.cell !== null) this.cell.add(text);
    else if (this.inCaption) this.caption += text;
  }

  endRow(): void {
    this.endCell();
    this.inRow = false;
  }

  sheet(name: string): WorkbookSheet {
    // Nothing reaches below the last row of its table, whatever it says.
    for (const { row, column, rows, columns } of this.spans) {
      this.grid.merge(row, column, Math.min(row + rows - 1, this.row), column + columns - 1);
    }
    return this.grid.sheet(name, false);
  }

  private startRow(): void {
    this.budget.spend(1);
    this.inRow = true;
    this.row++;
    this.column = 0;
  }

  private endCell(): void {
    const { cell } = this;
    if (cell === null) return;
    this.cell = null;
    while ((this.freeFrom[this.column] ?? 0) > this.row) {
      this.budget.spend(1);
      this.column++;
    }
    if (this.column >= MOST_COLUMNS) return;
    this.grid.set(this.row, this.column, cell.text, cell.isText);
    const columns = Math.min(spanOf(cell.attributes, 'colspan', 1), MOST_COLUMNS - this.column);
    const rows = spanOf(cell.attributes, 'rowspan', MOST_SPAN);
    this.budget.spend(columns);
    // Cells of a page are texts, whatever they hold: here the letters alone tell a quantity.
    const filled = isQuantity(cell.text) ? 1 : rows;
    if (filled > 1 || columns > 1) {
      this.spans.push({ row: this.row, column: this.column, rows: filled, columns });
    }
    if (rows > 1) {
      while (this.freeFrom.length < this.column) this.freeFrom.push(0);
      for (let i = 0; i < columns; i++) this.freeFrom[this.column + i] = this.row + rows;
    }
    this.column += columns;
  }

  private columnElement(attributes: string): void {
    const columns = Math.min(spanOf(attributes, 'span', 1), MOST_COLUMNS);
    const first = this.columnElements;
    this.columnElements = Math.min(MOST_COLUMNS, first + columns);
    if (/display:\s*none/i.test(attribute(attributes, 'style') ?? '')) {
      this.grid.hideColumns(first, first + columns - 1);
    }
  }
}

/** How many rows or columns a cell covers; 0 says all that follow. */
function spanOf(attributes: string, name: string, forZero: number): number {
  const written = /^\s*(\d+)/.exec(attribute(attributes, name) ?? '1')?.[1];
  const span = written === undefined ? 1 : Number(written);
  return span === 0 ? forZero : Math.min(span, MOST_SPAN);
}
