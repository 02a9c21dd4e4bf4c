/**
 * Which rows were met before: the same row again, or the same person with a stay that overlaps. Only hashes and the
 * ends of stays are kept, 14 bytes a person and 4 a slot, so that a ledger of millions streams.
 */
import { KeyTable, mixed, type RowHash, Segments } from './key-table.ts';

export { RowHash } from './key-table.ts';

/** Where a stay has no beginning or no end. */
export const ALWAYS_BEFORE = -2147483647;
export const ALWAYS_AFTER = 2147483647;

/** Rows that are the same to the letter, where rows have no key. */
export class SeenRows {
  private readonly rows = new KeyTable();

  /** Whether the row was there before; remembers it. */
  has(hash: RowHash): boolean {
    return this.rows.findOrAdd(hash) >= 0;
  }
}

/** What a row is to those before it: the person is new; the row is not; or the person's stay is another one. */
export type Met = 'new' | 'same-row' | 'overlap' | 'other-stay';

interface Stay {
  readonly begin: number;
  readonly end: number;
}

/** Nobody has more stays; whoever seems to is a column of keys that holds something else. */
const MOST_STAYS = 64;

/** People met so far, with their rows and stays. */
export class PeopleSeen {
  private readonly people = new KeyTable();
  /** Half the hash of the person's first row, which is compared with later rows of the same person only. */
  private readonly rows = new Segments((length) => new Int32Array(length));
  /** The first stay: days from 1900 in 16 bits each. */
  private readonly stays = new Segments((length) => new Int32Array(length));
  /** Second and later stays, which few people have, and first ones that do not go into 32 bits. */
  private readonly more = new Map<number, Stay[]>();
  /** Second and later rows of all people. */
  private readonly laterRows = new SeenRows();

  /**
   * Takes a row, and remembers it unless it is the same as one before.
   *
   * @param begin first day of the stay, as a day number
   * @param end the day it ended, which is outside
   */
  meet(key: RowHash, rowHash: RowHash, begin: number, end: number): Met {
    const row = mixed(rowHash.high) ^ rowHash.low;
    const found = this.people.findOrAdd(key);
    if (found < 0) {
      const index = -1 - found;
      const stay = packed(begin, end);
      this.rows.set(index, row);
      this.stays.set(index, stay ?? NONE);
      if (stay === null) this.more.set(index, [{ begin, end }]);
      return 'new';
    }
    if (this.rows.get(found) === row || this.laterRows.has(rowHash)) return 'same-row';
    const later = this.more.get(found) ?? [];
    if (later.length >= MOST_STAYS) return 'overlap';
    const first = this.stays.get(found);
    const overlaps =
      (begin < dayOf(first & 0xffff) && dayOf(first >>> 16) < end) ||
      later.some((other) => begin < other.end && other.begin < end);
    later.push({ begin, end });
    this.more.set(found, later);
    return overlaps ? 'overlap' : 'other-stay';
  }
}

/** Code 1, the first day of 1900; so that the last is one of 2079. */
const FIRST_DAY = -25567;

/** A stay that overlaps none, since it begins after all and ends before all. */
const NONE = 0xffff << 16;

/** Beginning and end in 16 bits each, or null where they do not go in. */
function packed(begin: number, end: number): number | null {
  const [from, to] = [codeOf(begin), codeOf(end)];
  return from === null || to === null ? null : (from << 16) | to;
}

function codeOf(day: number): number | null {
  if (day === ALWAYS_BEFORE) return 0;
  if (day === ALWAYS_AFTER) return 0xffff;
  const code = day - FIRST_DAY + 1;
  return code >= 1 && code <= 0xfffe ? code : null;
}

function dayOf(code: number): number {
  if (code === 0) return ALWAYS_BEFORE;
  return code === 0xffff ? ALWAYS_AFTER : code + FIRST_DAY - 1;
}
