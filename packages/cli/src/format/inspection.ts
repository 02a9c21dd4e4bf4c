/** What files were taken for, for people: each table with its columns, then what is wrong or open. */
import type { ColumnInspection, Dataset, Field, FieldType, Inspection, TableInspection } from '@muster/core';
import { fieldLabel, type Language, type Words } from '@muster/core/locales';
import { formatGrid } from './grid.ts';
import { formatIssues } from './issue-list.ts';
import { kindName } from './kind-name.ts';
import { printable, shortened } from './width.ts';

/** Places for the examples of a column. */
const EXAMPLES_WIDTH = 48;
/** Places for a header; forms have some that are whole sentences. */
const HEADER_WIDTH = 40;

export interface InspectionContext {
  readonly words: Words;
  readonly language: Language;
  readonly core: { readonly datasets: readonly Dataset[] };
}

/** All tables, the issues that are known already, and how many things are open. */
export function formatInspection(inspection: Inspection, context: InspectionContext): string {
  const { words } = context;
  const { tables, issues } = inspection;
  const open = openQuestions(inspection, context).length;
  const understood = tables.filter((table) => isUsable(table, issues)).length;
  const summary = [words('command.inspect-summary', { tables: understood, open })];
  if (open > 0) summary.push(words('command.inspect-next'));
  const list = formatIssues(issues, words, { examples: 3, remedies: true });
  const parts = [...tables.map((table) => formatTable(table, context)), list, `${summary.join('\n')}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

/** What somebody has to decide: headers that may mean several things, and columns that nothing stands for. */
export function openQuestions({ tables, issues }: Inspection, context: InspectionContext): string[] {
  return tables.flatMap((table) => [
    ...ambiguousLines(table, context),
    ...(lacksColumns(table, issues) ? missingLines(table, context) : []),
  ]);
}

function ambiguousLines(table: TableInspection, context: InspectionContext): string[] {
  const { words } = context;
  return (isRead(table) ? table.columns.filter(isAsked) : []).map(({ header, candidates }) => {
    const fields = candidates.map((name) => nameOf(table, name, context));
    return words('command.inspect-ambiguous', { header, fields: fields.join(words('list.separator')) });
  });
}

/** Whether a table cannot be used for the columns that are missing: other files, or its sheet, may say them. */
function lacksColumns({ file, sheet }: TableInspection, issues: Inspection['issues']): boolean {
  return issues.some(
    ({ code, examples }) =>
      code === 'missing-column' && examples.some((issue) => issue.file === file && issue.sheet === sheet),
  );
}

/** Whether rows can be read: of a known kind, shown, and with all that it needs. */
export function isUsable(table: TableInspection, issues: Inspection['issues']): boolean {
  return isRead(table) && !lacksColumns(table, issues);
}

/** Whether a table is one that would be read. */
export function isRead(table: TableInspection): boolean {
  return table.kind !== null && !isShut(table);
}

/** A sheet that is hidden is not read, unless a recipe names it. */
function isShut({ hidden, sheet, recipe }: TableInspection): boolean {
  return hidden && !(sheet !== null && recipe.sheets?.includes(sheet));
}

function isAsked({ field, candidates }: ColumnInspection): boolean {
  return field === null && candidates.length > 1;
}

function formatTable(table: TableInspection, context: InspectionContext): string {
  const { words } = context;
  const { file, sheet, format, kind, headerRow, headerRows, titles, date } = table;
  const place = sheet === null ? [file] : [file, words('command.issue-sheet', { sheet })];
  const lines = [words('command.inspect-file', { place: place.join(words('list.separator')), format })];
  if (isShut(table)) lines.push(words('command.inspect-hidden'));
  if (kind === null) lines.push(words('command.inspect-unknown'));
  else {
    const name = words('file.named', { name: kindName(kind, words), kind });
    lines.push(words('command.inspect-kind', { kind: name }));
    const last = headerRow + headerRows - 1;
    const rows = { rows: headerRows, row: String(headerRow), last: String(last) };
    lines.push(words('command.inspect-header', rows));
    if (titles.length > 0) {
      lines.push(words('command.inspect-titles', { titles: titles.join(words('list.separator')) }));
    }
    if (date !== null) lines.push(words('command.inspect-date', { date }));
    if (table.recipeApplied) lines.push(words('command.inspect-recipe'));
    lines.push(...missingLines(table, context));
  }
  const text = lines.map((line) => `${printable(line)}\n`).join('');
  if (kind === null) return text;
  const questions = ambiguousLines(table, context).map((line) => `${printable(line)}\n`);
  return `${text}\n${formatColumns(table, context)}${questions.join('')}`;
}

/** The columns that nothing in the file can stand for; of others it is asked whether they are it. */
function missingLines(table: TableInspection, context: InspectionContext): string[] {
  const { words } = context;
  const asked = new Set(table.columns.filter(isAsked).flatMap(({ candidates }) => candidates));
  const names = table.missing.filter((name) => !asked.has(name)).map((name) => nameOf(table, name, context));
  if (names.length === 0) return [];
  return [words('command.inspect-missing', { fields: names.join(words('list.separator')) })];
}

function formatColumns(table: TableInspection, context: InspectionContext): string {
  const { words } = context;
  const columns = table.columns.filter(
    ({ header, field, examples }) => header !== '' || field !== null || examples.length > 0,
  );
  return formatGrid<ColumnInspection>(
    [
      {
        heading: words('column.header'),
        align: 'left',
        cell: ({ header }) => shortened(printable(header), HEADER_WIDTH),
      },
      { heading: words('column.read-as'), align: 'left', cell: (column) => readAs(column, table, context) },
      {
        heading: words('column.recognised-by'),
        align: 'left',
        cell: ({ how }) => (how === null ? '' : words(`command.how.${how}`)),
      },
      {
        heading: words('column.sure'),
        align: 'right',
        cell: ({ how, confidence }) => (how === null ? '' : `${Math.round(confidence * 100)}%`),
      },
      {
        heading: words('column.examples'),
        align: 'left',
        cell: (column) => examplesOf(column, table, context),
      },
    ],
    columns,
  );
}

function readAs(column: ColumnInspection, table: TableInspection, context: InspectionContext): string {
  const { words } = context;
  const { field: name, how, candidates } = column;
  if (name !== null) {
    const field = fieldOf(table, name, context);
    if (field?.type === 'unused') return words('command.column.unused');
    if (field?.type === 'private') return words('command.column.private');
    return nameOf(table, name, context);
  }
  if (how === 'recipe') return words('command.column.left-out');
  if (isAsked(column)) return words('command.column.asked');
  const [again] = candidates;
  return again === undefined
    ? words('command.column.unknown')
    : words('command.column.double', { field: nameOf(table, again, context) });
}

/** Columns of these types are where people's names and private matters stand, so nothing of them is shown. */
const notShown = new Set<FieldType>(['unused', 'private', 'names', 'person']);

function examplesOf(
  { field: name, examples }: ColumnInspection,
  table: TableInspection,
  context: InspectionContext,
): string {
  const field = name === null ? undefined : fieldOf(table, name, context);
  if (field !== undefined && notShown.has(field.type)) return '';
  return shortened(printable(examples.join(context.words('list.separator'))), EXAMPLES_WIDTH);
}

function fieldOf(
  { kind, recipe }: TableInspection,
  name: string,
  { core }: InspectionContext,
): Field | undefined {
  const dataset = core.datasets.find((candidate) => candidate.kind === (kind ?? recipe.kind));
  return dataset?.fields.find((field) => field.name === name);
}

/** A column as it is called in the language, with the name that recipes know it by. */
function nameOf(table: TableInspection, name: string, context: InspectionContext): string {
  const field = fieldOf(table, name, context);
  const label = field === undefined ? name : fieldLabel(field, context.language);
  return label === name ? name : context.words('file.named', { name: label, kind: name });
}
