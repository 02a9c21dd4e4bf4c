/**
 * Which rows of a person make one stay. Nearly always all of them do, which takes a look along the list; the
 * few others are for `untangle`.
 */
import { NOT_RECORDED } from '../column.ts';
import type { IssueCode } from '../issue.ts';
import type { IssueDetails } from '../issues.ts';
import { ALWAYS_AFTER, ALWAYS_BEFORE } from '../people/stays.ts';
import type { RowLists } from './people.ts';
import type { LedgerRows } from './rows.ts';
import { RowSpans } from './spans.ts';
import { untangle } from './untangle.ts';

/** Lists an issue with a row; a rejected row enters nothing. */
export type ListRow = (row: number, code: IssueCode, field: string, details: IssueDetails) => void;

/** The stays that rows make. */
export interface JoinedStays {
  readonly length: number;
  /** The stay of each row, or −1 for rows that are rejected. */
  readonly stayOf: Int32Array;
  /** The first row of each stay. */
  readonly first: Int32Array;
  /** Row after row of the same person. */
  readonly next: Int32Array;
}

/** What is known of each row while stays are looked for. */
export interface RowFacts {
  readonly rows: LedgerRows;
  readonly units: Int32Array;
  readonly tables: Int32Array;
  readonly spans: RowSpans;
  readonly reject: ListRow;
  readonly list: ListRow;
}

/** Finds the stays of all people, and rejects rows that belong to none. */
export function findStays(
  rows: LedgerRows,
  { next, last, beyond }: RowLists,
  reject: ListRow,
  list: ListRow,
): JoinedStays {
  const units = rows.values(rows.unitField);
  const tables = rows.tables();
  const spans = new RowSpans(rows);
  const facts: RowFacts = { rows, units, tables, spans, reject, list };
  const required = rows.required.map((name) => ({ name, codes: rows.values(name) }));
  const isLoose = Uint8Array.from(rows.places, (_, table) => (rows.isMovement(table) ? 1 : 0));
  const personMet = new Int32Array(rows.places.length).fill(-1);
  const stayOf = new Int32Array(rows.length).fill(-1);
  const first = new Int32Array(rows.length);
  let length = 0;

  for (let head = 0; head < rows.length; head++) {
    if (last[head] === -1) continue;
    let unit = NOT_RECORDED;
    let isPlaced = false;
    let isPlain = true;
    let begin = ALWAYS_BEFORE;
    let end = ALWAYS_AFTER;
    for (let row = head; row >= 0; row = next[row]!) {
      const table = tables[row]!;
      if (units[row] !== NOT_RECORDED) {
        if (unit === NOT_RECORDED) unit = units[row]!;
        else if (unit !== units[row]) isPlain = false;
      }
      if (isLoose[table] === 0) {
        if (units[row] !== NOT_RECORDED) isPlaced = true;
        if (personMet[table] === head) isPlain = false;
        personMet[table] = head;
      }
      begin = Math.max(begin, spans.beginOf(row));
      end = Math.min(end, spans.endOf(row));
    }
    if (isPlaced && isPlain && begin < end) {
      for (let row = head; row >= 0; row = next[row]!) stayOf[row] = length;
      settle(head);
    } else if (isPlaced) {
      const all: number[] = [];
      for (let row = head; row >= 0; row = next[row]!) all.push(row);
      for (const stay of untangle(all, facts)) {
        for (const row of stay) stayOf[row] = length;
        settle(head);
      }
    } else {
      for (let row = head; row >= 0; row = next[row]!) {
        reject(row, 'unmatched-person', rows.unitField, { seen: rows.textOf(row, rows.unitField) });
      }
    }
  }
  for (const [row, head] of beyond) {
    const seen = `${rows.sourceOf(head, rows.unitField)}, ${rows.sourceOf(row, rows.unitField)}`;
    reject(row, 'overlapping-stays', rows.keyField, { seen });
  }
  return { length, stayOf, first: first.slice(0, length), next };

  /**
   * The row of the newest stay that settles what it must have: the first that says it; of one with the unit too, if
   * there is any, since without its unit the stay would be lost.
   */
  function authority(head: number, codes: Int32Array): number {
    let found = -1;
    for (let row = head; row >= 0; row = next[row]!) {
      if (stayOf[row] !== length || codes[row] === NOT_RECORDED) continue;
      if (units[row] !== NOT_RECORDED) return row;
      if (found === -1) found = row;
    }
    return found;
  }

  /** Makes the newest stay one that counts: with all it must have, and saying it once. */
  function settle(head: number): void {
    for (const { name, codes } of required) {
      const known = authority(head, codes);
      for (let row = known < 0 ? -1 : head; row >= 0; row = next[row]!) {
        if (stayOf[row] !== length || codes[row] === NOT_RECORDED || codes[row] === codes[known]) continue;
        stayOf[row] = -1;
        const [seen, expected] = [rows.textOf(row, name), rows.sourceOf(known, name)];
        reject(row, 'conflicting-cell', name, { seen, expected });
      }
      if (known >= 0) continue;
      for (let row = head; row >= 0; row = next[row]!) {
        if (stayOf[row] !== length) continue;
        stayOf[row] = -1;
        reject(row, 'unmatched-person', name, {});
      }
      return;
    }
    let row = head;
    while (stayOf[row] !== length) row = next[row]!;
    first[length++] = row;
  }
}
