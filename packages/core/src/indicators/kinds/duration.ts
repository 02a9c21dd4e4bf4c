/**
 * Durations: days from one milestone to the next, of spells that ended in the period; the open ones beside
 * them; and a survival curve of those begun, which forgets neither.
 */
import { histogramQuantile } from '../../stats/quantile.ts';
import { kaplanMeier, kaplanMeierQuantile } from '../../stats/survival.ts';
import { bindExpression } from '../../tally/expression.ts';
import { keyText, mergeTallies, type Tally, type TallyQuery } from '../../tally/tally.ts';
import type { DurationEstimate, Key, Scalar, SurvivalSummary } from '../estimate.ts';
import { byOf, Counts, labelsOf, unionOfKeys } from '../groups.ts';
import type { DurationDefinition, Stage } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';
import { spellsOf } from './spells.ts';

const LEVEL = 0.95;

/** The queries of one stage, by name. */
interface StageQueries {
  readonly stage: Stage;
  readonly queries: Readonly<Record<keyof typeof questionsOfStage, TallyQuery>>;
}

/** What is asked about each stage; the order is that of the queries. */
const questionsOfStage = {
  ended: 'endedInPeriod',
  over: 'overLimit',
  open: 'open',
  openOver: 'openOverLimit',
  notRecorded: 'notRecorded',
  curveEnded: 'curveEnded',
  curveOpen: 'curveOpen',
  curveWithdrawn: 'curveWithdrawn',
} as const;

type Asked = keyof typeof questionsOfStage;
const asked = Object.keys(questionsOfStage) as Asked[];

export function prepareDuration(
  definition: DurationDefinition,
  ask: Ask,
): Prepared<readonly DurationEstimate[]> {
  const rowBy = ask.by.filter((key) => key !== 'stage');
  const stages = wantedStages(definition, ask);
  const rowAsk: Ask = { ...ask, by: rowBy, filters: ask.filters.filter((filter) => filter.key !== 'stage') };
  const perStage = stages.map((stage) => queriesOf(stage, rowAsk));
  const people = { rows: 'people', event: { date: stages[0]?.to ?? 'admission_date' } };
  return {
    queries: [
      occurringRows(people, rowAsk),
      ...perStage.flatMap(({ queries }) => asked.map((name) => queries[name])),
    ],
    estimate([occurring, ...tallies]) {
      const byStage = perStage.map(({ stage }, s) => ({
        stage,
        tallies: Object.fromEntries(
          asked.map((name, i) => [name, tallies[s * asked.length + i]!]),
        ) as unknown as Record<Asked, Tally>,
      }));
      const rowGroups = occurringGroups(occurring!, rowAsk);
      const parts = ask.by.includes('stage')
        ? byStage.map((part) => ({ stages: [part.stage], stage: part.stage.id, tallies: part.tallies }))
        : [{ stages, stage: null, tallies: mergedTallies(byStage.map((part) => part.tallies)) }];
      return parts.flatMap((part) => {
        // Open spells have no month yet: by month they stand under null, as do those not recorded.
        const occurring = (['ended', 'open', 'notRecorded'] as const).map(
          (name) => new Counts(part.tallies[name], rowBy).keys,
        );
        const groups = unionOfKeys(rowBy, rowGroups, ...occurring);
        return groups.map((key) => estimateGroup(definition, rowAsk, ask.by, part, key));
      });
    },
  };
}

function wantedStages(definition: DurationDefinition, ask: Ask): readonly Stage[] {
  const filter = ask.filters.find((candidate) => candidate.key === 'stage');
  return definition.stages.filter((stage) => filter === undefined || filter.values.includes(stage.id));
}

function queriesOf(stage: Stage, ask: Ask): StageQueries {
  const spells = spellsOf(stage);
  const end = { date: stage.to };
  const begin = { date: stage.from };
  const query = (name: Asked): TallyQuery => {
    const { where, days, event } = spells[questionsOfStage[name]];
    const base = countRows({ rows: 'people', event: event === 'begin' ? begin : end }, ask, where);
    return days === null
      ? base
      : { ...base, keys: { ...base.keys, days: bindExpression(days, ask.bindings) } };
  };
  return {
    stage,
    queries: Object.fromEntries(asked.map((name) => [name, query(name)])) as Record<Asked, TallyQuery>,
  };
}

function mergedTallies(stages: readonly Record<Asked, Tally>[]): Record<Asked, Tally> {
  return Object.fromEntries(
    asked.map((name) => [name, mergeTallies(stages.map((tallies) => tallies[name]))]),
  ) as Record<Asked, Tally>;
}

interface Part {
  readonly stages: readonly Stage[];
  /** The stage the part is about, or null for all together. */
  readonly stage: string | null;
  readonly tallies: Record<Asked, Tally>;
}

function estimateGroup(
  definition: DurationDefinition,
  ask: Ask,
  by: readonly Key[],
  { stages, stage, tallies }: Part,
  key: readonly Scalar[],
): DurationEstimate {
  const rowBy = ask.by;
  const ended = daysOf(tallies.ended, rowBy, key);
  const count = sum(ended.counts);
  const countOf = (name: Asked) => new Counts(tallies[name], rowBy).of(key);
  const open = countOf('open');
  const quantile = (prob: number, type: 1 | 2) => histogramQuantile(ended.days, ended.counts, prob, type);
  const limits = new Set(stages.map(({ limit }) => JSON.stringify(limit ?? null)));
  const limit = limits.size === 1 ? stages[0]!.limit : undefined;
  const labels = by.map((name) => (name === 'stage' ? stage! : key[rowBy.indexOf(name)]!));
  return {
    indicator: definition.id,
    kind: 'duration',
    by: byOf(by, labels),
    status: count === 0 && open === 0 ? 'no-data' : 'ok',
    notRecorded: countOf('notRecorded'),
    count,
    open,
    median: quantile(0.5, 2),
    p90: quantile(0.9, 1),
    max: ended.days.length === 0 ? null : Math.max(...ended.days),
    survival: survivalOf(tallies, rowBy, key, ask.curves),
    ...(limit === undefined
      ? {}
      : { limit: { ...limit, over: countOf('over'), openOver: countOf('openOver') } }),
  };
}

/** How many spells of a group lasted how many days. */
function daysOf(
  tally: Tally,
  by: readonly Key[],
  key: readonly Scalar[],
): { days: number[]; counts: number[] } {
  const place = tally.keys.indexOf('days');
  const wanted = keyText(key);
  const cells = tally.cells.filter((cell) => keyText(labelsOf(tally, cell.key, by)) === wanted);
  return { days: cells.map((cell) => cell.key[place] as number), counts: cells.map((cell) => cell.count) };
}

function survivalOf(
  tallies: Record<Asked, Tally>,
  by: readonly Key[],
  key: readonly Scalar[],
  withCurve: boolean,
): SurvivalSummary {
  const ended = daysOf(tallies.curveEnded, by, key);
  const open = daysOf(tallies.curveOpen, by, key);
  const withdrawn = daysOf(tallies.curveWithdrawn, by, key);
  const zeros = (counts: readonly number[]) => counts.map(() => 0);
  const curve = kaplanMeier(
    [...ended.days, ...open.days, ...withdrawn.days],
    [...ended.counts, ...zeros(open.counts), ...zeros(withdrawn.counts)],
    [...zeros(ended.counts), ...open.counts, ...withdrawn.counts],
    LEVEL,
  );
  const { quantile, lower, upper } = kaplanMeierQuantile(curve, 0.5);
  return {
    median: quantile,
    lower,
    upper,
    started: sum(ended.counts) + sum(open.counts) + sum(withdrawn.counts),
    open: sum(open.counts),
    withdrawn: sum(withdrawn.counts),
    ...(withCurve
      ? {
          curve: curve.map((point) => ({
            days: point.time,
            atRisk: point.atRisk,
            ended: point.events,
            censored: point.censored,
            survival: point.survival,
            lower: point.lower,
            upper: point.upper,
          })),
        }
      : {}),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
