/** The cells of one sheet of XLSX, put into its grid as they are read. */

import { booleanText, type DateShown, isoText, numberText, serialText } from './cell-text.ts';
import { type Grid, MOST_COLUMNS, MOST_ROWS } from './grid.ts';
import { attribute, type MarkupListener } from './markup.ts';
import { WorkbookError } from './workbook.ts';
import { plainText } from './xlsx-tables.ts';

/** Cells as nearly all programs write them: place, style and type, in this order. */
const USUAL = /^(?:\w+:)?c(?: r="([A-Z]{1,3}\d{1,7})")?(?: s="(\d{1,9})")?(?: t="(\w+)")? ?\/?$/;

/** More letters than this are in no cell of a spreadsheet, which may hold 32,767. */
const MOST_LETTERS = 1 << 20;

export class CellReader implements MarkupListener {
  private readonly grid: Grid;
  private readonly texts: readonly string[];
  private readonly shown: readonly (DateShown | null)[];
  private readonly is1904: boolean;
  private row = -1;
  private column = -1;
  private type = '';
  private style = 0;
  private content = '';
  private isReading = false;
  private isSound = false;

  constructor(grid: Grid, texts: readonly string[], shown: readonly (DateShown | null)[], is1904: boolean) {
    this.grid = grid;
    this.texts = texts;
    this.shown = shown;
    this.is1904 = is1904;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.startRow(attribute(attributes, 'r'));
        break;
      case 'c':
        this.startCell(attributes);
        break;
      case 'v':
        this.isReading = true;
        break;
      case 't':
        this.isReading = !this.isSound;
        break;
      case 'rph':
        this.isSound = true;
        break;
      case 'mergecell':
        this.merge(attribute(attributes, 'ref') ?? '');
        break;
      case 'col':
        if (/^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')) {
          const from = Number(attribute(attributes, 'min') ?? 1);
          this.grid.hideColumns(from - 1, Number(attribute(attributes, 'max') ?? from) - 1);
        }
        break;
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isReading = false;
    else if (name === 'rph') this.isSound = false;
    else if (name === 'c') this.endCell();
  }

  text(text: string): void {
    if (!this.isReading) return;
    this.content += text;
    if (this.content.length > MOST_LETTERS) {
      throw new WorkbookError('workbook-too-large', 'a cell of more letters than cells hold');
    }
  }

  private startRow(index: string | null): void {
    this.row = index === null ? this.row + 1 : Number(index) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < MOST_ROWS)) throw damaged(`row ${index}`);
  }

  private startCell(attributes: string): void {
    const usual = USUAL.exec(attributes);
    const place = usual === null ? attribute(attributes, 'r') : usual[1];
    this.style = Number((usual === null ? attribute(attributes, 's') : usual[2]) ?? 0);
    this.type = (usual === null ? attribute(attributes, 't') : usual[3]) ?? 'n';
    this.content = '';
    if (place) [this.row, this.column] = placeOf(place);
    else if (++this.column >= MOST_COLUMNS) throw damaged(`column ${this.column + 1}`);
  }

  private endCell(): void {
    const isNumber = this.type === 'n' && (this.shown[this.style] ?? null) === null;
    this.grid.set(this.row, this.column, this.cellText(), !isNumber);
  }

  private cellText(): string {
    const { content } = this;
    if (content === '') return '';
    switch (this.type) {
      case 's':
        return this.sharedText(content);
      case 'str':
      case 'inlineStr':
        return plainText(content);
      case 'b':
        return booleanText(/^\s*(1|true)\s*$/i.test(content));
      case 'e':
        return content;
      case 'd':
        return isoText(content.trim());
      default: {
        const value = Number(content);
        if (!Number.isFinite(value) || content.trim() === '') return content;
        const date = this.shown[this.style] ?? null;
        return date === null ? numberText(value) : serialText(value, date, this.is1904);
      }
    }
  }

  private sharedText(index: string): string {
    const text = index.trim() === '' ? '' : this.texts[Number(index)];
    if (text === undefined) throw damaged(`no text ${index}`);
    return text;
  }

  private merge(range: string): void {
    const [from, to] = range.split(':');
    const [fromRow, fromColumn] = placeOf(from!);
    this.grid.merge(fromRow, fromColumn, ...placeOf(to ?? from!));
  }
}

/** The row and column of a place like `AB12`, both counted from 0. */
function placeOf(place: string): [row: number, column: number] {
  const parts = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(place);
  if (parts === null) throw damaged(`cell ${place}`);
  let column = 0;
  for (const letter of parts[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  if (row < 1 || row > MOST_ROWS || column > MOST_COLUMNS) throw damaged(`cell ${place}`);
  return [row - 1, column - 1];
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
