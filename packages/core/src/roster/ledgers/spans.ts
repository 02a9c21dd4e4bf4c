/**
 * When each row's stay was, as far as the row says. A month or a year leaves room, so there are two spans: the
 * widest the row allows, outside of which the stay surely was not, and the narrowest, within which it surely was.
 */
import { civilOf, dayOf } from '../../calendar.ts';
import { precision } from '../cells/date.ts';
import { NOT_RECORDED } from '../column.ts';
import { ALWAYS_AFTER, ALWAYS_BEFORE } from '../people/stays.ts';
import type { LedgerRows } from './rows.ts';

/** The first day that a date may mean. */
export function firstDayOf(day: number, known: number): number {
  if (known !== precision.month && known !== precision.year) return day;
  const { year, month } = civilOf(day);
  return dayOf(year, known === precision.month ? month : 1, 1);
}

/** From a day on, and up to another that is outside. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** The spans of rows; those of several rows together are what all of them allow. */
export class RowSpans {
  private readonly firstBegin: Int32Array;
  private readonly lastBegin: Int32Array;
  private readonly firstEnd: Int32Array;
  private readonly lastEnd: Int32Array;

  constructor(rows: LedgerRows) {
    this.firstBegin = new Int32Array(rows.length).fill(ALWAYS_BEFORE);
    this.lastBegin = new Int32Array(rows.length).fill(ALWAYS_BEFORE);
    this.firstEnd = new Int32Array(rows.length).fill(ALWAYS_AFTER);
    this.lastEnd = new Int32Array(rows.length).fill(ALWAYS_AFTER);
    const { begins = [], ends = [] } = rows.dataset.stay ?? {};
    for (const [names, first, last, sign] of [
      [begins, this.firstBegin, this.lastBegin, 1],
      [ends, this.firstEnd, this.lastEnd, -1],
    ] as const) {
      for (const { column, start } of names.flatMap((name) => rows.columns(name))) {
        if (column.type !== 'date') continue;
        column.values.forEach((day, i) => {
          if (day === NOT_RECORDED) return;
          const firstDay = firstDayOf(day, column.precision[i]!);
          const row = start + i;
          if ((firstDay - first[row]!) * sign > 0) first[row] = firstDay;
          if ((day - last[row]!) * sign > 0) last[row] = day;
        });
      }
    }
  }

  /** The first day that the row's stay may have had, or `ALWAYS_BEFORE`; also where it ends before it begins. */
  beginOf(row: number): number {
    return this.contradicts(row) ? ALWAYS_BEFORE : this.firstBegin[row]!;
  }

  /** The last day that may have ended the row's stay, or `ALWAYS_AFTER`; also where it ends before it begins. */
  endOf(row: number): number {
    return this.contradicts(row) ? ALWAYS_AFTER : this.lastEnd[row]!;
  }

  /** When the stay of some rows surely was. */
  surely(rows: readonly number[]): Span {
    return {
      begin: Math.max(...rows.map((row) => this.lastBegin[row]!)),
      end: Math.min(...rows.map((row) => this.firstEnd[row]!)),
    };
  }

  /**
   * The stays that some rows show: wherever one of them ends and, on that day or later, one begins, another
   * stay begins.
   */
  segments(rows: readonly number[]): Span[] {
    const events = rows
      .flatMap((row) => [
        { day: this.beginOf(row), begins: true },
        { day: this.endOf(row), begins: false },
      ])
      .filter(({ day }) => day !== ALWAYS_BEFORE && day !== ALWAYS_AFTER)
      .sort((a, b) => a.day - b.day || Number(a.begins) - Number(b.begins));
    const segments: Span[] = [];
    let begin = ALWAYS_BEFORE;
    let end = ALWAYS_AFTER;
    for (const event of events) {
      if (!event.begins) end = event.day;
      else if (end !== ALWAYS_AFTER) {
        segments.push({ begin, end });
        begin = event.day;
        end = ALWAYS_AFTER;
      } else if (begin === ALWAYS_BEFORE) begin = event.day;
    }
    return [...segments, { begin, end }];
  }

  /** A stay that ends before it begins says nothing about when it was. */
  private contradicts(row: number): boolean {
    return this.lastEnd[row]! <= this.firstBegin[row]!;
  }
}
