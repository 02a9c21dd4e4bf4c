/**
 * All estimates as one long table: a line for each, and one for each part of a distribution or of a reconciliation
 * and for each year. How estimates compare has no place in such a table.
 */
import type {
  ComplianceEstimate,
  ConcentrationEstimate,
  DurationEstimate,
  Estimate,
  EstimateInterval,
  IndicatorInfo,
  Key,
  RatioEstimate,
  Reconciliation,
  Results,
  Scalar,
  YearPoint,
} from '@muster/core';
import { BYTE_ORDER_MARK, type CsvCell, csvRecord } from './csv-record.ts';

/** What one line is made of. */
interface Line {
  readonly estimate: Estimate;
  /** Set in the lines of parts, which say nothing of the whole, so that sums over a column stay right. */
  readonly part: Part | null;
  /** Set in the lines of years, in the same way. */
  readonly year: YearPoint | null;
  /** Whether counts are whole fen. */
  readonly isMoney: boolean;
}

/** A part of a distribution, or what came or went in a reconciliation. */
interface Part {
  readonly key: Scalar;
  readonly count: number;
  readonly share: number | null;
  readonly side?: 'increase' | 'decrease';
}

type Cells = Readonly<Record<string, (line: Line) => CsvCell>>;

const before: Cells = {
  indicator: ({ estimate }) => estimate.indicator,
  kind: ({ estimate }) => estimate.kind,
};

const after: Cells = {
  status: ({ estimate }) => estimate.status,
  currency: ({ isMoney }) => (isMoney ? 'yuan' : null),
  count: counted(whole((estimate) => ('count' in estimate ? estimate.count : null))),
  of: counted(ratio((estimate) => estimate.of)),
  value: whole((estimate) => ('value' in estimate ? estimate.value : null)),
  lower: ratio((estimate) => estimate.interval?.lower),
  upper: ratio((estimate) => estimate.interval?.upper),
  not_recorded: whole((estimate) => estimate.notRecorded),
  left_out: ratio((estimate) => estimate.leftOut),
  of_date: ratio((estimate) => estimate.ofDate),
  units: ratio((estimate) => estimate.units?.join(' ')),
  target_bound: ratio((estimate) => estimate.targets[0]?.bound),
  target_value: ratio((estimate) => estimate.targets[0]?.value),
  target_value_to: ratio((estimate) => estimate.targets[0]?.valueTo),
  target_met: ratio((estimate) => estimate.targets[0]?.met),
  target_missing: counted(ratio((estimate) => estimate.targets[0]?.missing)),
  target_growing: counted(ratio((estimate) => estimate.targets[0]?.needed?.growing)),
  target_certain: counted(ratio((estimate) => estimate.targets[0]?.needed?.certain)),
  target_first_time: ratio((estimate) => estimate.targets[0]?.firstTime),
  target_signal: ratio((estimate) => estimate.targets[0]?.signal),
  target_source: ratio((estimate) => estimate.targets[0]?.source),
  part_key: ({ part }) => part?.key,
  part_count: ({ part }) => part?.count,
  part_share: ({ part }) => part?.share,
  part_side: ({ part }) => part?.side,
  year_as_of: ({ year }) => year?.asOf,
  year_count: counted(({ year }) => year?.count),
  year_of: counted(({ year }) => year?.of),
  year_value: ({ year }) => year?.value,
  trend_z: ratio((estimate) => estimate.trend?.z),
  trend_p: ratio((estimate) => estimate.trend?.pValue),
  past: whole((estimate) => ('past' in estimate ? estimate.past : null)),
  opening: reconciled(({ opening }) => opening),
  expected: reconciled(({ expected }) => expected),
  unexplained: reconciled(({ difference }) => difference),
  open: duration((estimate) => estimate.open),
  median: duration((estimate) => estimate.median),
  p90: duration((estimate) => estimate.p90),
  max: duration((estimate) => estimate.max),
  limit_months: duration((estimate) => estimate.limit?.months),
  limit_days: duration((estimate) => estimate.limit?.days),
  limit_over: duration((estimate) => estimate.limit?.over),
  limit_open_over: duration((estimate) => estimate.limit?.openOver),
  survival_started: duration((estimate) => estimate.survival.started),
  survival_open: duration((estimate) => estimate.survival.open),
  survival_withdrawn: duration((estimate) => estimate.survival.withdrawn),
  survival_median: duration((estimate) => estimate.survival.median),
  survival_lower: duration((estimate) => estimate.survival.lower),
  survival_upper: duration((estimate) => estimate.survival.upper),
  survival_ended_share: duration((estimate) => estimate.survival.incidence?.ended),
  survival_withdrawn_share: duration((estimate) => estimate.survival.incidence?.withdrawn),
  holders: concentration((estimate) => estimate.holders),
  among: concentration((estimate) => estimate.among),
  top: concentration((estimate) => estimate.top),
  top_share: concentration((estimate) => estimate.topShare),
  hhi: concentration((estimate) => estimate.hhi),
  effective: concentration((estimate) => estimate.effective),
  gini: concentration((estimate) => estimate.gini),
  theil: concentration((estimate) => estimate.theil),
  limit_top_share: concentration((estimate) => estimate.limit?.topShare),
  limit_holders: concentration((estimate) => estimate.limit?.holders),
  limit_exceeded: concentration((estimate) => estimate.limit?.exceeded),
  spread_of: concentration((estimate) => estimate.spread?.of),
  spread_value: concentration((estimate) => estimate.spread?.value),
  lowest: concentration((estimate) => estimate.spread?.lowest.key),
  lowest_count: concentration((estimate) => estimate.spread?.lowest.count),
  lowest_of: concentration((estimate) => estimate.spread?.lowest.of),
  lowest_value: concentration((estimate) => estimate.spread?.lowest.value),
  highest: concentration((estimate) => estimate.spread?.highest.key),
  highest_count: concentration((estimate) => estimate.spread?.highest.count),
  highest_of: concentration((estimate) => estimate.spread?.highest.of),
  highest_value: concentration((estimate) => estimate.spread?.highest.value),
  spread_ratio: concentration((estimate) => estimate.spread?.ratio),
  spread_variation: concentration((estimate) => estimate.spread?.variation),
  spread_below: concentration((estimate) => estimate.spread?.below),
  ok: compliance((estimate) => estimate.ok),
  breach: compliance((estimate) => estimate.breach),
  packs: compliance((estimate) => estimate.packs.join(' ')),
  provisional: compliance((estimate) => estimate.provisional),
  earlier_date: whole((estimate) => changeOf(estimate)?.from),
  earlier_count: counted(whole((estimate) => changeOf(estimate)?.count)),
  earlier_of: counted(whole((estimate) => changeOf(estimate)?.of)),
  earlier_value: whole((estimate) => changeOf(estimate)?.value),
  difference: (line) => (line.estimate.kind === 'count' ? differenceOfCounts : differenceOf)(line),
  difference_lower: whole((estimate) => changeInterval(estimate)?.lower),
  difference_upper: whole((estimate) => changeInterval(estimate)?.upper),
};

/** The column names between which the keys in use stand, for the documentation to be tested against. */
export const csvColumns: readonly string[] = [
  ...Object.keys(before),
  ...Object.keys(after),
  'as_of',
  'from',
  'to',
];

/**
 * Results as CSV for spreadsheet programs: shares as fractions, durations in days, money in yuan, nothing rounded.
 *
 * @param indicators what is known of the indicators: which of them count money
 */
export function formatCsv(
  results: Results,
  indicators: readonly Pick<IndicatorInfo, 'id' | 'unit'>[],
): string {
  const money = new Set(indicators.flatMap(({ id, unit }) => (unit === 'fen' ? [id] : [])));
  const keys = [...new Set(results.results.flatMap((estimate) => Object.keys(estimate.by) as Key[]))];
  const context = [results.asOf, results.period.from, results.period.to];
  const records = [
    csvRecord([...Object.keys(before), ...keys, ...csvColumns.slice(Object.keys(before).length)]),
    ...results.results
      .flatMap((estimate) => linesOf(estimate, money.has(estimate.indicator)))
      .map((line) =>
        csvRecord([
          ...Object.values(before).map((cell) => cell(line)),
          ...keys.map((key) => line.estimate.by[key]),
          ...Object.values(after).map((cell) => cell(line)),
          ...context,
        ]),
      ),
  ];
  return BYTE_ORDER_MARK + records.join('');
}

function linesOf(estimate: Estimate, isMoney: boolean): Line[] {
  const years = ('years' in estimate ? estimate.years : undefined) ?? [];
  return [
    { estimate, part: null, year: null, isMoney },
    ...partsOf(estimate).map((part) => ({ estimate, part, year: null, isMoney })),
    ...years.map((year) => ({ estimate, part: null, year, isMoney })),
  ];
}

function partsOf(estimate: Estimate): readonly Part[] {
  if (estimate.kind === 'distribution') return estimate.parts;
  const flows = reconciliationOf(estimate);
  if (flows === undefined) return [];
  return (['increase', 'decrease'] as const).flatMap((side) =>
    Object.entries(flows[side]).map(([key, count]): Part => ({ key, count, share: null, side })),
  );
}

/** A cell of the line that says the whole. */
function whole(cell: (estimate: Estimate) => CsvCell): (line: Line) => CsvCell {
  return ({ estimate, part, year }) => (part === null && year === null ? cell(estimate) : null);
}

/** What is counted in whole fen is written in yuan, with both decimals. */
function counted(cell: (line: Line) => CsvCell): (line: Line) => CsvCell {
  return (line) => {
    const count = cell(line);
    return line.isMoney && typeof count === 'number' ? yuan(count) : count;
  };
}

/** By moving the point in the digits, since dividing would round; a spreadsheet program reads it as a number. */
function yuan(fen: number): CsvCell {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return { digits: `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

function ratio(cell: (estimate: RatioEstimate) => CsvCell): (line: Line) => CsvCell {
  return whole((estimate) => (estimate.kind === 'ratio' ? cell(estimate) : null));
}

function compliance(cell: (estimate: ComplianceEstimate) => CsvCell): (line: Line) => CsvCell {
  return ({ estimate }) => (estimate.kind === 'compliance' ? cell(estimate) : null);
}

function duration(cell: (estimate: DurationEstimate) => CsvCell): (line: Line) => CsvCell {
  return ({ estimate }) => (estimate.kind === 'duration' ? cell(estimate) : null);
}

function concentration(cell: (estimate: ConcentrationEstimate) => CsvCell): (line: Line) => CsvCell {
  return ({ estimate }) => (estimate.kind === 'concentration' ? cell(estimate) : null);
}

function reconciled(cell: (reconciliation: Reconciliation) => CsvCell): (line: Line) => CsvCell {
  return whole((estimate) => {
    const found = reconciliationOf(estimate);
    return found === undefined ? null : cell(found);
  });
}

function reconciliationOf(estimate: Estimate): Reconciliation | undefined {
  return estimate.kind === 'count' ? estimate.reconciliation : undefined;
}

function changeOf(estimate: Estimate): RatioEstimate['change'] {
  return 'change' in estimate ? estimate.change : undefined;
}

const differenceOf = whole((estimate) => changeOf(estimate)?.difference);
const differenceOfCounts = counted(differenceOf);

function changeInterval(estimate: Estimate): EstimateInterval | null | undefined {
  return changeOf(estimate)?.interval;
}
