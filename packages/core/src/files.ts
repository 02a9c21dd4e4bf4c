/** The files of one question: opened, told apart by kind, read, and accounted for. */
import { datasets } from './catalog/datasets/index.ts';
import type { TargetRule } from './indicators/target.ts';
import type { UnitInfo } from './indicators/units.ts';
import { type Batch, NOT_RECORDED } from './roster/column.ts';
import { IssueLog } from './roster/issues.ts';
import { type ReadOptions, readTable } from './roster/read.ts';
import { ReadMemory } from './roster/read-memory.ts';
import { rowsOf } from './roster/rows.ts';
import type { Source } from './roster/source.ts';
import { type FileReport, openTable, type Table } from './roster/table.ts';
import type { UnitNames } from './roster/unit-names.ts';

/** The kind that may be too large to keep. */
export const ROSTER = 'people';

export class Files {
  readonly log = new IssueLog();
  private readonly memory = new ReadMemory();
  private readonly opened: { readonly table: Table | null; readonly report: FileReport }[] = [];

  /** Opens each file and finds out what it is. */
  static async open(sources: readonly Source[]): Promise<Files> {
    const files = new Files();
    for (const source of sources) {
      const table = await openTable(source, datasets, files.log);
      if ('dataset' in table) files.opened.push({ table, report: emptyReport(table) });
      else files.opened.push({ table: null, report: table });
    }
    return files;
  }

  /** What became of the rows of each file, in the order in which the files were named. */
  get reports(): readonly FileReport[] {
    return this.opened.map(({ report }) => ({ ...report }));
  }

  /** The kinds that are there, each with its files. */
  get kinds(): ReadonlyMap<string, readonly string[]> {
    const kinds = new Map<string, string[]>();
    for (const { table, report } of this.opened) {
      if (table === null) continue;
      kinds.set(table.dataset.kind, [...(kinds.get(table.dataset.kind) ?? []), report.file]);
    }
    return kinds;
  }

  /** Reads the files whose kind is wanted, batch by batch; units first, since other files name them. */
  async *read(isWanted: (kind: string) => boolean, options: ReadOptions = {}): AsyncIterable<Batch> {
    const isUnits = (kind: string) => kind === 'units';
    for (const now of [isUnits, (kind: string) => !isUnits(kind)]) {
      for (const { table, report } of this.opened) {
        if (table === null || !isWanted(table.dataset.kind) || !now(table.dataset.kind)) continue;
        for await (const batch of readTable(table, this.memory, this.log, report, options)) {
          if (isUnits(batch.kind)) learnUnits(this.memory.unitNames, [batch]);
          yield batch;
        }
      }
    }
  }

  /**
   * The latest milestone in the rosters, by a pass of its own that leaves no issues behind; null if there is
   * none.
   */
  async latestMilestone(): Promise<number | null> {
    let milestone: number | null = null;
    // Kept apart to the end: a batch without milestones must not date a roster that has some.
    let status: number | null = null;
    for (const { table } of this.opened) {
      if (table?.dataset.kind !== ROSTER) continue;
      for await (const batch of readTable(table, new ReadMemory(), new IssueLog(), emptyReport(table))) {
        milestone = later(milestone, latestDate([batch], milestones));
        status = later(status, latestDate([batch], STATUS_DATE));
      }
    }
    return milestone ?? status;
  }
}

function emptyReport({ source, dataset, encoding }: Table): FileReport {
  return { file: source.name, kind: dataset.kind, encoding, rows: 0, used: 0, rejected: 0, skipped: 0 };
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

const milestones = datasets
  .find((dataset) => dataset.kind === ROSTER)!
  .fields.filter((field) => field.milestone)
  .map((field) => field.name);

const STATUS_DATE = ['status_date'];

/** The latest milestone of some batches; else the latest date that a status is given for. */
export function latestMilestoneOf(batches: readonly Batch[]): number | null {
  return latestDate(batches, milestones) ?? latestDate(batches, STATUS_DATE);
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
