/** Total rows: what they say beside what was counted above them. */
import type { Block } from './block.ts';
import { NOT_RECORDED } from './column.ts';
import type { IssueLog } from './issues.ts';
import type { Table } from './table.ts';
import type { ColumnReader } from './values.ts';

const number = /^\D{0,4}(\d{1,9})\s*[人名个]?$/;

/** Counts the records since the last total and in all, and sums the columns of numbers where rows are no people. */
export class Totals {
  private records = { since: 0, all: 0 };
  private readonly sums: { readonly reader: ColumnReader; since: number; all: number }[];
  private readonly table: Table;
  private readonly log: IssueLog;

  constructor(table: Table, readers: readonly ColumnReader[], log: IssueLog) {
    this.table = table;
    this.log = log;
    const ofPeople = readers.some(({ field }) => field.type === 'key');
    this.sums = readers
      .filter(({ field }) => field.type === 'integer' && !ofPeople)
      .map((reader) => ({ reader, since: 0, all: 0 }));
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
      const said = number.exec(cell.normalize('NFKC').trim())?.[1];
      if (said === undefined) return;
      const sum = this.sums.find(({ reader }) => reader.place.column === column);
      // Of people the first number is how many there are; what stands behind counts the cells of single columns.
      if (sum === undefined && !isFirst) return;
      if (sum === undefined) isFirst = false;
      const { since, all } = sum ?? this.records;
      if (Number(said) === since || Number(said) === all) return;
      this.log.add('total-differs', {
        file: sheet.source.name,
        sheet: sheet.name,
        row: block.row + record,
        ...(sum === undefined ? {} : { column: sum.reader.place.header }),
        seen: said,
        expected: since === all ? String(since) : `${since}, ${all}`,
      });
    });
    for (const each of [this.records, ...this.sums]) each.since = 0;
  }
}
