/** A file of movements as rows of a ledger: each movement is a date of somebody's stay. */
import { type Batch, type Column, type Dictionary, NOT_RECORDED } from '../column.ts';

interface MovementType {
  /** The date that it gives. */
  readonly date: string;
  /** Which of its two units the stay is in. */
  readonly unit: string;
  /** How somebody left, where the type says it. */
  readonly leaveKind?: string;
}

const movementTypes: Readonly<Record<string, MovementType>> = {
  'transfer-in': { date: 'transfer_in_date', unit: 'to_unit' },
  'transfer-out': { date: 'transfer_out_date', unit: 'from_unit' },
  left: { date: 'leave_date', unit: 'from_unit' },
  died: { date: 'leave_date', unit: 'from_unit', leaveKind: 'died' },
  removed: { date: 'removed_date', unit: 'from_unit' },
  restored: { date: 'restored_date', unit: 'to_unit' },
};

/** The column of the movements file that a fact of its rows stands in. */
export function movementColumn(fact: string): string {
  if (fact === 'transferred_as') return fact;
  if (fact === 'leave_kind') return 'type';
  return 'date';
}

/** The column of the movements file that names the unit of a row which gives a date of this name. */
export function movementUnit(date: string): string {
  const found = Object.values(movementTypes).find((type) => type.date === date);
  return found?.unit ?? 'from_unit';
}

/** The names of the dates that movements give. */
export const movementDates: readonly string[] = [
  ...new Set(Object.values(movementTypes).map(({ date }) => date)),
];

/**
 * The rows of a ledger that say what some movements say.
 *
 * @param dictionaryOf the texts that the ledgers share in a column
 */
export function movementRows(
  batch: Batch,
  unitField: string,
  dictionaryOf: (field: string) => Dictionary,
): Batch {
  const { length, origin } = batch;
  if (origin === undefined) throw new Error('movementRows: the rows need their origin');
  const columns = new Map<string, Column>();
  const dates = batch.columns.get('date');
  const units = new Int32Array(length).fill(NOT_RECORDED);
  for (let i = 0; i < length; i++) {
    const type = textIn(batch, 'type', i);
    if (type === null) continue;
    const movement = movementTypes[type];
    if (movement === undefined) throw new Error(`movementRows: no type of movement ${type}`);
    const unit = textIn(batch, movement.unit, i);
    if (movement.leaveKind !== undefined) {
      const dictionary = dictionaryOf('leave_kind');
      let kinds = columns.get('leave_kind');
      if (kinds?.type !== 'category') {
        kinds = { type: 'category', values: new Int32Array(length).fill(NOT_RECORDED), dictionary };
        columns.set('leave_kind', kinds);
      }
      kinds.values[i] = dictionary.codeOf(movement.leaveKind);
    }
    if (unit !== null) units[i] = dictionaryOf(unitField).codeOf(unit);
    if (dates?.type !== 'date' || dates.values[i] === NOT_RECORDED) continue;
    let column = columns.get(movement.date);
    if (column?.type !== 'date') {
      const values = new Int32Array(length).fill(NOT_RECORDED);
      column = { type: 'date', values, precision: new Uint8Array(length) };
      columns.set(movement.date, column);
    }
    column.values[i] = dates.values[i]!;
    column.precision[i] = dates.precision[i]!;
  }
  columns.set(unitField, { type: 'category', values: units, dictionary: dictionaryOf(unitField) });
  if (batch.columns.has('transferred_as')) {
    const dictionary = dictionaryOf('transferred_as');
    const values = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const text = textIn(batch, 'transferred_as', i);
      values[i] = text === null ? NOT_RECORDED : dictionary.codeOf(text);
    }
    columns.set('transferred_as', { type: 'category', values, dictionary });
  }
  return { kind: 'people', length, columns, origin };
}

/** The movements of a batch without those that were rejected, by their row numbers; with their places if wanted. */
export function usedMovements(
  batch: Batch,
  rejected: ReadonlyMap<number, unknown> = new Map(),
  withPlaces = false,
): Batch {
  const { origin, kind } = batch;
  if (origin === undefined) throw new Error('usedMovements: the rows need their origin');
  const used = Int32Array.from(origin.rows.keys()).filter((i) => !rejected.has(origin.rows[i]!));
  const pick = (values: Int32Array) => used.map((i) => values[i]!);
  const tables = () => new Int32Array(used.length).fill(origin.table);
  const places = withPlaces ? { places: { tables: tables(), rows: pick(origin.rows) } } : {};
  if (used.length === batch.length) return { kind, length: batch.length, columns: batch.columns, ...places };
  const columns = new Map<string, Column>();
  for (const [field, column] of batch.columns) {
    const values = pick(column.values);
    if (column.type !== 'date') columns.set(field, { ...column, values });
    else
      columns.set(field, {
        ...column,
        values,
        precision: Uint8Array.from(used, (i) => column.precision[i]!),
      });
  }
  return { kind, length: used.length, columns, ...places };
}

function textIn(batch: Batch, field: string, row: number): string | null {
  const column = batch.columns.get(field);
  if (column?.type !== 'category' || column.values[row] === NOT_RECORDED) return null;
  return column.dictionary.texts[column.values[row]!]!;
}
