/** Inspections made by hand, for looking at what is made of them. */
import type { ColumnInspection, TableInspection } from '@muster/core';

interface TableParts extends Partial<Omit<TableInspection, 'columns'>> {
  readonly file: string;
  readonly headers: readonly string[];
  readonly columns?: Readonly<Record<string, Partial<ColumnInspection>>>;
}

/** A table whose columns are not understood unless said otherwise. */
export function table({ headers, columns = {}, ...parts }: TableParts): TableInspection {
  return {
    sheet: null,
    format: 'utf-8',
    kind: 'people',
    titles: [],
    date: null,
    headerRow: 1,
    headerRows: 1,
    preview: [{ row: 1, cells: headers }],
    columns: headers.map((header, column) => ({
      column,
      header,
      field: null,
      how: null,
      confidence: 0,
      candidates: [],
      examples: [],
      ...columns[header],
    })),
    missing: [],
    recipe: {
      schema: 'muster-recipe/1',
      shape: headers,
      kind: 'people',
      columns: Object.fromEntries(headers.map((header) => [header, columns[header]?.field ?? null])),
    },
    recipeApplied: false,
    ...parts,
  };
}
