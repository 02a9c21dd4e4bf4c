/**
 * Arquero as an engine, and as the form in which rows go to other programs and come back. Arquero compiles code
 * at run time, so this entry point stays off every page with a strict content-security policy.
 *
 *     import { toArquero } from '@muster/core/arquero';
 */
import { escape as asIs, type ColumnTable, table } from 'arquero';
import type { Batch } from '../roster/column.ts';
import { type Cell, type CellValue, type Tally, type TallyQuery, tallyOf } from '../tally/tally.ts';
import { column, DerivedTable } from './arquero-expression.ts';
import { arqueroColumns } from './arquero-table.ts';
import type { Engine } from './engine.ts';

export { fromArquero, toArquero } from './arquero-table.ts';

/** A column of ones, so that rows of which no column is known count too. */
const ROW = 'one per row';

/** An engine that answers through Arquero's verbs: derive, filter, groupby, rollup. */
export function arqueroEngine(batches: readonly Batch[]): Engine {
  const tables = new Map<string, ColumnTable>();
  const tableOf = (kind: string): ColumnTable => {
    let rows = tables.get(kind);
    if (rows === undefined) {
      const length = batches.reduce((sum, batch) => sum + (batch.kind === kind ? batch.length : 0), 0);
      rows = table({ ...arqueroColumns(batches, kind), [ROW]: new Array(length).fill(1) });
      tables.set(kind, rows);
    }
    return rows;
  };
  return {
    run(queries) {
      const derived = new Map<string, DerivedTable>();
      return queries.map((query) => {
        const rows = derived.get(query.kind) ?? new DerivedTable(tableOf(query.kind));
        derived.set(query.kind, rows);
        return answer(query, rows);
      });
    },
  };
}

function answer(query: TallyQuery, rows: DerivedTable): Tally {
  const names = Object.keys(query.keys);
  const keys = Object.values(query.keys).map((expression) => `d => ${rows.value(expression)}`);
  const keyColumns = names.map((_, i) => `key ${i}`);
  const amount = query.sum === undefined ? ROW : query.sum;
  const condition = rows.condition(query.where);
  if (!rows.table.columnNames().includes(amount)) return tallyOf(names, []);
  const cells = rows.table
    .filter(`d => ${condition}`)
    .derive(Object.fromEntries(keys.map((key, i) => [keyColumns[i]!, key])))
    .select(amount, ...keyColumns)
    // Arquero joins the texts of keys with a bar, and a text that holds one could pass for two; JSON does not.
    .groupby({
      key: asIs((d: Record<string, CellValue>) => JSON.stringify(keyColumns.map((name) => d[name]))),
    })
    .rollup({ count: `d => op.sum(${column(amount)})` })
    .objects() as { readonly key: string; readonly count: number | null | undefined }[];
  return tallyOf(
    names,
    // A sum over rows of which none has the number is no number; in a tally it adds nothing.
    cells.map(({ key, count }): Cell => ({ key: JSON.parse(key), count: count ?? 0 })),
  );
}
