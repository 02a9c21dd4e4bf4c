/** Inspections made by hand, for looking at what is made of them. */
import {
  type ColumnInspection,
  type IssueCode,
  type IssueGroup,
  issueSeverity,
  type TableInspection,
} from '@muster/core';

interface TableParts extends Partial<Omit<TableInspection, 'columns'>> {
  readonly file: string;
  readonly headers: readonly string[];
  readonly columns?: Readonly<Record<string, Partial<ColumnInspection>>>;
}

/** A table whose columns are not understood unless said otherwise. */
export function table({ headers, columns = {}, ...parts }: TableParts): TableInspection {
  return {
    sheet: null,
    hidden: false,
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

/** A column that was recognised by its own name. */
export function named(field: string): Partial<ColumnInspection> {
  return { field, how: 'name', confidence: 1, candidates: [field] };
}

/** An issue of a file, with what was seen in how many cells; the first stand in the rows from 2 on. */
export function issueGroup(
  code: IssueCode,
  file: string,
  column: string | null,
  seen: Readonly<Record<string, number>>,
  expected: string | null = null,
): IssueGroup {
  const severity = issueSeverity[code];
  return {
    code,
    severity,
    file,
    column,
    count: Object.values(seen).reduce((sum, count) => sum + count, 0),
    examples: Object.keys(seen).map((text, index) => ({
      code,
      severity,
      file,
      sheet: null,
      row: index + 2,
      column,
      seen: text,
      expected,
    })),
    seen: Object.entries(seen).map(([text, count]) => ({ text, count })),
  };
}
