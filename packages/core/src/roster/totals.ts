/** Total rows: what they say beside what was counted above them. */
import type { Block } from './block.ts';
import { amountText, readAmount } from './cells/amount.ts';
import { NOT_RECORDED } from './column.ts';
import type { IssueLog } from './issues.ts';
import type { Table } from './table.ts';
import type { ColumnReader } from './values.ts';

const number = /^\D{0,4}(\d{1,9})\s*[人名个]?$/;

function readNumber(cell: string): number | null {
  const digits = number.exec(cell.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Counts the records since the last total and in all, and sums the columns of numbers where rows are no people. */
export class Totals {
  private records = { since: 0, all: 0 };
  private readonly sums: { readonly reader: ColumnReader; since: number; all: number }[];
  private readonly repeated: ReadonlySet<number>;
  private readonly table: Table;
  private readonly log: IssueLog;

  constructor(table: Table, readers: readonly ColumnReader[], log: IssueLog) {
    this.table = table;
    this.log = log;
    const ofPeople = readers.some(({ field }) => field.type === 'key');
    this.sums = readers
      .filter(({ field: { type } }) => (type === 'integer' || type === 'amount') && !ofPeople)
      .map((reader) => ({ reader, since: 0, all: 0 }));
    this.repeated = new Set(readers.filter(({ field }) => field.repeats).map(({ place }) => place.column));
  }

  count(block: Block, record: number): void {
    this.records.since++;
    this.records.all++;
    for (const sum of this.sums) {
      const value = sum.reader.peek(block, record);
      if (value === NOT_RECORDED) continue;
      sum.since += value;
      sum.all += value;
    }
  }

  /** Compares the numbers of a total row; one that agrees with nothing counted is listed. */
  compare(block: Block, record: number): void {
    const { sheet } = this.table;
    let isFirst = true;
    block.cells(record).forEach((cell, column) => {
      if (this.repeated.has(column)) return;
      const sum = this.sums.find(({ reader }) => reader.place.column === column);
      const isAmount = sum?.reader.field.type === 'amount';
      const said = (isAmount ? readAmount : readNumber)(cell);
      if (said === null) return;
      // Of people the first number is how many there are; what stands behind counts the cells of single columns.
      if (sum === undefined && !isFirst) return;
      if (sum === undefined) isFirst = false;
      const { since, all } = sum ?? this.records;
      if (said === since || said === all) return;
      const text = isAmount ? amountText : String;
      this.log.add('total-differs', {
        file: sheet.source.name,
        sheet: sheet.name,
        row: block.row + record,
        ...(sum === undefined ? {} : { column: sum.reader.place.header }),
        seen: text(said),
        expected: since === all ? text(since) : `${text(since)}, ${text(all)}`,
      });
    });
    for (const each of [this.records, ...this.sums]) each.since = 0;
  }
}
