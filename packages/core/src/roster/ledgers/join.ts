/**
 * Several ledgers about the same people become one: rows of one person's stay are put together, what one ledger
 * lacks another gives, and where two contradict each other both are named and neither wins. Memory is in
 * proportion to the rows; only people with something out of the ordinary cost more than a few numbers.
 */
import { type Batch, type BatchPlaces, type Column, NOT_RECORDED, type PersonHashes } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import type { Issue } from '../issue.ts';
import type { IssueLog } from '../issues.ts';
import type { ReadOptions } from '../read.ts';
import { type JoinedColumn, joinColumn } from './cells.ts';
import { checkJoined } from './checks.ts';
import { usedMovements } from './movements.ts';
import { type LedgerPlace, LedgerRows } from './rows.ts';
import { findPresence, standInColumn } from './stand-ins.ts';
import { joinStatus, statusFields, statusSettledBy } from './status.ts';
import { findStays, type JoinedStays, type ListRow } from './stays.ts';

export type { LedgerPlace } from './rows.ts';

/** The stays of all people, and what could not be used: by table and row. */
export interface JoinedLedgers {
  readonly batches: Batch[];
  /** The movements that were used. */
  readonly movements: Batch[];
  readonly rejected: ReadonlyMap<number, ReadonlyMap<number, Issue[]>>;
}

/** Rows of a batch: few enough to work on in one go. */
const BATCH = 8192;

export class LedgerJoin {
  private readonly rows: LedgerRows;
  private readonly log: IssueLog;
  private readonly rejected = new Map<number, Map<number, Issue[]>>();

  /** @param places the tables, in the order of `origin.table` */
  constructor(dataset: Dataset, places: readonly LedgerPlace[], log: IssueLog) {
    this.rows = new LedgerRows(dataset, places);
    this.log = log;
  }

  /** Adds rows of people, with their origin. What comes first is what later rows are held to. */
  add(batch: Batch): void {
    this.rows.add(batch);
  }

  /** Adds rows of movements, with their origin: columns date, type, from_unit, to_unit and transferred_as. */
  addMovements(batch: Batch): void {
    this.rows.addMovements(batch);
  }

  /**
   * Joins what was added.
   *
   * @param options with places, batches say where the first row of each stay stands, by its place among the ledgers
   */
  finish(options: Pick<ReadOptions, 'withPlaces' | 'withPeople'> = {}): JoinedLedgers {
    const { rows, log } = this;
    const lists = rows.close();
    const list: ListRow = (row, code, field, details) => {
      log.add(code, { ...rows.placeOf(row, field), ...details });
    };
    const reject: ListRow = (row, code, field, details) => {
      const issue = log.add(code, { ...rows.placeOf(row, field), ...details });
      const { table, number } = rows.origin(row);
      const ofTable = this.rejected.get(table) ?? new Map<number, Issue[]>();
      this.rejected.set(table, ofTable);
      ofTable.set(number, [...(ofTable.get(number) ?? []), issue]);
    };
    const stays = findStays(rows, lists, reject, list);
    const { rejected } = this;
    const movements = rows.movements.map((batch) =>
      usedMovements(batch, rejected.get(batch.origin!.table), options.withPlaces === true),
    );
    return { batches: this.join(stays, options), movements, rejected };
  }

  private join(
    stays: JoinedStays,
    { withPlaces, withPeople }: Pick<ReadOptions, 'withPlaces' | 'withPeople'>,
  ): Batch[] {
    const { rows, log } = this;
    const columns = Array.from({ length: Math.ceil(stays.length / BATCH) }, () => new Map<string, Column>());
    const put = (field: string, joined: JoinedColumn) => {
      columns.forEach((map, i) => {
        map.set(field, this.columnOf(field, joined, i * BATCH));
      });
    };
    const fields = rows.fields();
    const { status, date } = statusFields;
    const [pair, others] = [
      fields.filter((field) => field === status || field === date),
      fields.filter((field) => field !== status && field !== date),
    ];
    for (const field of others) put(field, joinColumn(rows, stays, field, log));
    if (pair.length > 0) {
      const isSettled = (stay: number) =>
        statusSettledBy.some((field) => {
          const column = columns[Math.floor(stay / BATCH)]!.get(field);
          return column !== undefined && column.values[stay % BATCH] !== NOT_RECORDED;
        });
      const joined = joinStatus(rows, stays, isSettled, log);
      for (const field of pair) put(field, field === status ? joined.status : joined.date);
    }
    const presence = findPresence(rows, stays);
    return columns.map((map, i) => {
      checkJoined(rows, stays, i * BATCH, map, log);
      for (const standIn of rows.dataset.standIns ?? []) {
        const column = standInColumn(standIn, map, presence, i * BATCH);
        if (column !== null) map.set(standIn.field, column);
      }
      const length = Math.min(BATCH, stays.length - i * BATCH);
      const batch: Batch = { kind: rows.dataset.kind, length, columns: map };
      return {
        ...batch,
        ...(withPlaces ? { places: this.placesOf(stays, i * BATCH, length) } : {}),
        ...(withPeople ? { people: this.peopleOf(stays, i * BATCH, length) } : {}),
      };
    });
  }

  /** Where the first rows of some stays stand. */
  private placesOf({ first }: JoinedStays, start: number, length: number): BatchPlaces {
    const places = { tables: new Int32Array(length), rows: new Int32Array(length) };
    for (let i = 0; i < length; i++) {
      const { table, number } = this.rows.origin(first[start + i]!);
      places.tables[i] = table;
      places.rows[i] = number;
    }
    return places;
  }

  /** Whose some stays are. */
  private peopleOf({ first }: JoinedStays, start: number, length: number): PersonHashes {
    const people = { high: new Int32Array(length), low: new Int32Array(length) };
    for (let i = 0; i < length; i++) {
      const { high, low } = this.rows.personOf(first[start + i]!);
      people.high[i] = high;
      people.low[i] = low;
    }
    return people;
  }

  /** The part of a joined column that a batch has, in memory of its own. */
  private columnOf(field: string, { values, precision: known }: JoinedColumn, start: number): Column {
    const part = values.slice(start, start + BATCH);
    switch (this.rows.typeOf(field)!) {
      case 'category':
        return { type: 'category', values: part, dictionary: this.rows.dictionary(field) };
      case 'date':
        return { type: 'date', values: part, precision: known.slice(start, start + BATCH) };
      case 'integer':
        return { type: 'integer', values: part };
    }
  }
}
