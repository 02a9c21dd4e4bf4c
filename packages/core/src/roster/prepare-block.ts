/** What is done to a block before anything else looks at it: private cells blanked, blank cells filled from above. */
import { type Block, blockOf } from './block.ts';
import { isBlankWord } from './cells/spelling.ts';
import { saysWho } from './dataset.ts';
import { RowClassifier } from './no-record.ts';
import type { Table } from './table.ts';

/** Blanks the cells of private columns; what nobody counts must not turn up in a list either. */
export function blankPrivate(block: Block, { layout: { match, headerRow, headerRows } }: Table): void {
  const columns = match.fields.flatMap((field, column) => (field?.type === 'private' ? [column] : []));
  if (columns.length === 0) return;
  for (let record = 0; record < block.length; record++) {
    if (block.row + record < headerRow + headerRows) continue;
    for (const column of columns) {
      const at = block.cell(record, column);
      if (at >= 0) block.ends[at] = block.starts[at]!;
    }
  }
}

/** Repeats the cell above in columns that a recipe names, for records that have a key. */
export class FillDown {
  private readonly columns: readonly { readonly column: number; last: string; isText: boolean }[];
  private readonly keyColumn: number;
  private readonly classifier: RowClassifier;
  /** Workbooks leave blank cells at the end of a row out. */
  private readonly isRagged: boolean;

  constructor(table: Table) {
    const { recipe, header, match } = table.layout;
    const named = recipe?.fillDown ?? [];
    this.columns = header.flatMap((text, column) =>
      named.includes(text) ? [{ column, last: '', isText: false }] : [],
    );
    this.keyColumn = match.fields.findIndex((field) => field !== null && saysWho(field));
    this.classifier = new RowClassifier(table);
    this.isRagged = table.sheet.name !== null;
  }

  /** The block with its blanks filled; itself where nothing has to be. */
  fill(block: Block, from: number): Block {
    if (this.columns.length === 0) return block;
    const records = Array.from({ length: block.length }, (_, record) => block.cells(record));
    const texts = new Set<string>();
    const isText = (record: number, column: number) =>
      texts.has(`${record}:${column}`) || block.textCells!.has(block.cell(record, column));
    records.forEach((record, i) => {
      if (block.row + i < from) return;
      if (this.keyColumn >= 0 && isBlankWord((record[this.keyColumn] ?? '').trim())) return;
      // A header that comes again, or a total, says nothing of the records below.
      if (this.classifier.classify(block, i) !== 'record') return;
      for (const filled of this.columns) {
        const { column } = filled;
        const cell = record[column] ?? '';
        if (cell.trim() !== '') {
          filled.last = cell;
          filled.isText = block.textCells?.has(block.cell(i, column)) ?? false;
        } else if (filled.last !== '' && (column < record.length || this.isRagged)) {
          while (record.length < column) record.push('');
          record[column] = filled.last;
          if (filled.isText) texts.add(`${i}:${column}`);
        }
      }
    });
    return blockOf(block.row, records, block.faults, block.textCells === null ? undefined : isText);
  }
}
