/**
 * Reference values of other programs, and what this library makes of the same input. A record names a method and
 * holds its input, the expected output and how near is near enough; the README beside the records says where they
 * come from.
 */
import { InputError } from '../errors.ts';
import * as stats from './index.ts';

export interface ReferenceRecord {
  readonly id: string;
  readonly method: string;
  readonly input: object;
  /** What the method should answer; `{"error": true}` where it should refuse the input. */
  readonly expected: object;
  /** Near enough: |got − expected| ≤ abs + rel · |expected|. */
  readonly tolerance: { readonly abs: number; readonly rel: number };
}

export interface ReferenceOutcome {
  readonly status: 'passed' | 'failed' | 'not implemented';
  /** What came out: the answer, or the error that was thrown. */
  readonly got?: unknown;
}

interface Counts {
  readonly x: number;
  readonly n: number;
}

interface TwoCounts {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
  readonly level: number;
}

interface Needed extends Counts {
  readonly mode: string;
  readonly target: string;
  readonly level?: number;
}

interface Histogram {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly probs: readonly number[];
  readonly type: stats.QuantileType;
}

interface Spells {
  readonly time: readonly number[];
  readonly events: readonly number[];
  readonly censored: readonly number[];
  readonly level: number;
  readonly confType: stats.SurvivalLimits;
}

const NO_INTERVAL = { lower: null, upper: null };
const NO_TAILS = { pLower: null, pUpper: null, midLower: null, midUpper: null, flag95: null, flag998: null };
const CURVE = ['time', 'atRisk', 'events', 'censored', 'survival', 'stdErr', 'lower', 'upper'] as const;
const QUANTILE = ['quantile', 'lower', 'upper', 'firstTimeAtOrBelow'] as const;

const NEEDED = {
  fixed: stats.neededAtFixedHeadcount,
  growing: stats.neededAtGrowingHeadcount,
  wilson: stats.neededForLowerLimit,
} as const;

const SPECIAL_FUNCTIONS = {
  normalQuantile: stats.normalQuantile,
  normalCdf: stats.normalCdf,
  betaQuantile: stats.betaQuantile,
  binomialCdf: stats.binomialCdf,
  binomialSf: stats.binomialSf,
  chiSquareSf: stats.chiSquareSf,
  chiSquareQuantile: stats.chiSquareQuantile,
  logGamma: stats.logGamma,
} as const;

function choose<T>(field: string, table: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(table, name)) throw new InputError('choice', `reference: no ${field} is called ${name}`);
  return table[name]!;
}

function curveOf({ time, events, censored, level, confType }: Spells): readonly stats.SurvivalPoint[] {
  return stats.kaplanMeier(time, events, censored, level, confType);
}

/** Rows turned into one list a field; the fields are named, since there may be no row to name them. */
function columns<K extends string>(
  rows: readonly Readonly<Record<K, unknown>>[],
  fields: readonly K[],
): object {
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])]));
}

/**
 * The methods by the names that the records use. What a record holds is only claimed to have these types: it goes
 * to the library unread, whose own checks must refuse what is wrong.
 */
const METHODS = {
  wilson: ({ x, n, level }: Counts & { level: number }) => ({
    ...(stats.wilsonInterval(x, n, level) ?? NO_INTERVAL),
    estimate: stats.observedShare(x, n),
  }),
  newcombe_diff: ({ x1, n1, x2, n2, level }: TwoCounts) => {
    const result = stats.newcombeDifference(x1, n1, x2, n2, level);
    return { ...(result ?? NO_INTERVAL), estimate: result?.difference ?? null };
  },
  binom_tails: ({ x, n, target }: Counts & { target: number }) =>
    stats.binomialTails(x, n, target) ?? NO_TAILS,
  number_needed: ({ mode, x, n, target, level }: Needed) => ({
    needed: choose('mode', NEEDED, mode)(x, n, target, level),
  }),
  p_adjust: ({ p, method }: { p: readonly (number | null)[]; method: stats.Adjustment }) => ({
    adjusted: stats.adjustedPValues(p, method),
  }),
  histogram_quantile: ({ values, counts, probs, type }: Histogram) => ({
    quantiles: probs.map((prob) => stats.histogramQuantile(values, counts, prob, type)),
  }),
  km: (spells: Spells) => columns(curveOf(spells), CURVE),
  km_quantile: (spells: Spells & { probs: readonly number[] }) => {
    const curve = curveOf(spells);
    return columns(
      spells.probs.map((prob) => stats.kaplanMeierQuantile(curve, prob)),
      QUANTILE,
    );
  },
  special_functions: ({ fn, args }: { fn: string; args: readonly number[] }) => {
    const call: (...args: number[]) => number = choose('fn', SPECIAL_FUNCTIONS, fn);
    return { value: call(...args) };
  },
} as const;

/** Names of the methods that the library answers. */
export const referenceMethods: readonly string[] = Object.keys(METHODS);

/** Numbers within the tolerance, lists and objects part by part, everything else the same. */
function agrees(got: unknown, expected: unknown, tolerance: ReferenceRecord['tolerance']): boolean {
  if (typeof expected === 'number') {
    return (
      typeof got === 'number' &&
      Math.abs(got - expected) <= tolerance.abs + tolerance.rel * Math.abs(expected)
    );
  }
  if (typeof expected !== 'object' || expected === null) return got === expected;
  if (typeof got !== 'object' || got === null) return false;
  if (Array.isArray(expected) && !(Array.isArray(got) && got.length === expected.length)) return false;
  return Object.entries(expected).every(([key, part]) =>
    agrees((got as Record<string, unknown>)[key], part, tolerance),
  );
}

/** Runs one record. Only a refusal that names its reason counts as one; any other exception is a failure. */
export function checkReference({ method, input, expected, tolerance }: ReferenceRecord): ReferenceOutcome {
  if (!Object.hasOwn(METHODS, method)) return { status: 'not implemented' };
  const call = METHODS[method as keyof typeof METHODS] as (input: object) => unknown;
  const shouldRefuse = 'error' in expected && expected.error === true;
  try {
    const got = call(input);
    return { status: agrees(got, expected, tolerance) ? 'passed' : 'failed', got };
  } catch (error) {
    return { status: shouldRefuse && error instanceof InputError ? 'passed' : 'failed', got: error };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The records in the parsed text of a file.
 *
 * @throws {InputError} `record` when it is not a list of records
 */
export function referenceRecords(json: unknown): readonly ReferenceRecord[] {
  if (!Array.isArray(json))
    throw new InputError('record', 'referenceRecords: a file must hold a list of records');
  for (const [at, record] of json.entries()) {
    const isRecord =
      isObject(record) &&
      typeof record.id === 'string' &&
      typeof record.method === 'string' &&
      isObject(record.input) &&
      isObject(record.expected) &&
      isObject(record.tolerance) &&
      typeof record.tolerance.abs === 'number' &&
      typeof record.tolerance.rel === 'number';
    if (!isRecord) {
      throw new InputError(
        'record',
        `referenceRecords: a record needs id, method, input, expected and tolerance {abs, rel}; number ${at + 1} of the list does not`,
      );
    }
  }
  return json;
}
