/** XML Spreadsheet 2003 to sheets, as campus systems and Excel 2003 save it, often under the name of .xls. */

import { booleanText, type DateShown, dateShown, isoText, numberText, shownText } from './cell-text.ts';
import { Budget, Grid } from './grid.ts';
import { attribute, readMarkup } from './markup.ts';
import { markupText } from './markup-text.ts';
import { WorkbookError, type WorkbookSheet } from './workbook.ts';

/**
 * The sheets of a workbook in one XML file.
 *
 * @throws {WorkbookError} when it is no such workbook, is cut short, or is too much of one
 */
export async function readXmlSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const reader = new SpreadsheetReader();
  const isWhole = readMarkup(markupText(bytes), reader);
  return reader.sheets(isWhole);
}

class SpreadsheetReader {
  private readonly found: { name: string; hidden: boolean; grid: Grid }[] = [];
  private readonly budget = new Budget();
  private readonly path: string[] = [];
  private row = -1;
  private column = -1;
  private tableColumn = -1;
  /** Columns that the cell covers besides its own. */
  private across = 0;
  /** How far the styles show dates, by their names. */
  private readonly shown = new Map<string, DateShown>();
  private styleElement = '';
  private style = '';
  private type: string | null = null;
  private content = '';

  sheets(isWhole: boolean): WorkbookSheet[] {
    if (!isWhole || this.path.length > 0) throw damaged('cut short');
    return this.found.map(({ name, hidden, grid }) => grid.sheet(name, hidden));
  }

  open(name: string, attributes: string): void {
    const parent = this.path.at(-1);
    if (parent === undefined && name !== 'workbook') throw new WorkbookError('workbook-format', `<${name}>`);
    this.path.push(name);
    if (name === 'style' && parent === 'styles') this.styleElement = attribute(attributes, 'id') ?? '';
    else if (name === 'numberformat' && parent === 'style') {
      const shown = dateShown(attribute(attributes, 'format') ?? '');
      if (shown !== null) this.shown.set(this.styleElement, shown);
    } else if (name === 'worksheet' && parent === 'workbook')
      this.startSheet(attribute(attributes, 'name') ?? '');
    else if (name === 'column' && parent === 'table') this.columnElement(attributes);
    else if (name === 'row' && parent === 'table') {
      this.row = indexOf(attributes) ?? this.row + 1;
      this.column = -1;
      this.across = 0;
    } else if (name === 'cell' && parent === 'row') this.startCell(attributes);
    else if ((name === 'data' && parent === 'cell') || name === 'visible') {
      this.type = attribute(attributes, 'type') ?? '';
      this.content = '';
    }
  }

  close(name: string): void {
    if (this.path.pop() !== name) throw damaged(`</${name}>`);
    const parent = this.path.at(-1);
    if (name === 'data' && parent === 'cell') {
      this.grid.set(this.row, this.column, this.cellText(this.type ?? ''), this.type !== 'Number');
      this.type = null;
    } else if (name === 'visible' && parent === 'worksheetoptions') {
      const sheet = this.found.at(-1);
      if (sheet !== undefined) sheet.hidden = this.content !== 'SheetVisible';
      this.type = null;
    }
  }

  text(text: string): void {
    if (this.type !== null) this.content += text;
  }

  private get grid(): Grid {
    const sheet = this.found.at(-1);
    if (sheet === undefined) throw damaged('a cell outside of sheets');
    return sheet.grid;
  }

  private startSheet(name: string): void {
    this.budget.spendSheet();
    this.found.push({ name, hidden: false, grid: new Grid(this.budget) });
    this.row = -1;
    this.tableColumn = -1;
  }

  private startCell(attributes: string): void {
    this.column = indexOf(attributes) ?? this.column + 1 + this.across;
    this.style = attribute(attributes, 'styleid') ?? '';
    this.across = countOf(attributes, 'mergeacross');
    const down = countOf(attributes, 'mergedown');
    this.grid.merge(this.row, this.column, this.row + down, this.column + this.across);
  }

  private cellText(type: string): string {
    const { content } = this;
    switch (type) {
      case 'Number': {
        const value = Number(content);
        return content.trim() === '' || !Number.isFinite(value) ? content : numberText(value);
      }
      case 'Boolean':
        return booleanText(content.trim() === '1');
      case 'DateTime':
        return shownText(isoText(content.trim()), this.shown.get(this.style) ?? 'day');
      default:
        return content;
    }
  }

  private columnElement(attributes: string): void {
    const first = indexOf(attributes) ?? this.tableColumn + 1;
    this.tableColumn = first + countOf(attributes, 'span');
    if (attribute(attributes, 'hidden') === '1') this.grid.hideColumns(first, this.tableColumn);
  }
}

/** Where rows, cells and columns say that they stand, counted from 0; null where they just follow. */
function indexOf(attributes: string): number | null {
  const index = attribute(attributes, 'index');
  if (index === null) return null;
  if (!/^\d{1,7}$/.test(index) || Number(index) < 1) throw damaged(`index ${index}`);
  return Number(index) - 1;
}

function countOf(attributes: string, name: string): number {
  const count = attribute(attributes, name);
  return count !== null && /^\d{1,7}$/.test(count) ? Number(count) : 0;
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
