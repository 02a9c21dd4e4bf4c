/** What is done to a block before anything else looks at it: private cells blanked, blank cells filled from above. */
import { type Block, blockOf } from './block.ts';
import { isBlankWord } from './spelling.ts';
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
  private readonly columns: readonly { readonly column: number; last: string }[];
  private readonly keyColumn: number;

  constructor({ layout: { recipe, header, match } }: Table) {
    const named = recipe?.fillDown ?? [];
    this.columns = header.flatMap((text, column) => (named.includes(text) ? [{ column, last: '' }] : []));
    this.keyColumn = match.fields.findIndex((field) => field?.type === 'key');
  }

  /** The block with its blanks filled; itself where nothing has to be. */
  fill(block: Block, from: number): Block {
    if (this.columns.length === 0) return block;
    const records = Array.from({ length: block.length }, (_, record) => block.cells(record));
    records.forEach((record, i) => {
      if (block.row + i < from) return;
      if (this.keyColumn >= 0 && isBlankWord((record[this.keyColumn] ?? '').trim())) return;
      for (const filled of this.columns) {
        const cell = record[filled.column] ?? '';
        if (cell.trim() !== '') filled.last = cell;
        else if (filled.last !== '' && filled.column < record.length) record[filled.column] = filled.last;
      }
    });
    return blockOf(block.row, records, block.faults);
  }
}
