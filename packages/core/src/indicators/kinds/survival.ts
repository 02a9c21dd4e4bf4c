/** The survival curve of some spells and what is read off it: those who still wait, and those who withdrew, counted properly. */
import { cumulativeIncidence } from '../../stats/cumulative-incidence.ts';
import type { GroupSpells } from '../../stats/log-rank.ts';
import { kaplanMeier, kaplanMeierQuantile, type SurvivalPoint } from '../../stats/survival.ts';
import type { CurvePoint, SurvivalSummary } from '../estimate.ts';
import { type SpellsByDay, spellCount } from './durations.ts';

const LEVEL = 0.95;

/** Spells begun, by what became of them and after how many days. */
export interface SpellsBegun {
  readonly ended: SpellsByDay;
  readonly open: SpellsByDay;
  readonly withdrawn: SpellsByDay;
}

/** Who withdraws or departs is seen no longer, as who still waits. */
export function asSpells({ ended, open, withdrawn }: SpellsBegun): GroupSpells {
  return {
    times: [...ended.days, ...open.days, ...withdrawn.days],
    events: [...ended.counts, ...zeros(open.counts), ...zeros(withdrawn.counts)],
    censored: [...zeros(ended.counts), ...open.counts, ...withdrawn.counts],
  };
}

function zeros(counts: readonly number[]): readonly number[] {
  return counts.map(() => 0);
}

/** What the spells begun say when those who still wait are not forgotten. */
export function survivalOf(spells: SpellsBegun, withCurve: boolean): SurvivalSummary {
  const { ended, open, withdrawn } = spells;
  const { times, events, censored } = asSpells(spells);
  const curve = kaplanMeier(times, events, censored, LEVEL);
  const { quantile, lower, upper } = kaplanMeierQuantile(curve, 0.5);
  // Who withdraws does not wait on: 1 − survival would overstate who ends.
  const incidence = cumulativeIncidence(
    times,
    events,
    [...zeros(ended.counts), ...zeros(open.counts), ...withdrawn.counts],
    [...zeros(ended.counts), ...open.counts, ...zeros(withdrawn.counts)],
  );
  const last = incidence.at(-1);
  const pointOf = (point: SurvivalPoint, i: number): CurvePoint => ({
    days: point.time,
    atRisk: point.atRisk,
    ended: point.events,
    censored: point.censored,
    survival: point.survival,
    lower: point.lower,
    upper: point.upper,
    incidence: incidence[i]!.incidence,
  });
  return {
    median: quantile,
    lower,
    upper,
    started: spellCount(ended) + spellCount(open) + spellCount(withdrawn),
    open: spellCount(open),
    withdrawn: spellCount(withdrawn),
    incidence: last === undefined ? null : { ended: last.incidence, withdrawn: last.competingIncidence },
    ...(withCurve ? { curve: curve.map(pointOf) } : {}),
  };
}
