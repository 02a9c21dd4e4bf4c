/** Rows as Arquero tables and back: what other programs work with, category by category and date by date. */
import { type ColumnTable, type Table, table } from 'arquero';
import { InputError } from '../errors.ts';
import { precision } from '../roster/cells/date.ts';
import { type Batch, type Column, Dictionary, NOT_RECORDED } from '../roster/column.ts';

/** How much of a date was given, as a word; a date that is not recorded has none. */
type Precision = Exclude<keyof typeof precision, 'none'>;
const precisions: readonly (Precision | null)[] = [null, 'day', 'month', 'year'];

/** The column that says how much of a date was given. */
export const precisionColumn = (date: string): string => `${date}_precision`;

/**
 * The rows of one kind as an Arquero table: categories as text, whole numbers as numbers, dates as days counted
 * from 1970-01-01 with a second column, named `…_precision`, of `day`, `month` or `year`. Null is not recorded.
 *
 * @param batches rows of any kinds, as `load` returns them
 * @param kind    the kind of file to take, such as `people`
 * @returns a table with every column that some batch has, in the order in which they were first met
 */
export function toArquero(batches: readonly Batch[], kind: string): ColumnTable {
  return table(arqueroColumns(batches, kind));
}

/** The columns of `toArquero`, by name. */
export function arqueroColumns(batches: readonly Batch[], kind: string): Record<string, unknown[]> {
  const wanted = batches.filter((batch) => batch.kind === kind);
  const length = wanted.reduce((sum, batch) => sum + batch.length, 0);
  const columns: Record<string, unknown[]> = {};
  const columnOf = (name: string) => {
    columns[name] ??= new Array(length).fill(null);
    return columns[name];
  };
  let start = 0;
  for (const batch of wanted) {
    for (const [name, column] of batch.columns) {
      const cells = columnOf(name);
      const precisionCells = column.type === 'date' ? columnOf(precisionColumn(name)) : null;
      for (let i = 0; i < batch.length; i++) {
        const value = column.values[i]!;
        if (value === NOT_RECORDED) continue;
        cells[start + i] = column.type === 'category' ? column.dictionary.texts[value] : value;
        if (column.type === 'date') precisionCells![start + i] = precisions[column.precision[i]!];
      }
    }
    start += batch.length;
  }
  return columns;
}

/**
 * Rows of an Arquero table, as `toArquero` writes them, as one batch; filters and orders of the table apply. A
 * column in which nothing is recorded comes back as a category.
 *
 * @throws {InputError} `value` when a cell is neither text nor a whole number nor null, or a column mixes them;
 *   `precision` when a date does not say how much of it was given
 */
export function fromArquero(source: Table, kind: string): Batch {
  const names = source.columnNames();
  const columns = new Map<string, Column>();
  for (const name of names) {
    if (names.some((date) => precisionColumn(date) === name)) continue;
    const cells = cellsOf(source, name);
    if (names.includes(precisionColumn(name))) {
      columns.set(name, dateColumn(name, cells, cellsOf(source, precisionColumn(name))));
    } else if (cells.some((cell) => typeof cell === 'number')) {
      columns.set(name, { type: 'integer', values: wholeNumbers(name, cells) });
    } else {
      columns.set(name, categoryColumn(name, cells));
    }
  }
  return { kind, length: source.numRows(), columns };
}

function cellsOf(source: Table, name: string): readonly unknown[] {
  return Array.from(source.array(name) as ArrayLike<unknown>, (cell) => cell ?? null);
}

function wholeNumbers(name: string, cells: readonly unknown[]): Int32Array {
  return Int32Array.from(cells, (cell) => {
    if (cell === null) return NOT_RECORDED;
    // A day or a count is 32 bits wide in a batch; what is wider would come out as another number.
    if (typeof cell !== 'number' || (cell | 0) !== cell || cell === NOT_RECORDED) {
      throw new InputError('value', `fromArquero: ${name} holds whole numbers, got ${String(cell)}`);
    }
    return cell;
  });
}

function dateColumn(name: string, days: readonly unknown[], words: readonly unknown[]): Column {
  const values = wholeNumbers(name, days);
  const given = Uint8Array.from(words, (word, i) => {
    if (values[i] === NOT_RECORDED) return precision.none;
    const index = word === null ? -1 : precisions.indexOf(word as Precision);
    if (index < 0) {
      const message = `fromArquero: ${precisionColumn(name)} is day, month or year, got ${String(word)}`;
      throw new InputError('precision', message);
    }
    return index;
  });
  return { type: 'date', values, precision: given };
}

function categoryColumn(name: string, cells: readonly unknown[]): Column {
  const dictionary = new Dictionary();
  const values = Int32Array.from(cells, (cell) => {
    if (cell === null) return NOT_RECORDED;
    if (typeof cell === 'string') return dictionary.codeOf(cell);
    throw new InputError('value', `fromArquero: ${name} holds text, got ${String(cell)}`);
  });
  return { type: 'category', values, dictionary };
}
