/** Ledgers made of plain rows, joined, and told as plain rows again. */
import { isoOf } from '../../src/calendar.ts';
import { people } from '../../src/catalog/datasets/people.ts';
import { parseDate, precision } from '../../src/roster/cells/date.ts';
import { type Batch, type Column, Dictionary, NOT_RECORDED } from '../../src/roster/column.ts';
import type { Issue } from '../../src/roster/issue.ts';
import { IssueLog } from '../../src/roster/issues.ts';
import { LedgerJoin } from '../../src/roster/ledgers/join.ts';

/** Cells by field, as texts of the contract; `key` is the person. A field left out is not recorded. */
export type LedgerRow = Readonly<Record<string, string>>;

export interface Ledger {
  readonly file: string;
  /** Of people unless said otherwise. */
  readonly kind?: 'movements';
  readonly rows: readonly LedgerRow[];
}

export interface Joined {
  readonly rows: Record<string, string>[];
  /** Every issue as [code, file, row, column, seen, expected]. */
  readonly issues: (string | number | null)[][];
  /** Every row rejected: `file:row`. */
  readonly rejected: string[];
  readonly batches: readonly Batch[];
  readonly movements: readonly Batch[];
}

const types = new Map<string, string>(people.fields.map(({ name, type }) => [name, type]));

/** Joins ledgers; the first data row of each file is row 2, and headers are written in capitals. */
export function joinLedgers(ledgers: readonly Ledger[]): Joined {
  const all: Issue[] = [];
  const log = new (class extends IssueLog {
    override add(...details: Parameters<IssueLog['add']>): Issue {
      const issue = super.add(...details);
      all.push(issue);
      return issue;
    }
  })();
  const places = ledgers.map(({ file }) => ({
    file,
    sheet: null,
    headerOf: (field: string) => field.toUpperCase(),
  }));
  const join = new LedgerJoin(people, places, log);
  const dictionaries = new Map<string, Dictionary>();
  ledgers.forEach((ledger, table) => {
    const batch = batchOf(ledger, table, dictionaries);
    if (ledger.kind === 'movements') join.addMovements(batch);
    else join.add(batch);
  });
  const { batches, movements, rejected } = join.finish();
  return {
    batches,
    movements,
    rows: batches.flatMap(textRows),
    issues: all.map(({ code, file, row, column, seen, expected }) => [
      code,
      file,
      row,
      column,
      seen,
      expected,
    ]),
    rejected: [...rejected].flatMap(([table, rows]) =>
      [...rows.keys()].map((row) => `${ledgers[table]!.file}:${row}`),
    ),
  };
}

/** A ledger as the reader gives it. */
export function batchOf({ kind, rows }: Ledger, table: number, dictionaries: Map<string, Dictionary>): Batch {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== 'key');
  const columns = new Map<string, Column>();
  for (const field of fields) {
    const type = kind === 'movements' ? (field === 'date' ? 'date' : 'category') : types.get(field);
    if (type === undefined) throw new Error(`batchOf: no field ${field}`);
    const cells = rows.map((row) => row[field]);
    if (type === 'date') {
      const packed = cells.map((cell) => (cell === undefined ? null : parseDate(cell)));
      columns.set(field, {
        type,
        values: Int32Array.from(packed, (date) => (date === null ? NOT_RECORDED : date >> 2)),
        precision: Uint8Array.from(packed, (date) => (date === null ? precision.none : date & 3)),
      });
    } else if (type === 'integer' || type === 'entry-year') {
      const values = Int32Array.from(cells, (cell) => (cell === undefined ? NOT_RECORDED : Number(cell)));
      columns.set(field, { type: 'integer', values });
    } else {
      const name = `${kind ?? 'people'}.${field}`;
      const dictionary = dictionaries.get(name) ?? new Dictionary();
      dictionaries.set(name, dictionary);
      const values = Int32Array.from(cells, (cell) =>
        cell === undefined ? NOT_RECORDED : dictionary.codeOf(cell),
      );
      columns.set(field, { type: 'category', values, dictionary });
    }
  }
  const [high, low] = [17, 31].map((factor) =>
    Int32Array.from(rows, ({ key = '' }) =>
      [...key].reduce((hash, letter) => (Math.imul(hash, factor) + letter.charCodeAt(0)) | 0, 7),
    ),
  );
  const origin = { table, rows: Int32Array.from(rows, (_, i) => i + 2), keyHigh: high!, keyLow: low! };
  return { kind: kind ?? 'people', length: rows.length, columns, origin };
}

function textRows({ columns, length }: Batch): Record<string, string>[] {
  return Array.from({ length }, (_, i) => {
    const cells = [...columns].flatMap(([field, column]): [string, string][] => {
      const value = column.values[i]!;
      if (value === NOT_RECORDED || types.get(field) === undefined) return [];
      if (column.type === 'category') return [[field, column.dictionary.texts[value]!]];
      if (column.type === 'integer') return [[field, String(value)]];
      const letters = { [precision.month]: 7, [precision.year]: 4 }[column.precision[i]!] ?? 10;
      return [[field, isoOf(value).slice(0, letters)]];
    });
    return Object.fromEntries(cells);
  });
}
