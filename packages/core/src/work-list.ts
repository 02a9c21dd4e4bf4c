/**
 * Work lists: the person keys behind a figure, for the department that has to see to them. Nothing else is made of
 * keys: tallies, results and estimates hold none.
 */
import { checkQuestion, noAsOf, openAnswer } from './answer.ts';
import { datasets } from './catalog/datasets/index.ts';
import { memoryEngine, StreamingTally } from './engines/memory.ts';
import { type ListedRow, type RowsWanted, StreamingRows } from './engines/streaming-rows.ts';
import { type FileOptions, Files, latestHeadcount, ROSTER, type TableKeys } from './files.ts';
import type { Estimate, Results } from './indicators/estimate.ts';
import type { FindingName } from './indicators/findings.ts';
import { type Listing, listingsOf, ONCE } from './indicators/listing.ts';
import type { Ask, Question } from './indicators/question.ts';
import { rowByRow } from './indicators/row-alone.ts';
import type { UnitInfo } from './indicators/units.ts';
import { type IndicatorOptions, KnownFiles } from './known-files.ts';
import type { Batch } from './roster/column.ts';
import type { IssueGroup } from './roster/issue.ts';
import type { ReadOptions } from './roster/read.ts';
import type { Source } from './roster/source.ts';
import { type CellValue, compareValues } from './tally/tally.ts';

/** What a list is of: one finding of one indicator. */
export interface ListSubject {
  readonly indicator: string;
  readonly finding: string;
  /** Of a distribution only this part of what is counted, such as a grade: its key as in conditions, `null` if not recorded. */
  readonly part?: string;
}

/** The question of the figure that a list is behind; lists are of one group, so nothing is broken down. */
export type ListQuestion = Pick<Question, 'asOf' | 'from' | 'to' | 'where' | 'admittedBy' | 'rulePacks'>;

/** One row behind a figure. Of ledgers that are joined it is the first row of the person's stay. */
export interface WorkItem {
  /** The person key as written; of files that know no persons, what the figure counts once. */
  readonly key: string | null;
  readonly unit: string | null;
  readonly cohort: string | null;
  /** The stage, rule or gate, where the indicator has several: one person may be listed for each. */
  readonly by: Estimate['by'];
  /** The columns of dates that the finding turns on: ISO, as far as written; null where not recorded. */
  readonly dates: Readonly<Record<string, string | null>>;
  readonly file: string;
  /** The sheet; absent for files of text. */
  readonly sheet?: string;
  /** As a spreadsheet counts. */
  readonly row: number;
}

export interface WorkList {
  readonly schema: 'muster-work-list/1';
  readonly indicator: string;
  readonly finding: FindingName;
  /** The part of a distribution that alone is listed; absent where everybody counted is. */
  readonly part?: string;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  /** By unit, then by key. */
  readonly items: readonly WorkItem[];
  readonly issues: Results['issues'];
}

export type ListOptions = ReadOptions & FileOptions & IndicatorOptions;

/** A work list, and what was met on the way. */
export interface ListAnswer {
  readonly list: WorkList;
  readonly issues: readonly IssueGroup[];
  readonly units: readonly UnitInfo[];
}

/**
 * Lists the rows behind a figure: as many as the figure says. They hold person keys, so a list is for the department's
 * own eyes. The files are read as `compute` reads them, and once more for the keys of the rows that are listed.
 *
 * @param sources  rosters, headcounts, plans … in any order
 * @param question of which day and whom, as `compute` takes it
 * @param subject  the indicator, and which of the rows behind it
 * @throws {InputError} as `compute` does; `unknown-finding` when the indicator has no such finding, `no-parts` when none of
 * its parts can be meant
 * @example const {list} = await workList([source], {}, {indicator: 'approval-cycle', finding: 'open-over-limit'});
 */
export async function workList(
  sources: readonly Source[],
  question: ListQuestion,
  subject: ListSubject,
  options: ListOptions = {},
): Promise<ListAnswer> {
  const [answer] = await workLists(sources, question, [subject], options);
  return answer!;
}

/**
 * Makes several lists in one pass: what `workList` says of each.
 *
 * @returns the answers, in the order of the subjects
 * @throws {InputError} as `workList` does, if one of the lists cannot be made
 */
export async function workLists(
  sources: readonly Source[],
  question: ListQuestion,
  subjects: readonly ListSubject[],
  options: ListOptions = {},
): Promise<readonly ListAnswer[]> {
  const files = await Files.open(sources, options);
  const { kinds } = files;
  const indicators = [...new Set(subjects.map(({ indicator }) => indicator))];
  const parsed = checkQuestion(asked(question, indicators), [...kinds.keys()], options);
  const reading = { ...options, withPlaces: true };
  const batches: Batch[] = [];
  for await (const batch of files.read((kind) => kind !== ROSTER, reading)) batches.push(batch);
  const asOf = parsed.asOf ?? latestHeadcount(batches) ?? (await files.latestMilestone(options));
  if (asOf === null) throw noAsOf();
  const known = new KnownFiles(kinds, batches, options);
  const { ask, queries, finish } = openAnswer(parsed, asOf, known);
  const listings = subjects.map(({ indicator, finding, part }) =>
    listingsOf(known.definitions.find(({ id }) => id === indicator)!, ask, finding, part),
  );
  const rows = new StreamingRows(listings.flat().map((listing) => rowsWanted(listing, ask, batches)));
  // The figures are worked out beside the lists, for the issues that come of them.
  const tally = new StreamingTally(queries);
  const add = (batch: Batch) => {
    tally.add(batch);
    rows.add(batch);
  };
  for (const batch of batches) add(batch);
  for await (const batch of files.read((kind) => kind === ROSTER, { ...reading, isPassing: true }))
    add(batch);
  const found = rows.lists();
  const keys = await files.readKeys(placesOf(found.flat()), options);
  const { results, issues, units } = finish(tally.tallies(), files.reports, files.log.list());
  const said = { asOf: results.asOf, period: results.period };
  let at = 0;
  return subjects.map(({ indicator, finding, part }, i): ListAnswer => {
    const items = listings[i]!.flatMap(({ by }) => found[at++]!.map((row) => itemOf(row, by, keys)));
    items.sort((a, b) => compareValues(a.unit, b.unit) || compareValues(a.key, b.key));
    const subject = {
      indicator,
      finding: finding as FindingName,
      ...(part === undefined ? {} : { part }),
    };
    const list = {
      schema: 'muster-work-list/1',
      ...subject,
      ...said,
      items,
      issues: results.issues,
    } as const;
    return { list, issues, units };
  });
}

/** The question of the figures: what was said of it, and nothing broken down. */
function asked(question: ListQuestion, indicators: readonly string[]): Question {
  const { asOf, from, to, where, admittedBy, rulePacks } = question;
  const said = Object.entries({ asOf, from, to, where, admittedBy, rulePacks }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...(Object.fromEntries(said) as ListQuestion), indicators };
}

/** Looks for the rows of a listing; what other files have a say in is known before. */
function rowsWanted(
  { kind, prepared, figure, values }: Listing,
  ask: Ask,
  batches: readonly Batch[],
): RowsWanted {
  const others = memoryEngine(batches).run(prepared.queries.filter((query) => query.kind !== kind));
  const { queries, columnsOf } = rowByRow(prepared, kind, others, figure);
  return {
    kind,
    queries,
    columnsOf: (rows) => asRead(kind, columnsOf(rows)),
    until: ask.asOf,
    values,
    ...(ONCE in values ? { once: ONCE } : {}),
  };
}

/** The columns as files have them, in their order; for one that stands in for others those that it is taken from. */
function asRead(kind: string, columns: readonly string[] | null): readonly string[] | null {
  if (columns === null) return null;
  const { fields, standIns = [], dateOfFile } = datasets.find((dataset) => dataset.kind === kind)!;
  const sources = columns.flatMap((name) => standIns.find((one) => one.field === name)?.from ?? [name]);
  const named = fields.map(({ name }) => name).filter((name) => sources.includes(name));
  // The day of the file says least of a person.
  const isOfFile = (name: string) => name === dateOfFile;
  return [...named.filter((name) => !isOfFile(name)), ...named.filter(isOfFile)];
}

/** Rows by table. */
function placesOf(rows: readonly ListedRow[]): ReadonlyMap<number, ReadonlySet<number>> {
  const places = new Map<number, Set<number>>();
  for (const { table, row } of rows) {
    const own = places.get(table) ?? new Set();
    places.set(table, own.add(row));
  }
  return places;
}

function itemOf(
  { table, row, values, cells }: ListedRow,
  by: Estimate['by'],
  tables: ReadonlyMap<number, TableKeys>,
): WorkItem {
  const { file, sheet, keys } = tables.get(table)!;
  const { unit, cohort, [ONCE]: once } = values;
  return {
    key: keys.get(row) ?? textOf(once),
    unit: textOf(unit),
    cohort: textOf(cohort),
    by,
    dates: cells,
    file,
    ...(sheet === null ? {} : { sheet }),
    row,
  };
}

function textOf(value: CellValue | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
