/**
 * What an indicator says of a tally. These shapes are public: the command prints them as they are, and
 * `results.schema.json` describes them. Shares are fractions 0–1, durations are days, dates are ISO.
 */

import type { Comparison } from './comparisons/comparison.ts';

/** The value of a key: a code, a number (grade, entry year), or null where it was not recorded. */
export type Scalar = string | number | null;

/** The keys that figures can be broken down by. */
export type Key =
  | 'unit'
  | 'cohort'
  | 'subgroup'
  | 'entryYear'
  | 'grade'
  | 'class'
  | 'branch'
  | 'organizer'
  | 'month'
  | 'year'
  | 'stage'
  | 'rule'
  | 'gate'
  | 'kind';

export type Status = 'ok' | 'no-data' | 'hidden';

/** An interval of uncertainty, both ends in the unit of the estimate. */
export interface EstimateInterval {
  readonly lower: number;
  readonly upper: number;
  /** Two-sided confidence: 0.95. */
  readonly level: number;
  readonly method: 'wilson' | 'newcombe' | 'log-log' | 'poisson';
  /** Present and true where the same people stand on both sides, so that the true interval is narrower. */
  readonly conservative?: true;
}

export type Signal = 'better' | 'similar' | 'worse';

/** A target and how the figure stands to it. */
export interface TargetVerdict {
  readonly bound: 'at-least' | 'at-most' | 'within';
  readonly value: number;
  /** The upper end, for `within` only. */
  readonly valueTo?: number;
  /** Arithmetic on the exact fraction; null without data. */
  readonly met: boolean | null;
  /** How many more would have to count for `at-least` (or for the lower end of `within`); else null. */
  readonly missing: number | null;
  /** The same if each newcomer also joins the headcount, and until chance could not take it back; absent where `missing` is null. */
  readonly needed?: { readonly growing: number | null; readonly certain: number | null };
  /** Present where several years are asked for: whether this is the first of them to meet the target. */
  readonly firstTime?: boolean;
  /** Statistics: more than chance would give? Null where the indicator has no interval. */
  readonly signal: Signal | null;
  readonly source: string | null;
}

/** The same figure at an earlier date. */
export interface Change {
  /** The earlier as-of date. */
  readonly from: string;
  readonly count: number;
  readonly of: number | null;
  readonly value: number | null;
  /** Value now − value then; of a count, count now − count then. */
  readonly difference: number | null;
  readonly interval: EstimateInterval | null;
}

interface EstimateBase {
  readonly indicator: string;
  readonly by: Readonly<Partial<Record<Key, Scalar>>>;
  readonly status: Status;
  /** Rows that would belong here or not, but a needed cell is blank or unreadable. */
  readonly notRecorded: number;
}

/** The same figure in one of several years, each on the same day of its year. */
export interface YearPoint {
  readonly asOf: string;
  readonly count: number;
  readonly of: number | null;
  readonly value: number | null;
  /** Null where the indicator has none, and for a count. */
  readonly interval: EstimateInterval | null;
}

/** Whether a share rises or falls over the years, beyond chance (Cochran-Armitage). */
export interface Trend {
  /** Above 0 where it rises. */
  readonly z: number;
  readonly pValue: number;
}

export interface CountEstimate extends EstimateBase {
  readonly kind: 'count';
  readonly count: number;
  /** The years asked for, the oldest first, this one included. */
  readonly years?: readonly YearPoint[];
  /** How a stock came about, where it is set against what came and went. */
  readonly reconciliation?: Reconciliation;
  readonly change?: Change;
}

/** A stock at the end of a period from the one before it and what came and went between. */
export interface Reconciliation {
  /** On the day before the period. */
  readonly opening: number;
  readonly increase: Readonly<Record<string, number>>;
  readonly decrease: Readonly<Record<string, number>>;
  /** opening + increase − decrease: what the stock should be. */
  readonly expected: number;
  /** count − expected: what the dates of some rows contradict. */
  readonly difference: number;
}

export interface RatioEstimate extends EstimateBase {
  readonly kind: 'ratio';
  readonly count: number;
  /** Null where no denominator was given. */
  readonly of: number | null;
  /** count ÷ of; null without a denominator or with one of 0. */
  readonly value: number | null;
  readonly interval: EstimateInterval | null;
  readonly targets: readonly TargetVerdict[];
  /** The date of the denominator; the oldest where several dates were rolled up. */
  readonly ofDate?: string;
  /** What was left out because its part has no denominator: people, sessions, or of a ratio of units the units. */
  readonly leftOut?: number;
  /** The units that `count` counts, where units are counted. */
  readonly units?: readonly string[];
  /** The years asked for, the oldest first, this one included. */
  readonly years?: readonly YearPoint[];
  readonly trend?: Trend | null;
  readonly change?: Change;
}

export interface DistributionPart {
  readonly key: Scalar;
  readonly count: number;
  /** Null where nothing was counted. */
  readonly share: number | null;
}

export interface DistributionEstimate extends EstimateBase {
  readonly kind: 'distribution';
  readonly count: number;
  readonly parts: readonly DistributionPart[];
  /** Of those counted, how many are past a limit that the indicator names. */
  readonly past?: number;
}

/** One holder of a share of the whole: a month, a branch, an organizer, a unit. */
export interface Holder {
  readonly key: Scalar;
  readonly count: number;
  /** Of the whole, or, where each holder has a ratio, its denominator. */
  readonly of: number;
  readonly value: number;
}

/** How far the ratios of the holders lie apart. */
export interface Spread {
  /** All holders together. */
  readonly of: number;
  readonly value: number;
  readonly lowest: Holder;
  readonly highest: Holder;
  /** highest ÷ lowest; null where the lowest is 0. */
  readonly ratio: number | null;
  /** Coefficient of variation, weighted by the denominators. */
  readonly variation: number | null;
  /** Holders below the ratio of all together. */
  readonly below: number;
}

export interface ConcentrationEstimate extends EstimateBase {
  readonly kind: 'concentration';
  readonly count: number;
  /** Holders with any, and all there could be. */
  readonly holders: number;
  readonly among: number;
  /** The holder of most; the first of several. */
  readonly top: Scalar;
  readonly topShare: number | null;
  /** Herfindahl index: the sum of the squared shares; 1 where one holder has all. */
  readonly hhi: number | null;
  /** 1 ÷ hhi: as many equal holders would be as concentrated. */
  readonly effective: number | null;
  /** 0 where all hold alike; of ratios weighted by the denominators. */
  readonly gini: number | null;
  /** Theil's T in nats; of ratios of the shares against those of the denominators. */
  readonly theil: number | null;
  readonly spread?: Spread;
  /** What counts as too concentrated: a share of one holder above this, or fewer holders than this. */
  readonly limit?: { readonly topShare: number; readonly holders: number; readonly exceeded: boolean | null };
}

/** One step of a survival curve: the share still waiting after `days`. */
export interface CurvePoint {
  readonly days: number;
  readonly atRisk: number;
  readonly ended: number;
  readonly censored: number;
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Share that has ended, whoever withdrew or departed having no more to wait for (Aalen-Johansen). */
  readonly incidence: number;
}

export interface SurvivalSummary {
  /** Days until half had ended, open cases counted properly; null when not reached. */
  readonly median: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Spells begun in the window that the curve looks at. */
  readonly started: number;
  readonly open: number;
  /** Of the spells begun, those that ended by withdrawal, rejection or departure. */
  readonly withdrawn: number;
  /** Shares that have ended, and that have withdrawn or departed, by the last day of the curve; null without spells. */
  readonly incidence: { readonly ended: number; readonly withdrawn: number } | null;
  /** Only when asked for: `curves: true`. */
  readonly curve?: readonly CurvePoint[];
}

export interface DurationEstimate extends EstimateBase {
  readonly kind: 'duration';
  /** Spells that ended in the period. */
  readonly count: number;
  /** Spells begun and not ended by the as-of date. */
  readonly open: number;
  readonly median: number | null;
  /** 90 % ended within this many days. */
  readonly p90: number | null;
  readonly max: number | null;
  readonly survival: SurvivalSummary;
  readonly limit?: {
    readonly months?: number;
    readonly days?: number;
    /** Of the spells that ended, those over the limit. */
    readonly over: number;
    /** Of the open spells, those already over the limit. */
    readonly openOver: number;
  };
}

/** How many cases keep to rules, or pass gates. */
export interface ComplianceEstimate extends EstimateBase {
  readonly kind: 'compliance';
  readonly ok: number;
  readonly breach: number;
  /** ok ÷ (ok + breach); null where nothing could be checked. What could not is `notRecorded`. */
  readonly value: number | null;
  /** The packs of rules that had cases. */
  readonly packs: readonly string[];
  /** Present and true where working days were counted without a calendar of holidays. */
  readonly provisional?: true;
}

export type Estimate =
  | CountEstimate
  | RatioEstimate
  | DistributionEstimate
  | DurationEstimate
  | ConcentrationEstimate
  | ComplianceEstimate;
export type EstimateKind = Estimate['kind'];

/** What became of the rows of one file, or one sheet of a workbook: rows = used + rejected + skipped. */
export interface InputSummary {
  readonly file: string;
  /** The sheet; absent for files of text. */
  readonly sheet?: string;
  /** Null when the file could not be recognised. */
  readonly kind: string | null;
  readonly encoding: string | null;
  readonly rows: number;
  readonly used: number;
  readonly rejected: number;
  readonly skipped: number;
}

export interface Results {
  readonly schema: 'muster-results/1';
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly inputs: readonly InputSummary[];
  readonly results: readonly Estimate[];
  /** How the figures of several holders or months stand to one another, where the question names such a key. */
  readonly comparisons: readonly Comparison[];
  readonly issues: {
    readonly errors: number;
    readonly warnings: number;
    readonly byCode: Readonly<Record<string, number>>;
  };
}
