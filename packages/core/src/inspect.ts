/** What a file was taken for, so that somebody can look at it, and change it, before it counts. */
import { isoOf } from './calendar.ts';
import { type FileOptions, Files } from './files.ts';
import type { Field, FieldType } from './roster/dataset.ts';
import type { IssueGroup } from './roster/issue.ts';
import { shortened, withoutNumbers } from './roster/issues.ts';
import type { Layout } from './roster/layout.ts';
import type { ReadOptions } from './roster/read.ts';
import type { Recipe } from './roster/recipe.ts';
import type { Format } from './roster/sheet.ts';
import type { Source } from './roster/source.ts';
import { looksLikeTable, type OpenedSheet } from './roster/table.ts';

/** How a column was recognised; from the surest to the least sure. */
export type HowMatched = 'recipe' | 'name' | 'synonym' | 'values' | 'part';

export interface ColumnInspection {
  /** From 0. */
  readonly column: number;
  /** The header as written; of a header in two rows both, joined. */
  readonly header: string;
  /** The name of the column that it is read as; null for what is left out. */
  readonly field: string | null;
  readonly how: HowMatched | null;
  /** 0 to 1: how sure; 1 for names and recipes, least where only a part of the header was understood. */
  readonly confidence: number;
  /** Columns it may also be, the likeliest first; more than one where it has to be asked. */
  readonly candidates: readonly string[];
  /** Some cells as written, different from each other. None of columns that hold private matters. */
  readonly examples: readonly string[];
}

/** One table: a file of text, or a sheet of a workbook. */
export interface TableInspection {
  readonly file: string;
  readonly sheet: string | null;
  /** Hidden from who opens the workbook; not read unless a recipe names it. */
  readonly hidden: boolean;
  readonly format: Format;
  /** Null where it could not be told. */
  readonly kind: string | null;
  /** The rows above the header, each as one text. */
  readonly titles: readonly string[];
  /** The day that the file speaks of, as its title says or a recipe. */
  readonly date: string | null;
  /** Row of the header, from 1, and how many rows it takes; 0 where there is none. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** The first rows as they stand, for choosing the header by eye; cells of private columns are blank. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly columns: readonly ColumnInspection[];
  /** Columns that this kind of file needs and that are not there. */
  readonly missing: readonly string[];
  /** Everything that was decided, by itself or by recipes, as the recipe that decides it again. */
  readonly recipe: Recipe;
  /** Whether a recipe was there for this shape. */
  readonly recipeApplied: boolean;
}

export interface Inspection {
  readonly tables: readonly TableInspection[];
  readonly issues: readonly IssueGroup[];
}

/** How many different cells of a column are shown. */
const EXAMPLES = 5;
/** How many rows are shown for choosing the header. */
const PREVIEWED = 15;

/** The types of fields whose cells are not shown. */
const notShown: ReadonlySet<FieldType> = new Set(['private', 'names', 'person']);

/** Words are surer than values, and values than parts of words. */
const confidence: Readonly<Record<HowMatched, number>> = {
  recipe: 1,
  name: 1,
  synonym: 0.95,
  values: 0.8,
  part: 0.6,
};

/**
 * Looks at files without reading all of them: the first rows of text, workbooks whole.
 *
 * @returns a description of each table, and what is already known to be wrong with the files
 */
export async function inspect(
  sources: readonly Source[],
  options: FileOptions & Pick<ReadOptions, 'signal'> = {},
): Promise<Inspection> {
  const { opened, log } = await Files.open(sources, options);
  const tables = opened.flatMap(({ source, sheets, named, format }) =>
    sheets.length === 0
      ? [nothingIn(source, format ?? 'utf-8')]
      : sheets.map((sheet) => inspectSheet(sheet, named)),
  );
  return { tables, issues: log.list() };
}

function inspectSheet(
  { sheet, head, layout }: OpenedSheet,
  named: readonly string[] | null,
): TableInspection {
  const isTable = looksLikeTable(layout);
  const isHidden = (row: number, column: number) =>
    layout !== null &&
    row >= layout.headerRow + layout.headerRows &&
    isPersonal(layout.match.fields[column] ?? null);
  const base = {
    file: sheet.source.name,
    sheet: sheet.name,
    hidden: sheet.hidden,
    format: sheet.format,
    preview: head.records.slice(0, PREVIEWED).map((record, i) => {
      const row = head.row + i;
      return {
        row,
        cells: record.map((cell, column) => (isHidden(row, column) ? '' : shortened(withoutNumbers(cell)))),
      };
    }),
  };
  const sheets = named === null ? {} : { sheets: named };
  // Without a header the first row is somebody's, and no name of anything.
  if (!isTable) return { ...base, ...noTable, recipe: { ...noTable.recipe, ...sheets } };
  const { headerRow, headerRows, header, titles, day, match, missing } = layout;
  const below = head.records.slice(headerRow - head.row + headerRows);
  return {
    ...base,
    kind: layout.unknownKind === null ? match.dataset.kind : null,
    titles,
    date: day === null ? null : isoOf(day),
    headerRow,
    headerRows,
    columns: header.map((text, column) => inspectColumn(text, column, layout, below)),
    missing,
    recipe: { ...recipeOf(layout), ...sheets },
    recipeApplied: layout.own !== null,
  };
}

/** Who people are, and what is private: nobody needs to see it to know what a column is. */
function isPersonal(field: Field | null): boolean {
  return field !== null && (notShown.has(field.type) || field.name === 'name');
}

function inspectColumn(
  header: string,
  column: number,
  { match }: Layout,
  records: readonly (readonly string[])[],
): ColumnInspection {
  const { field, how, candidates } = match.columns[column]!;
  const cells = records.map((record) => (record[column] ?? '').trim()).filter((cell) => cell !== '');
  return {
    column,
    header,
    field: field?.name ?? null,
    how,
    confidence: how === null ? 0 : confidence[how],
    candidates: candidates.map(({ name }) => name),
    examples: isPersonal(match.fields[column] ?? null)
      ? []
      : [...new Set(cells)].slice(0, EXAMPLES).map(shortened),
  };
}

/** Everything that was decided about a table, as the recipe that decides it again. */
function recipeOf(layout: Layout): Recipe {
  const { header, headerRows, match, recipe } = layout;
  const fillDown = recipe?.fillDown?.filter((text) => header.includes(text));
  return {
    ...recipe,
    schema: 'muster-recipe/1',
    shape: header,
    kind: match.dataset.kind,
    headerRows,
    columns: columnsOf(layout),
    ...(fillDown === undefined ? {} : { fillDown }),
  };
}

/** Header → the name of the column it is read as, for headers that always mean the same. */
function columnsOf({ header, match }: Layout): Readonly<Record<string, string | null>> {
  const duplicates = new Set(match.duplicates);
  const meanings = new Map<string, Set<Field | null>>();
  match.columns.forEach(({ field }, column) => {
    const text = header[column]!;
    meanings.set(text, (meanings.get(text) ?? new Set()).add(field));
  });
  const columns = new Map<string, string | null>();
  header.forEach((text, column) => {
    const { field, how, candidates } = match.columns[column]!;
    // What nobody has decided yet is to be asked again.
    const isOpen = duplicates.has(column) || (field === null && candidates.length > 1);
    // A header that means one thing here and another there is told by what stands around it.
    if (how !== 'recipe' && (isOpen || meanings.get(text)!.size > 1)) return;
    if (text !== '' && !columns.has(text)) columns.set(text, field?.name ?? null);
  });
  return Object.fromEntries(columns);
}

const noTable = {
  kind: null,
  titles: [],
  date: null,
  headerRow: 0,
  headerRows: 0,
  columns: [],
  missing: [],
  recipe: { schema: 'muster-recipe/1' } as Recipe,
  recipeApplied: false,
};

function nothingIn(source: Source, format: Format): TableInspection {
  return { file: source.name, sheet: null, hidden: false, format, preview: [], ...noTable };
}
