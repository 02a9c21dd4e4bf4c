/** Counting the sample by hand: CSV text split at commas, and the sentences that settle who counts, in plain loops. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Row = Readonly<Record<string, string>>;

export const dataFolder = fileURLToPath(new URL('..', import.meta.url));
export const committed = join(dataFolder, 'school-2003');

/** The rows of a file without quotes, each with as many cells as the header. */
export function readRows(...path: readonly string[]): Row[] {
  const lines = readFileSync(join(...path), 'utf8').split('\n');
  if (lines.pop() !== '') throw new Error(`${path.join('/')}: the last line has no end`);
  const header = lines[0]!.split(',');
  return lines.slice(1).map((line, i) => {
    const cells = line.split(',');
    if (cells.length !== header.length)
      throw new Error(`${path.join('/')}: line ${i + 2} has ${cells.length} cells`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column]!]));
  });
}

export const table = (name: string): Row[] => readRows(dataFolder, 'tables', `${name}.csv`);

const departures = ['transfer_out_date', 'leave_date', 'removed_date'] as const;

/** Member on a day: approved and arrived by then, and not gone; the leaving day is outside. */
export function isMember(row: Row, day: string): boolean {
  if (row.transfer_in_date! > day) return false;
  const joined =
    row.approve_date === ''
      ? row.transfer_in_date !== '' && ['full', 'probationary'].includes(row.transferred_as!)
      : row.approve_date! <= day;
  return joined && departures.every((name) => row[name] === '' || row[name]! > day);
}

/** Admitted in 2003: approved in it, and not before arriving from elsewhere. */
export function isAdmitted(row: Row): boolean {
  return row.approve_date!.startsWith('2003') && row.approve_date! >= row.transfer_in_date!;
}

/** Converted in 2003: approved in it, after arriving and before leaving. */
export function isConverted(row: Row): boolean {
  const day = row.convert_approve_date!;
  return (
    day.startsWith('2003') &&
    ['', 'converted'].includes(row.convert_outcome!) &&
    day >= row.transfer_in_date! &&
    departures.every((name) => row[name] === '' || row[name]! > day)
  );
}

/** How many rows have each name. */
export function countBy(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return counts;
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The middle value; halfway between the two in the middle where there are two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** The same day `months` later; the last day of that month where there is no such day. */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, length));
  return first.toISOString().slice(0, 10);
}

/** The last day that a date can mean: a month without a day counts from its last. */
export function lastDay(date: string): string {
  if (date.length !== 7) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
