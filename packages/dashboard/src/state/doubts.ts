/** What somebody has to say, or may say, about staged files before they are used. */
import {
  type ColumnInspection,
  datasets,
  type Field,
  type Inspection,
  type IssueCode,
  type IssueGroup,
  type TableInspection,
} from '@muster/core';
import type { Review } from './outcomes.ts';
import { type Layout, layoutOf, type Staged, type StagedFile } from './staging.ts';

/** Tables of one shape in one file, which are decided about together: often one sheet for each unit. */
export interface TableGroup {
  readonly key: string;
  readonly file: StagedFile;
  /** At least one. */
  readonly tables: readonly TableInspection[];
  readonly on: Layout;
}

/** A spelling that was met and not understood, or understood with a doubt. */
export interface Spelling {
  readonly text: string;
  /** In how many cells; null where it has been decided, since it is in no doubt any more. */
  readonly count: number | null;
  /** What was decided; undefined where nothing was. */
  readonly means: string | null | undefined;
  /** What it probably means. */
  readonly nearest: string | null;
}

/** The spellings of one column that need, or may need, a word of the user. */
export interface SpellingDoubt {
  readonly key: string;
  readonly on: Layout;
  readonly field: Field;
  readonly header: string;
  /** Null where all has been decided. */
  readonly issue: IssueGroup | null;
  /** In an order that does not change while they are being decided. */
  readonly spellings: readonly Spelling[];
}

/** A column whose `2003.1` means one of two months. */
export interface DateDoubt {
  readonly key: string;
  readonly on: Layout;
  readonly field: Field;
  readonly header: string;
  readonly issue: IssueGroup | null;
}

/** Issues that a word about each spelling settles. */
const aboutSpellings: readonly IssueCode[] = [
  'unknown-value',
  'near-unit',
  'undeclared-unit',
  'invalid-flag',
  'invalid-date',
  'invalid-number',
];

export function groupsOf(staged: Staged, inspection: Pick<Inspection, 'tables'>): readonly TableGroup[] {
  const groups = new Map<string, TableGroup>();
  for (const table of inspection.tables) {
    const file = staged.files.find(({ name }) => name === table.file);
    if (file === undefined || isHidden(table)) continue;
    const on = layoutOf(file, table);
    const key = JSON.stringify([file.name, on.recipe.shape, table.kind]);
    const group = groups.get(key);
    groups.set(
      key,
      group === undefined
        ? { key, file, tables: [table], on }
        : { ...group, tables: [...group.tables, table] },
    );
  }
  return [...groups.values()];
}

/** Hidden sheets that are not read. */
export function hiddenSheets(file: StagedFile, { tables }: Pick<Inspection, 'tables'>): readonly string[] {
  return tables.flatMap((table) => (table.file === file.name && isHidden(table) ? [table.sheet ?? ''] : []));
}

function isHidden({ hidden, sheet, recipe }: TableInspection): boolean {
  return hidden && !(recipe.sheets ?? []).includes(sheet ?? '');
}

/**
 * The groups of a file that matter, and those that stand aside: a cover sheet beside tables is no question, a file
 * without any table is one.
 */
export function told(groups: readonly TableGroup[]): {
  readonly main: readonly TableGroup[];
  readonly aside: readonly TableGroup[];
} {
  const isTold = ({ tables: [table] }: TableGroup) => table!.kind !== null;
  if (!groups.some(isTold)) return { main: groups, aside: [] };
  return { main: groups.filter(isTold), aside: groups.filter((group) => !isTold(group)) };
}

/** The fields of a kind. */
export function fieldsOf(kind: string | null): readonly Field[] {
  return datasets.find((dataset) => dataset.kind === kind)?.fields ?? [];
}

/** Whether a column goes into figures: not what is nobody's business, nor what nobody counts. */
export function isRead(kind: string | null, { field }: ColumnInspection): boolean {
  const type = fieldsOf(kind).find(({ name }) => name === field)?.type;
  return type !== undefined && type !== 'private' && type !== 'unused';
}

/** What was decided under a name, if anything; headers and spellings may be called `constructor`. */
export function decidedOf<Value>(
  list: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return list !== undefined && Object.hasOwn(list, name) ? list[name] : undefined;
}

/** Columns of a group that may be several things, and about which nothing was said. */
export function openColumns({ tables, on }: TableGroup): readonly string[] {
  const [table] = tables;
  return table!.columns
    .filter(({ field, candidates }) => field === null && candidates.length > 1)
    .filter(({ header }) => decidedOf(on.recipe.columns, header) === undefined)
    .map(({ header }) => header);
}

/** Whether it is among the columns that something has to be chosen. */
export function columnsAsked(group: TableGroup): boolean {
  return openColumns(group).length > 0 || group.tables.some(({ missing }) => missing.length > 0);
}

/** Whether a field says whose row it is. */
export function saysWho({ type }: Field): boolean {
  return type === 'key' || type === 'person';
}

/** Whether an answer is a date or number as the field has them; of what is neither, anything may be written. */
export function isAnswer({ type, range }: Field, text: string): boolean {
  if (type === 'date' || type === 'dates') return isDate(text);
  if (type === 'amount') return /^\d+(\.\d{1,2})?$/.test(text);
  if (type !== 'integer' && type !== 'entry-year') return true;
  const [least, most] = range ?? [0, Number.MAX_SAFE_INTEGER];
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** A day that there is, or a month. */
function isDate(text: string): boolean {
  const [, month, day] = /^(\d{4}-\d\d)(-\d\d)?$/.exec(text) ?? [];
  if (month === undefined) return false;
  const time = new Date(`${month}${day ?? '-01'}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Fields that the kind needs and no column has, and those that were given one value for all rows. */
export function constantFields({ tables, on }: TableGroup): readonly Field[] {
  const [table] = tables;
  const wanted = new Set([
    ...tables.flatMap(({ missing }) => missing),
    ...Object.keys(on.recipe.constants ?? {}),
  ]);
  return fieldsOf(table!.kind).filter(({ name }) => wanted.has(name));
}

export function spellingDoubts(group: TableGroup, issues: readonly IssueGroup[]): readonly SpellingDoubt[] {
  return fieldsIn(group).flatMap(({ field, headers }): SpellingDoubt[] => {
    const decided = group.on.recipe.values?.[field.name] ?? {};
    const found = issues.filter(
      (issue) => concerns(issue, group, headers) && aboutSpellings.includes(issue.code),
    );
    const spellings = new Map<string, Spelling>();
    for (const { seen, examples } of found) {
      for (const { text, count } of seen) {
        const nearest =
          examples.find((example) => example.code === 'near-unit' && example.seen === text)?.expected ?? null;
        spellings.set(text, { text, count, means: decidedOf(decided, text), nearest });
      }
    }
    for (const [text, means] of Object.entries(decided)) {
      spellings.set(text, { text, count: null, means, nearest: null });
    }
    if (spellings.size === 0) return [];
    const header = found[0]?.column ?? headers[0]!;
    const sorted = [...spellings.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1));
    return [
      {
        key: `${group.key} ${field.name}`,
        on: group.on,
        field,
        header,
        issue: found[0] ?? null,
        spellings: sorted,
      },
    ];
  });
}

/** Whether an issue is asked about in some place, and need not be listed with the others. */
export function isAsked(issue: IssueGroup, groups: readonly TableGroup[]): boolean {
  if (issue.code !== 'ambiguous-date' && !aboutSpellings.includes(issue.code)) return false;
  return groups.some((group) => fieldsIn(group).some(({ headers }) => concerns(issue, group, headers)));
}

export function dateDoubts(group: TableGroup, issues: readonly IssueGroup[]): readonly DateDoubt[] {
  return fieldsIn(group).flatMap(({ field, headers }): DateDoubt[] => {
    const issue =
      issues.find((one) => one.code === 'ambiguous-date' && concerns(one, group, headers)) ?? null;
    if (issue === null && group.on.recipe.dates?.[field.name] === undefined) return [];
    return [
      { key: `${group.key} ${field.name}`, on: group.on, field, header: issue?.column ?? headers[0]!, issue },
    ];
  });
}

/** How many answers a group still needs: not those about which a guess is as good as any. */
export function needed(group: TableGroup, issues: readonly IssueGroup[]): number {
  const [table] = group.tables;
  const spellings = spellingDoubts(group, issues)
    .filter(({ issue }) => issue?.severity === 'error')
    .flatMap((doubt) => doubt.spellings.filter(({ means }) => means === undefined));
  const dates = dateDoubts(group, issues).filter(
    ({ on, field }) => on.recipe.dates?.[field.name] === undefined,
  );
  const missing = group.tables.some((one) => one.missing.length > 0) ? 1 : 0;
  const kind = table!.kind === null ? 1 : 0;
  return kind + openColumns(group).length + missing + spellings.length + dates.length;
}

/** Files of which no row could be used, so that none of the staged can be. */
export function unusable(staged: Staged, { inputs }: Review): readonly string[] {
  return staged.files
    .map(({ name }) => name)
    .filter((name) => !inputs.some(({ file, used }) => file === name && used > 0));
}

/**
 * The fields of a group about which somebody can say something, each with the headers it has, or with its name where it
 * was given. Not who people are: a number that lost its last digits may be that of several.
 */
function fieldsIn({
  tables,
  on,
}: TableGroup): readonly { readonly field: Field; readonly headers: readonly string[] }[] {
  const [table] = tables;
  const given = on.recipe.constants ?? {};
  return fieldsOf(table!.kind).flatMap((field) => {
    if (saysWho(field)) return [];
    const headers = tables.flatMap(({ columns }) =>
      columns.filter((column) => column.field === field.name).map(({ header }) => header),
    );
    const names = [...new Set([...headers, ...(given[field.name] === undefined ? [] : [field.name])])];
    return names.length === 0 ? [] : [{ field, headers: names }];
  });
}

function concerns(issue: IssueGroup, { file, tables }: TableGroup, headers: readonly string[]): boolean {
  if (issue.file !== file.name || issue.column === null || !headers.includes(issue.column)) return false;
  // Issues are grouped by file: their examples tell which of its tables they are of.
  return issue.examples.some(({ sheet }) => tables.some((table) => table.sheet === sheet));
}
