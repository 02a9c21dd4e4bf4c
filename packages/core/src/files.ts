/** The files of one question: opened, told apart by kind, read, joined where they overlap, and accounted for. */
import { datasets } from './catalog/datasets/index.ts';
import type { TargetRule } from './indicators/target.ts';
import type { UnitInfo } from './indicators/units.ts';
import { INSPECTIONS, Inspections } from './inspections.ts';
import { type Batch, NOT_RECORDED } from './roster/column.ts';
import { IssueLog } from './roster/issues.ts';
import { isGeneral } from './roster/layout.ts';
import { LedgerJoin } from './roster/ledgers/join.ts';
import { keysOfTable, type ReadOptions, readTable, rowsOfTable } from './roster/read.ts';
import { ReadMemory } from './roster/read-memory.ts';
import type { Recipe } from './roster/recipe.ts';
import { generalNamesNotUsed } from './roster/recipe-names.ts';
import { rowsOf } from './roster/rows.ts';
import { heedingSource, type Source } from './roster/source.ts';
import {
  emptyReport,
  type FileReport,
  headerOf,
  type OpenedFile,
  openFile,
  settleFile,
  type Table,
} from './roster/table.ts';
import type { UnitNames } from './roster/unit-names.ts';
import { readWorkbook } from './roster/workbook/read-workbook.ts';
import type { WorkbookReader } from './roster/workbook/workbook.ts';

/** The kind that may be too large to keep. */
export const ROSTER = 'people';
/** What happened to people of the rosters: joined with them where both are there. */
const MOVEMENTS = 'movements';

export interface FileOptions {
  /** What was decided about files before; each is applied to the files of its shape. */
  readonly recipes?: readonly Recipe[];
  /** Reads workbooks; by default where it is called. The command and the page hand in one that can be ended. */
  readonly workbooks?: WorkbookReader;
}

/** Person keys by row, and the table that they stand in. */
export interface TableKeys {
  readonly file: string;
  readonly sheet: string | null;
  readonly keys: ReadonlyMap<number, string>;
}

interface Settled {
  readonly table: Table | null;
  readonly report: FileReport;
}

export class Files {
  readonly log = new IssueLog();
  /** The files as far as their first rows. */
  readonly opened: readonly OpenedFile[];
  private readonly memory: ReadMemory;
  private readonly inspections = new Inspections();
  private settled: readonly Settled[] = [];

  private constructor(opened: readonly OpenedFile[], memory = new ReadMemory()) {
    this.opened = opened;
    this.memory = memory;
  }

  /**
   * Opens each file and finds out what it is.
   *
   * @throws the reason of the signal, also later where files are read again
   */
  static async open(
    sources: readonly Source[],
    options: FileOptions & Pick<ReadOptions, 'signal'> = {},
  ): Promise<Files> {
    const { recipes = [], workbooks = readWorkbook, signal } = options;
    const opened: OpenedFile[] = [];
    for (const source of sources) {
      signal?.throwIfAborted();
      const heeding = signal === undefined ? source : heedingSource(source, signal);
      opened.push(await openFile(heeding, { datasets, recipes, workbooks }));
    }
    const files = new Files(opened);
    const { unitNames } = files.memory;
    for (const recipe of recipes.filter(isGeneral)) {
      for (const seen of generalNamesNotUsed(recipe, datasets)) files.log.add('recipe-not-used', { seen });
    }
    // Units first: other files name them, by any of their names.
    const isUnits = (table: Table) => table.dataset.kind === 'units';
    for (const { table } of settled(opened, unitNames, new IssueLog()).filter(hasTable)) {
      if (isUnits(table)) await learnTable(table, unitNames, options);
    }
    signal?.throwIfAborted();
    files.settled = settled(opened, unitNames, files.log);
    return files;
  }

  /** What became of the rows of each file, in the order in which the files were named. */
  get reports(): readonly FileReport[] {
    return this.settled.map(({ report }) => ({ ...report }));
  }

  /** The kinds that are there, each with its files. */
  get kinds(): ReadonlyMap<string, readonly string[]> {
    const kinds = new Map<string, readonly string[]>();
    for (const { table, report } of this.settled) {
      if (table === null) continue;
      const { kind } = table.dataset;
      kinds.set(kind, [...new Set([...(kinds.get(kind) ?? []), report.file])]);
    }
    return kinds;
  }

  /** The tables of people that overlap, with what happened to them; none where a single one can stream. */
  private get ledgers(): readonly (Settled & { readonly table: Table })[] {
    const tables = this.settled.filter(hasTable);
    const ofKind = (kind: string) => tables.filter(({ table }) => table.dataset.kind === kind);
    const people = ofKind(ROSTER);
    const movements = ofKind(MOVEMENTS);
    return people.length > 0 && people.length + movements.length > 1 ? [...people, ...movements] : [];
  }

  /**
   * Reads the files whose kind is wanted, batch by batch; ledgers that overlap come joined, and people with what the
   * inspections say of them, if these were read before.
   */
  async *read(isWanted: (kind: string) => boolean, options: ReadOptions = {}): AsyncIterable<Batch> {
    const { inspections } = this;
    const wantsPeople = (isWanted(ROSTER) && !inspections.isEmpty) || isWanted(INSPECTIONS);
    for await (const batch of this.readRows(isWanted, { ...options, withPeople: wantsPeople })) {
      if (batch.kind === INSPECTIONS) inspections.add(batch);
      yield batch.kind === ROSTER ? inspections.beside(batch) : withoutPeople(batch);
    }
  }

  private async *readRows(isWanted: (kind: string) => boolean, options: ReadOptions): AsyncIterable<Batch> {
    const { ledgers } = this;
    for (const [number, { table, report }] of this.settled.filter(hasTable).entries()) {
      if (!isWanted(table.dataset.kind) || ledgers.some((ledger) => ledger.table === table)) continue;
      for await (const batch of readTable(table, this.memory, this.log, report, options))
        yield renumbered(batch, () => number);
    }
    if (ledgers.length > 0 && isWanted(ROSTER)) yield* this.join(options);
  }

  private async *join(options: ReadOptions): AsyncIterable<Batch> {
    const { ledgers, memory, log } = this;
    const places = ledgers.map(({ table }) => ({
      file: table.sheet.source.name,
      sheet: table.sheet.name,
      headerOf: (field: string) => headerOf(table, field),
    }));
    const roster = datasets.find(({ kind }) => kind === ROSTER)!;
    const join = new LedgerJoin(roster, places, log);
    for (const [number, { table, report }] of ledgers.entries()) {
      for await (const batch of readTable(
        table,
        memory,
        log,
        report,
        { ...options, isPassing: false },
        number,
      )) {
        if (batch.kind === ROSTER) join.add(batch);
        else join.addMovements(batch);
      }
    }
    const { batches, movements, rejected } = join.finish(options);
    for (const [number, rows] of rejected) {
      const { table, report } = ledgers[number]!;
      report.used -= rows.size;
      report.rejected += rows.size;
      if (options.onReject === undefined) continue;
      for await (const row of rowsOfTable(table, rows, options)) options.onReject(row);
    }
    const tables = this.settled.filter(hasTable);
    const numbers = ledgers.map((ledger) => tables.findIndex(({ table }) => table === ledger.table));
    for (const batch of [...movements, ...batches]) yield renumbered(batch, (ledger) => numbers[ledger]!);
  }

  /**
   * The person keys of some rows, as written, by table and row as batches with places number them. Batches do not have
   * them, so the files are read once more.
   */
  async readKeys(
    wanted: ReadonlyMap<number, ReadonlySet<number>>,
    options: Pick<ReadOptions, 'signal'> = {},
  ): Promise<ReadonlyMap<number, TableKeys>> {
    const keys = new Map<number, TableKeys>();
    for (const [number, { table }] of this.settled.filter(hasTable).entries()) {
      const rows = wanted.get(number);
      if (rows === undefined) continue;
      const { source, name } = table.sheet;
      keys.set(number, { file: source.name, sheet: name, keys: await keysOfTable(table, rows, options) });
    }
    return keys;
  }

  /**
   * The latest milestone in the rows that are used of rosters and movements, by a reading of its own that leaves no
   * issues behind; null if there is none.
   */
  async latestMilestone({ signal }: Pick<ReadOptions, 'signal'> = {}): Promise<number | null> {
    const quiet = new Files(this.opened, this.memory.again());
    quiet.settled = this.settled.map(({ table, report }) => ({
      table,
      report: table === null ? report : freshReport(table),
    }));
    const latest = new LatestMilestone();
    const options = { isPassing: true, ...(signal === undefined ? {} : { signal }) };
    for await (const batch of quiet.read(isDated, options)) latest.add(batch);
    return latest.day;
  }
}

function withoutPeople({ people, ...batch }: Batch): Batch {
  return batch;
}

/** The batch with its tables numbered as among all that are read. */
function renumbered(batch: Batch, numberOf: (table: number) => number): Batch {
  const { places } = batch;
  return places === undefined
    ? batch
    : { ...batch, places: { ...places, tables: places.tables.map(numberOf) } };
}

function hasTable(settled: Settled): settled is Settled & { readonly table: Table } {
  return settled.table !== null;
}

/** Decides about all sheets of all files, and lists what is wrong with them. */
function settled(files: readonly OpenedFile[], unitNames: UnitNames, log: IssueLog): Settled[] {
  // Unit and cohort may come from the name of a sheet or from a recipe, so a first look settles who has them.
  const alone = { unitNames, peopleElsewhere: false };
  const peopleElsewhere = files.some((file) =>
    settleFile(file, alone, datasets, new IssueLog()).some(
      (found) => 'dataset' in found && found.dataset.kind === ROSTER,
    ),
  );
  return files
    .flatMap((file) => settleFile(file, { unitNames, peopleElsewhere }, datasets, log))
    .map((found) => {
      if (!('dataset' in found)) return { table: null, report: found };
      return { table: found, report: freshReport(found) };
    });
}

function freshReport({ sheet, dataset }: Table): FileReport {
  return emptyReport(sheet.source.name, sheet, dataset.kind, sheet.format);
}

/** Reads a table of units and leaves no trace but their names, which have to be known before others are read. */
async function learnTable(
  table: Table,
  unitNames: UnitNames,
  { signal }: Pick<ReadOptions, 'signal'>,
): Promise<void> {
  const options = signal === undefined ? {} : { signal };
  const batches = readTable(table, new ReadMemory(), new IssueLog(), freshReport(table), options);
  for await (const batch of batches) learnUnits(unitNames, [batch]);
}

/** Whether the rows of a kind can date a question that says no date. */
function isDated(kind: string): boolean {
  return kind === ROSTER || kind === MOVEMENTS;
}

const milestones = new Map(
  datasets.map(({ kind, fields }) => [
    kind,
    fields.filter((field) => field.milestone).map(({ name }) => name),
  ]),
);

/** The latest milestone of the rows of rosters and movements; else the latest date that a status is given for. */
class LatestMilestone {
  private milestone: number | null = null;
  // Kept apart to the end: a batch without milestones must not date a roster that has some.
  private status: number | null = null;

  add(batch: Batch): void {
    if (!isDated(batch.kind)) return;
    this.milestone = later(this.milestone, latestDate([batch], milestones.get(batch.kind) ?? []));
    this.status = later(this.status, latestDate([batch], ['status_date']));
  }

  get day(): number | null {
    return this.milestone ?? this.status;
  }
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

/** The latest milestone of the rows of a school. */
export function latestMilestoneOf(batches: readonly Batch[]): number | null {
  const latest = new LatestMilestone();
  for (const batch of batches) latest.add(batch);
  return latest.day;
}

/** The latest date in some columns. */
function latestDate(batches: readonly Batch[], names: readonly string[]): number | null {
  let latest = NOT_RECORDED;
  for (const batch of batches) {
    for (const name of names) {
      const column = batch.columns.get(name);
      if (column?.type !== 'date') continue;
      for (const day of column.values) if (day > latest) latest = day;
    }
  }
  return latest === NOT_RECORDED ? null : latest;
}

/** The latest date of the headcounts, which dates a question that says no date; null without one. */
export function latestHeadcount(batches: readonly Batch[]): number | null {
  return latestDate(
    batches.filter((batch) => batch.kind === 'headcount'),
    ['date'],
  );
}

/** The targets of the user's files. */
export function targetRules(batches: readonly Batch[]): TargetRule[] {
  const names = [
    'indicator',
    'unit',
    'cohort',
    'from',
    'to',
    'bound',
    'value',
    'value_to',
    'source',
  ] as const;
  return rowsOf(
    batches.filter((batch) => batch.kind === 'targets'),
    names,
  ).map((row) => ({
    indicator: String(row.indicator),
    unit: row.unit as string | null,
    cohort: row.cohort as string | null,
    from: row.from as number | null,
    to: row.to as number | null,
    bound: row.bound as TargetRule['bound'],
    value: String(row.value),
    valueTo: row.value_to as string | null,
    source: row.source as string | null,
  }));
}

/** Remembers the units of the units file under every name it gives them. */
export function learnUnits(unitNames: UnitNames, batches: readonly Batch[]): void {
  const units = batches.filter((batch) => batch.kind === 'units');
  for (const row of rowsOf(units, ['unit', 'name_zh', 'name_en', 'aliases'])) {
    const names = [row.name_zh, row.name_en, row.aliases] as readonly (string | null)[];
    unitNames.learn(String(row.unit), names);
  }
}

/** The units of the user's files. */
export function unitInfos(batches: readonly Batch[]): UnitInfo[] {
  return rowsOf(
    batches.filter((batch) => batch.kind === 'units'),
    ['unit', 'parent', 'name_zh', 'name_en'] as const,
  ).map((row) => ({
    unit: String(row.unit),
    parent: row.parent as string | null,
    nameZh: row.name_zh as string | null,
    nameEn: row.name_en as string | null,
  }));
}
