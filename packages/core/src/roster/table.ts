/** Opening files: the sheets in them, where the table lies in each, and what kind of table it is. */
import { isoOf } from '../calendar.ts';
import type { BlockFault } from './block.ts';
import type { Dataset } from './dataset.ts';
import type { IssueCode } from './issue.ts';
import { type IssueDetails, type IssueLog, withoutNumbers } from './issues.ts';
import { findLayout, HEAD_ROWS, type Head, isFor, isGeneral, type Layout } from './layout.ts';
import type { Recipe } from './recipe.ts';
import { namesNotUsed } from './recipe-names.ts';
import type { Format, Sheet } from './sheet.ts';
import { textSheet, workbookSheets } from './sheets.ts';
import type { Source } from './source.ts';
import { EncodingError, sniffEncoding } from './text/encoding.ts';
import type { UnitNames } from './unit-names.ts';
import { WorkbookError, type WorkbookReader } from './workbook/workbook.ts';

/** A sheet whose kind is known and whose rows can be read. */
export interface Table {
  readonly sheet: Sheet;
  readonly dataset: Dataset;
  readonly layout: Layout;
  /** Column name → the value of all rows, for what no column says. */
  readonly constants: ReadonlyMap<string, string>;
  /** A ledger that leaves unit or cohort to the others. */
  readonly isPartial: boolean;
}

/** What became of the rows of one table. */
export interface FileReport {
  readonly file: string;
  /** The sheet of a workbook; absent for files of text. */
  readonly sheet?: string;
  readonly kind: string | null;
  readonly encoding: string | null;
  rows: number;
  used: number;
  rejected: number;
  skipped: number;
}

/** A sheet with its first rows and what they look like. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly head: Head;
  readonly layout: Layout | null;
}

/** A file with its sheets; or why it has none. */
export interface OpenedFile {
  readonly source: Source;
  readonly sheets: readonly OpenedSheet[];
  /** The sheets of a workbook that recipes name as those to be read; null where none does. */
  readonly named: readonly string[] | null;
  readonly fault: { readonly code: IssueCode; readonly details: IssueDetails } | null;
  readonly format: Format | null;
}

export interface OpenOptions {
  readonly datasets: readonly Dataset[];
  readonly recipes: readonly Recipe[];
  readonly workbooks: WorkbookReader;
}

/** Opens a file as far as its first rows; lists nothing yet. */
export async function openFile(source: Source, given: OpenOptions): Promise<OpenedFile> {
  const options = { ...given, recipes: [...given.recipes, ...(source.recipes ?? [])] };
  const failed = (code: IssueCode, details: IssueDetails = {}, format: Format | null = null): OpenedFile => ({
    source,
    sheets: [],
    named: null,
    fault: { code, details },
    format,
  });
  if (source.kind !== undefined && !options.datasets.some(({ kind }) => kind === source.kind)) {
    const expected = options.datasets.map(({ kind }) => kind).join(', ');
    return failed('unknown-kind', { seen: source.kind, expected });
  }
  const encoding = await sniffEncoding(source);
  if (typeof encoding === 'string') {
    const opened = await openText(source, encoding, options);
    if (!('fault' in opened)) return { source, sheets: [opened], named: null, fault: null, format: encoding };
    return failed(opened.fault, opened.details, encoding);
  }
  if ('notText' in encoding) return failed('not-text', { seen: encoding.notText });
  try {
    const sheets = await workbookSheets(source, encoding.workbook, options.workbooks);
    const opened: OpenedSheet[] = [];
    for (const sheet of sheets) opened.push(await openSheet(sheet, options));
    const named = namedSheets(opened, options);
    return { source, sheets: opened, named, fault: null, format: encoding.workbook };
  } catch (error) {
    if (error instanceof WorkbookError)
      return failed(error.fault, { seen: error.message }, encoding.workbook);
    throw error;
  }
}

/** The sheets that recipes for one of those opened name; those of a shape count before those for all files. */
function namedSheets(
  sheets: readonly OpenedSheet[],
  { recipes, datasets }: OpenOptions,
): readonly string[] | null {
  const naming = recipes.filter(
    (recipe) => recipe.sheets !== undefined && sheets.some(({ head }) => isFor(recipe, head, datasets)),
  );
  const shaped = naming.filter((recipe) => !isGeneral(recipe));
  const decisive = shaped.length > 0 ? shaped : naming.slice(-1);
  return decisive.length === 0 ? null : [...new Set(decisive.flatMap((recipe) => recipe.sheets!))];
}

/** Opens text in the encoding of a recipe whose shape it then has; else in the one found. */
async function openText(
  source: Source,
  found: NonNullable<Source['encoding']>,
  options: OpenOptions,
): Promise<OpenedSheet | { readonly fault: IssueCode; readonly details: IssueDetails }> {
  const decided = options.recipes.flatMap(({ encoding }) => encoding ?? []).reverse();
  const tried = source.encoding === undefined ? [...new Set([...decided, found])] : [source.encoding];
  const opened = new Map<string, OpenedSheet>();
  for (const encoding of tried) {
    try {
      const sheet = await openSheet(textSheet(source, encoding), options);
      if (sheet.layout?.own != null && sheet.layout.recipe!.encoding === encoding) return sheet;
      opened.set(encoding, sheet);
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
    }
  }
  const [any] = opened.values();
  return opened.get(found) ?? any ?? { fault: 'bad-encoding', details: { seen: source.encoding ?? found } };
}

/** Bytes to look at for the first rows of a table: more is no header. */
async function openSheet(sheet: Sheet, { datasets, recipes }: OpenOptions): Promise<OpenedSheet> {
  const records: string[][] = [];
  const faults: BlockFault[] = [];
  let row = 1;
  for await (const block of sheet.blocks()) {
    if (records.length === 0) row = block.row;
    for (let i = 0; i < block.length && records.length < HEAD_ROWS; i++) records.push(block.cells(i));
    faults.push(...block.faults);
    if (records.length >= HEAD_ROWS || faults.length > 0) break;
  }
  const head = { row, records, faults };
  const { kind } = sheet.source;
  const own = recipes.filter(
    ({ sheets }) => sheets === undefined || sheet.name === null || sheets.includes(sheet.name),
  );
  const date = sheet.source.recipes?.findLast((recipe) => recipe.date !== undefined)?.date;
  const layout = findLayout(head, {
    datasets,
    recipes: own,
    ...(kind === undefined ? {} : { kind }),
    ...(date === undefined ? {} : { date }),
  });
  return { sheet, head, layout };
}

/** What must be known of the other files to settle one. */
export interface Surroundings {
  readonly unitNames: UnitNames;
  /** Whether another file says unit and cohort of people, so that a ledger may leave them out. */
  readonly peopleElsewhere: boolean;
}

/** The columns that a ledger of people may leave to other ledgers. */
const elsewhere = ['unit', 'cohort'];

/**
 * Decides which sheets of a file are tables, and lists what is wrong with the others.
 *
 * @returns tables, and reports of what could not be used
 */
export function settleFile(
  { source, sheets, named, fault, format }: OpenedFile,
  surroundings: Surroundings,
  datasets: readonly Dataset[],
  log: IssueLog,
): (Table | FileReport)[] {
  const unusable = (code: IssueCode, details: IssueDetails = {}, sheet: Sheet | null = null): FileReport => {
    log.add(code, { file: source.name, ...details });
    return { ...emptyReport(source.name, sheet, null, format) };
  };
  if (fault !== null) return [unusable(fault.code, fault.details)];
  const shown = sheets.filter(({ sheet }) => isWanted(sheet, named));
  for (const seen of named ?? []) {
    if (!sheets.some(({ sheet }) => sheet.name === seen))
      log.add('missing-sheet', { file: source.name, seen });
  }
  if (named !== null && shown.length === 0) return [emptyReport(source.name, null, null, format)];
  for (const { sheet, head } of sheets) {
    if (!sheet.hidden || isWanted(sheet, named) || isEmpty(head)) continue;
    log.add('hidden-sheet', { file: source.name, sheet: sheet.name, seen: sheet.name });
  }
  const filled = shown.filter(({ head }) => !isEmpty(head));
  if (filled.length === 0) {
    const [broken] = shown.flatMap(({ head }) => head.faults);
    return [broken === undefined ? unusable('empty-file') : unusable(broken.code, { row: broken.row })];
  }
  const tables = filled.filter(({ layout }) => looksLikeTable(layout));
  if (tables.length === 0) {
    const [{ head, layout, sheet }] = filled as [OpenedSheet];
    return [unusable(...whyNoTable(head, layout, datasets), sheet)];
  }
  for (const { sheet } of filled.filter(({ layout }) => !looksLikeTable(layout))) {
    log.add('unused-sheet', { file: source.name, sheet: sheet.name, seen: sheet.name });
  }
  return tables.map(({ sheet, layout }): Table | FileReport => {
    const found = layout!;
    const { dataset } = found.match;
    if (found.unknownKind !== null) {
      const expected = datasets.map(({ kind }) => kind).join(', ');
      return unusable('unknown-kind', { sheet: sheet.name, seen: found.unknownKind, expected }, sheet);
    }
    if (found.own !== null) {
      const place = { file: source.name, sheet: sheet.name };
      for (const seen of namesNotUsed(found.own, found.header, dataset, datasets))
        log.add('recipe-not-used', { ...place, seen });
    }
    const constants = constantsOf(sheet, found, surroundings.unitNames, log);
    const missing = found.missing.filter((name) => !constants.has(name));
    const isPartial =
      missing.length > 0 &&
      surroundings.peopleElsewhere &&
      dataset.stay !== undefined &&
      missing.every((name) => elsewhere.includes(name));
    if (missing.length === 0 || isPartial) return { sheet, dataset, layout: found, constants, isPartial };
    listQuestions(sheet, found, missing, log);
    const seen = found.header.join(', ');
    const expected = `${dataset.kind}: ${missing.join(', ')}`;
    return unusable('missing-column', { sheet: sheet.name, row: found.headerRow, seen, expected }, sheet);
  });
}

/** Lists the columns that may be what is missing, once somebody says so. */
function listQuestions(
  { source, name }: Sheet,
  layout: Layout,
  missing: readonly string[],
  log: IssueLog,
): void {
  layout.match.columns.forEach(({ field, candidates }, column) => {
    if (field !== null || !candidates.some((candidate) => missing.includes(candidate.name))) return;
    const header = layout.header[column]!;
    log.add('ambiguous-column', {
      file: source.name,
      sheet: name,
      row: layout.headerRow,
      column: header,
      seen: header,
      expected: candidates.map((candidate) => candidate.name).join(', '),
    });
  });
}

/** Two columns that count tell a header from any other row. */
export function looksLikeTable(layout: Layout | null): layout is Layout {
  if (layout === null) return false;
  if (layout.own !== null) return true;
  const known = layout.match.columns.filter(
    ({ field, candidates }) => candidates.length > 1 || (field !== null && field.type !== 'unused'),
  );
  return known.length >= 2 || layout.missing.length === 0;
}

function isWanted({ hidden, name }: Sheet, named: readonly string[] | null): boolean {
  return named === null ? !hidden : name !== null && named.includes(name);
}

function isEmpty({ records }: Head): boolean {
  return records.every((record) => record.every((cell) => cell.trim() === ''));
}

function whyNoTable(
  head: Head,
  layout: Layout | null,
  datasets: readonly Dataset[],
): [IssueCode, IssueDetails] {
  const first = head.records.find((record) => record.some((cell) => cell.trim() !== '')) ?? [];
  const seen = withoutNumbers((layout?.header ?? first).join(', '));
  const row = layout?.headerRow ?? head.row;
  return ['unknown-kind', { row, seen, expected: datasets.map(({ kind }) => kind).join(', ') }];
}

/** The name of a sheet that may be that of a unit; spreadsheets call theirs `Sheet1`. */
const unitLike =
  /(学院|系|部|处|院|所|中心|馆|办|办公室|公司|医院|college|school|department|faculty|office)$/i;

function constantsOf(
  sheet: Sheet,
  { recipe, match, missing, day }: Layout,
  unitNames: UnitNames,
  log: IssueLog,
): ReadonlyMap<string, string> {
  const constants = new Map(Object.entries(recipe?.constants ?? {}));
  for (const [name, value] of constants) {
    if (value === '@sheet') constants.set(name, sheet.name ?? sheet.source.name);
  }
  const { name } = sheet;
  if (missing.includes('unit') && name !== null && (unitNames.knows(name) || unitLike.test(name))) {
    constants.set('unit', name);
    log.add('unit-from-sheet', { file: sheet.source.name, sheet: name, seen: name });
  }
  const { dateOfFile } = match.dataset;
  if (dateOfFile !== undefined && day !== null && !match.fields.some((field) => field?.name === dateOfFile)) {
    if (!constants.has(dateOfFile)) constants.set(dateOfFile, isoOf(day));
  }
  return constants;
}

/** A report before anything was read. */
export function emptyReport(
  file: string,
  sheet: Sheet | null,
  kind: string | null,
  encoding: string | null,
): FileReport {
  const name = sheet?.name ?? null;
  return {
    file,
    ...(name === null ? {} : { sheet: name }),
    kind,
    encoding,
    rows: 0,
    used: 0,
    rejected: 0,
    skipped: 0,
  };
}

/** The header of a field as the file writes it; its own name where the file does not have it. */
export function headerOf({ layout }: Table, name: string): string {
  return layout.header[layout.match.fields.findIndex((field) => field?.name === name)] ?? name;
}
