/**
 * The figures of a published year-end summary, found again by the command over the sample school. The expected
 * values come from `data/tables/expected.json`, which says where each stands in the summary.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  ComplianceEstimate,
  DistributionEstimate,
  Estimate,
  Key,
  RatioEstimate,
  Results,
  Scalar,
} from '@muster/core';
import { describe, expect, it } from 'vitest';
import { runMuster } from '../run-muster.ts';

interface Figure {
  readonly id: string;
  readonly what: string;
  readonly value: number | string | readonly string[];
  readonly decimals?: number;
}

const table = fileURLToPath(new URL('../../data/tables/expected.json', import.meta.url));
const { figures } = JSON.parse(readFileSync(table, 'utf8')) as { figures: readonly Figure[] };

/** The summary counts; it says nothing of rules. */
type Counted = Exclude<Estimate, ComplianceEstimate>;

const asked = new Map<string, readonly Counted[]>();

/** The estimates of one call of the command; equal calls are made once. */
function ask(indicator: string, ...args: readonly string[]): readonly Counted[] {
  const all = ['compute', 'data/school-2003', '--indicator', indicator, '--format', 'json', ...args];
  const id = all.join(' ');
  let estimates = asked.get(id);
  if (estimates === undefined) {
    const { status, stdout, stderr } = runMuster(...all);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    estimates = (JSON.parse(stdout) as Results).results as readonly Counted[];
    asked.set(id, estimates);
  }
  return estimates;
}

function pick(estimates: readonly Counted[], by: Partial<Record<Key, Scalar>>): Counted {
  const found = estimates.filter((estimate) =>
    Object.entries(by).every(([key, value]) => estimate.by[key as Key] === value),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Per cent from the exact fraction, rounded half up, as the summary prints it. */
function percent({ count, of }: RatioEstimate, decimals: number): string {
  const scale = 10n ** BigInt(decimals + 2);
  const rounded = (2n * BigInt(count) * scale + BigInt(of!)) / (2n * BigInt(of!));
  const digits = String(rounded).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const ratio = (estimate: Counted) => estimate as RatioEstimate;
const admitted = () => ask('admissions', '--by', 'unit,cohort');
const sum = (estimates: readonly Counted[]) => estimates.reduce((total, { count }) => total + count, 0);
const ofUnit = (unit: string) => admitted().filter((estimate) => estimate.by.unit === unit);
const cohortRatio = (cohort: string, asOf: string) =>
  ratio(pick(ask('development-ratio', '--by', 'cohort', '--as-of', asOf), { cohort }));
const gradeOf = (by: readonly string[], grade: number) => {
  const [whole] = ask('grade-at-admission', ...by) as readonly DistributionEstimate[];
  return whole!.parts.find((part) => part.key === grade)?.count ?? 0;
};

const closing = '2003-12-31';
const opening = '2002-12-31';

/** How each figure is asked for; `decimals` says how the summary rounds it. */
const found: Readonly<Record<string, (decimals: number) => number | string | readonly string[]>> = {
  F01: () => ask('admissions')[0]!.count,
  F02: () => pick(ask('admissions', '--by', 'cohort'), { cohort: 'faculty' }).count,
  F03: () => pick(ask('admissions', '--by', 'cohort'), { cohort: 'undergraduate' }).count,
  F04: () => pick(ask('admissions', '--by', 'cohort'), { cohort: 'graduate' }).count,
  F05: () => pick(ask('admissions', '--by', 'cohort'), { cohort: 'adult' }).count,
  F06: () => ask('conversions')[0]!.count,
  F07: (decimals) => percent(cohortRatio('undergraduate', opening), decimals),
  F08: (decimals) => percent(cohortRatio('undergraduate', closing), decimals),
  F09: (decimals) => percent(cohortRatio('graduate', closing), decimals),
  F10: (decimals) => percent(cohortRatio('adult', closing), decimals),
  F11: (decimals) => percent(cohortRatio('adult', opening), decimals),
  F12: (decimals) => percent(cohortRatio('faculty', closing), decimals),
  F13: (decimals) =>
    percent(
      ratio(
        ask('development-ratio', '--where', 'cohort=faculty', '--where', 'subgroup=full-time-teacher')[0]!,
      ),
      decimals,
    ),
  F14: () => pick(ask('development-ratio', '--by', 'unit'), { unit: 'ENG' }).count,
  F15: () => pick(ask('development-ratio', '--by', 'unit,cohort'), { unit: 'ENG', cohort: 'graduate' }).count,
  F16: () => sum(ofUnit('HKB')),
  F17: () => sum(ofUnit('HKB').filter((estimate) => estimate.by.cohort !== 'faculty')),
  F18: () => pick(admitted(), { unit: 'FLG', cohort: 'faculty' }).count,
  F19: () =>
    ask(
      'admissions',
      '--where',
      'unit=FLG',
      '--where',
      'cohort=faculty',
      '--where',
      'subgroup=full-time-teacher',
    )[0]!.count,
  F20: () => pick(admitted(), { unit: 'MGT', cohort: 'undergraduate' }).count,
  F21: () => gradeOf(['--where', 'unit=MGT'], 1),
  F22: () => gradeOf(['--where', 'unit=MGT'], 2),
  F23: () => ask('low-grade-share')[0]!.count,
  F24: (decimals) => percent(ratio(ask('unit-coverage')[0]!), decimals),
  F25: () => ask('units-over-threshold')[0]!.count,
  F26: () => ratio(ask('units-over-threshold', '--where', 'threshold=0.1')[0]!).units!,
  F27: () => ask('organizers-appointed')[0]!.count,
  F28: () =>
    (ask('plan-completion', '--by', 'unit,cohort', '--where', 'cohort=faculty') as readonly RatioEstimate[])
      .filter(({ value }) => value !== null && value >= 1)
      .map(({ by }) => String(by.unit)),
};

describe('the published figures', () => {
  it('are each asked for, once', () => {
    expect(Object.keys(found)).toEqual(figures.map(({ id }) => id));
  });

  it.each(figures)('$id $what', ({ id, value, decimals }) => {
    const got = found[id]!(decimals ?? 0);
    if (id === 'F28') expect(got).toEqual(expect.arrayContaining(value as string[]));
    else if (Array.isArray(value)) expect([...(got as readonly string[])].sort()).toEqual([...value].sort());
    else expect(got).toBe(value);
  });

  it('counts the grade on the day of admission, not at year end', () => {
    // By the grade at year end the same people would be 122 (data/README.md).
    expect(gradeOf([], 1) + gradeOf([], 2)).toBe(146);
  });

  it('keeps pending cases open', () => {
    for (const stage of ask('stage-duration', '--by', 'stage')) {
      expect(stage.kind === 'duration' && stage.open, JSON.stringify(stage.by)).toBeGreaterThan(0);
    }
  });

  it('gives the same bytes for the same files', () => {
    const args = ['compute', 'data/school-2003', '--format', 'json', '--compare-to', opening];
    expect(runMuster(...args).stdout).toBe(runMuster(...args).stdout);
  });
});
