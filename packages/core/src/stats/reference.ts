/**
 * Reference values of other programs, and what this library makes of the same input. A record names a method and
 * holds its input, the expected output and how near is near enough; the README beside the records says where they
 * come from.
 */
import { InputError } from '../errors.ts';
import { balanceMethods } from './reference/balance.ts';
import { distributionMethods } from './reference/distributions.ts';
import { durationMethods } from './reference/durations.ts';
import { seriesMethods } from './reference/series.ts';
import { shareMethods } from './reference/shares.ts';
import { unitMethods } from './reference/units.ts';

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

/**
 * The methods by the names that the records use, from one file a family. What a record holds is only claimed to have
 * the types written there: it goes to the library unread, whose own checks must refuse what is wrong.
 */
const METHODS = {
  ...shareMethods,
  ...unitMethods,
  ...durationMethods,
  ...seriesMethods,
  ...balanceMethods,
  ...distributionMethods,
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
