/** Targets: which apply to a figure, whether it meets them, and whether the gap is more than chance. */
import { adjustedPValues } from '../stats/adjust.ts';
import { binomialTails } from '../stats/binomial.ts';
import { neededAtFixedHeadcount, neededAtGrowingHeadcount, neededForLowerLimit } from '../stats/needed.ts';
import type { Estimate, Key, Signal, TargetVerdict } from './estimate.ts';
import type { Filter } from './keys.ts';
import type { Ask } from './question.ts';

export interface TargetRule {
  readonly indicator: string;
  /** Null for every unit and the whole. */
  readonly unit: string | null;
  /** Null for any. */
  readonly cohort: string | null;
  /** Days between which it is in force, both inside; null for no end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly bound: TargetVerdict['bound'];
  /** Share as a decimal text, so that arithmetic on it is exact. */
  readonly value: string;
  readonly valueTo: string | null;
  readonly source: string | null;
  /** Supposed by the question: stands in place of the others where it applies. */
  readonly supposed?: true;
}

/** A target that ships with an indicator: of every unit, for all time, unless a file of targets says otherwise. */
export function targetOf(
  indicator: string,
  bound: 'at-least' | 'at-most',
  value: string,
  cohort: string | null = null,
): TargetRule {
  return { indicator, unit: null, cohort, from: null, to: null, bound, value, valueTo: null, source: null };
}

/** A share as counted. */
export interface CountedShare {
  readonly by: Estimate['by'];
  readonly count: number;
  readonly of: number | null;
}

const ALPHA = 0.05;

/**
 * Verdicts of each share on each target that applies to it. A list of units is judged together: with many
 * units some would be flagged by chance alone, so their p-values are adjusted (Benjamini-Hochberg).
 *
 * @param judged whether chance may be asked at all: the indicator has an interval
 * @returns for each share its verdicts, in the order of the targets
 */
export function verdicts(
  shares: readonly CountedShare[],
  targets: readonly TargetRule[],
  ask: Ask,
  population: string | null,
  judged: boolean,
): readonly (readonly TargetVerdict[])[] {
  const result: TargetVerdict[][] = shares.map(() => []);
  const rules = targets.filter((rule) => isInForce(rule, ask.asOf));
  for (const target of rules) {
    const inPlace = rules.filter((other) => isInPlaceOf(other, target));
    const applies = shares.map(({ by }) => {
      const applied = (rule: TargetRule) => appliesTo(rule, by, ask.filters, population);
      return applied(target) && !inPlace.some(applied);
    });
    const tails = shares.map((share, i) => (applies[i] && judged ? tailsOf(share, target) : null));
    const p = tails.map((tail) => tail?.p ?? null);
    const adjusted = ask.by.includes('unit') ? adjustedPValues(p) : p;
    shares.forEach((share, i) => {
      if (!applies[i]) return;
      const tail = tails[i] ?? null;
      const signal = tail === null ? null : adjusted[i]! < ALPHA ? tail.side : 'similar';
      result[i]!.push(verdictOf(share, target, signal));
    });
  }
  return result;
}

function isInForce({ from, to }: TargetRule, day: number): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** A supposed target for every unit replaces those for one as well; one for a unit stands beside those for every unit. */
function isInPlaceOf(supposed: TargetRule, target: TargetRule): boolean {
  return (
    supposed.supposed === true &&
    target.supposed === undefined &&
    (supposed.unit === null || supposed.unit === target.unit)
  );
}

/** Keys that pick a part of a cohort; a target speaks of the whole of it. */
const parts: readonly Key[] = ['subgroup', 'entryYear', 'grade', 'class', 'branch', 'organizer'];

/** A target applies only where the question fixes its cohort, whole, and, if it names one, its unit. */
function appliesTo(
  target: TargetRule,
  by: Estimate['by'],
  filters: readonly Filter[],
  population: string | null,
): boolean {
  const fixed = (key: Key) => {
    if (by[key] !== undefined) return by[key];
    const filter = filters.find((candidate) => candidate.key === key);
    return filter?.values.length === 1 ? filter.values[0] : undefined;
  };
  const cohort = fixed('cohort') ?? population;
  const isWhole = parts.every(
    (key) => by[key] === undefined && filters.every((filter) => filter.key !== key),
  );
  return (
    isWhole &&
    (target.cohort === null || target.cohort === cohort) &&
    (target.unit === null || target.unit === fixed('unit'))
  );
}

function verdictOf({ count, of }: CountedShare, target: TargetRule, signal: Signal | null): TargetVerdict {
  const value = Number(target.value);
  const valueTo = target.valueTo === null ? null : Number(target.valueTo);
  const share = of === null || of === 0 ? null : count / of;
  const floor = target.bound !== 'at-most';
  const missing =
    !floor || of === null || of === 0
      ? null
      : count >= of
        ? 0
        : neededAtFixedHeadcount(count, of, target.value);
  return {
    bound: target.bound,
    value,
    ...(valueTo === null ? {} : { valueTo }),
    met: share === null ? null : isMet(share, target.bound, value, valueTo),
    missing,
    ...(missing === null || of === null ? {} : { needed: neededBesides(count, of, target.value) }),
    signal,
    source: target.source,
  };
}

const LEVEL = 0.95;

function neededBesides(count: number, of: number, target: string): NonNullable<TargetVerdict['needed']> {
  if (count > of) return { growing: 0, certain: 0 };
  return {
    growing: neededAtGrowingHeadcount(count, of, target),
    certain: neededForLowerLimit(count, of, target, LEVEL),
  };
}

/** One correctly rounded division, compared as it is: 7 of 100 is exactly 0.07. */
function isMet(share: number, bound: TargetRule['bound'], value: number, valueTo: number | null): boolean {
  if (bound === 'at-most') return share <= value;
  return share >= value && (bound === 'at-least' || valueTo === null || share <= valueTo);
}

/** The two-tailed p-value of a share against a target, and what it says if it is small. */
function tailsOf({ count, of }: CountedShare, target: TargetRule): { p: number; side: Signal } | null {
  if (of === null || count > of) return null;
  const lower = binomialTails(count, of, Number(target.value));
  if (lower === null) return null;
  const twice = (tail: number) => Math.min(1, 2 * tail);
  if (target.bound === 'within') {
    const upper = binomialTails(count, of, Number(target.valueTo ?? target.value))!;
    return { p: twice(Math.min(lower.pLower, upper.pUpper)), side: 'worse' };
  }
  const above = lower.pUpper < lower.pLower;
  return {
    p: twice(Math.min(lower.pLower, lower.pUpper)),
    side: above === (target.bound === 'at-least') ? 'better' : 'worse',
  };
}

/**
 * The targets of one indicator: those of the user's file, and of the catalogue's own those for which the file
 * has no other in force, for the same cohort of every unit.
 */
export function targetsOf(
  indicator: string,
  own: readonly TargetRule[] | undefined,
  file: readonly TargetRule[],
  day: number,
): readonly TargetRule[] {
  const named = file.filter((target) => target.indicator === indicator);
  const general = named.filter((target) => target.unit === null && isInForce(target, day));
  const silent = (own ?? []).filter((target) => !general.some((other) => other.cohort === target.cohort));
  return [...silent, ...named];
}
