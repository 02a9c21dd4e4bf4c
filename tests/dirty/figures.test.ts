/**
 * The sample school as offices keep it: each dirty copy gives the figures of the clean one, and what no program can
 * resolve is listed at the place where it was planted.
 */
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, compute, computeAll, type Estimate, type Question, type Source } from '@muster/core';
import { type DirtyCopy, dirtyCopies, type Fault, writeDirtySchool } from '@muster/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const clean = fileURLToPath(new URL('../../data/school-2003/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'muster-dirty-'));
afterAll(() => rmSync(folder, { recursive: true }));

function sourcesIn(path: string): Source[] {
  return readdirSync(path)
    .filter((name) => !name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name,
      size: statSync(join(path, name)).size,
      bytes: () => createReadStream(join(path, name), { highWaterMark: 1 << 16 }),
    }));
}

/** The files that the copies hold; what the department keeps besides is there clean alone. */
const copied = ['people', 'headcount', 'classes', 'branches', 'plans', 'targets', 'organizers', 'units'];
const cleanSources = () => sourcesIn(clean).filter(({ name }) => copied.includes(name.replace('.csv', '')));

const dates = { asOf: '2003-12-31', compareTo: '2002-12-31' };
const questions: readonly Question[] = [
  dates,
  { ...dates, indicators: ['development-ratio', 'admissions'], by: ['unit', 'cohort'] },
  { ...dates, indicators: ['development-ratio', 'admissions'], by: ['entryYear'] },
  { ...dates, indicators: ['admissions', 'organizer-load'], by: ['month'] },
  { ...dates, indicators: ['admissions'], by: ['class'] },
  { ...dates, indicators: ['admissions', 'plan-completion'], by: ['branch'] },
  { ...dates, indicators: ['stage-duration'], by: ['stage'] },
  { ...dates, indicators: ['approval-cycle'], by: ['organizer'] },
  { ...dates, indicators: ['grade-at-admission'], by: ['unit'] },
];

/** Estimates by what they speak of; whoever set a target says so in their own words. */
function figures(answers: readonly Answer[]): Map<string, unknown> {
  const estimates = answers.flatMap(({ results }, i) =>
    results.results.map((estimate): [string, Estimate] => {
      const by = Object.entries(estimate.by).sort(([a], [b]) => a.localeCompare(b));
      return [JSON.stringify([i, estimate.indicator, by]), estimate];
    }),
  );
  const plain = estimates.map(([key, estimate]): [string, unknown] => {
    if (estimate.kind !== 'ratio') return [key, estimate];
    const targets = estimate.targets.map(({ source, ...target }) => target);
    return [key, { ...estimate, targets }];
  });
  return new Map(plain.sort(([a], [b]) => a.localeCompare(b)));
}

/** Where in the file an issue stands, as faults say it. */
function placesOf({ issues }: Answer, severity: 'error' | 'warning', codes: readonly string[] = []) {
  return issues
    .filter((group) => group.severity === severity && (codes.length === 0 || codes.includes(group.code)))
    .flatMap((group) => {
      expect(group.examples).toHaveLength(Math.min(group.count, 20));
      return group.examples.map(({ code, file, row, seen }) => ({ code, file, row, seen: seen ?? '' }));
    });
}

/** By file and row, so that lists made in different orders compare. */
function inOrder<T extends { file: string | null; row: number | null; code: string }>(
  list: readonly T[],
): T[] {
  const key = ({ file, row, code }: T) => `${file} ${String(row).padStart(8, '0')} ${code}`;
  return [...list].sort((a, b) => key(a).localeCompare(key(b)));
}

/**
 * What a figure becomes through faults that nobody can resolve. A talk that two ledgers date differently is not
 * recorded, so the two rules that look at it cannot be checked: in time (R02), and in its order (R25). Of a status that
 * says member and leaves open which, nobody knows where in the pipeline its owner stands.
 */
function shiftedBy(planted: readonly Fault[], figure: Estimate): Estimate {
  const count = (code: string) => planted.filter((fault) => fault.code === code).length;
  if (figure.kind === 'compliance' && figure.indicator === 'rule-compliance') {
    const lost = 2 * count('conflicting-cell');
    const ok = figure.ok - lost;
    // A status that leaves it open whether somebody is full contradicts no date (R28), and needs none to be checked by.
    const notRecorded = figure.notRecorded + lost - count('unresolved-status');
    return { ...figure, ok, notRecorded, value: ok / (ok + figure.breach) };
  }
  if (figure.kind === 'distribution' && figure.indicator === 'pipeline') {
    const lost = count('unresolved-status');
    const total = figure.count - lost;
    const parts = figure.parts.map(({ key, count: own }) => {
      const left = key === 'full' ? own - lost : own;
      return { key, count: left, share: left / total };
    });
    return { ...figure, count: total, notRecorded: figure.notRecorded + lost, parts };
  }
  return figure;
}

let expected: Map<string, unknown>;
beforeAll(async () => {
  expected = figures(await computeAll(cleanSources(), questions));
});

describe.each(dirtyCopies)('%s', (copy: DirtyCopy) => {
  const path = join(folder, copy);
  let answers: readonly Answer[];
  let planted: readonly Fault[];

  beforeAll(async () => {
    await writeDirtySchool(copy, path);
    answers = await computeAll(sourcesIn(path), questions);
    const list = readdirSync(path).find((name) => name === 'expected.json');
    planted = list === undefined ? [] : JSON.parse(readFileSync(join(path, list), 'utf8')).faults;
  }, 120_000);

  it('gives the figures of the clean school, but for what rests on a planted fault', () => {
    const found = figures(answers);
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [key, figure] of expected) {
      const shifted = shiftedBy(planted, figure as Estimate);
      expect({ key, figure: found.get(key) }).toEqual({ key, figure: shifted });
    }
  });

  it('accounts for every row', () => {
    for (const { rows, used, rejected, skipped } of answers[0]!.results.inputs) {
      expect(used + rejected + skipped).toBe(rows);
    }
  });

  it('lists the planted faults, each in its place, and no other error', () => {
    const errors = placesOf(answers[0]!, 'error');
    const severe = planted.filter(({ code }) => errors.some((error) => error.code === code));
    expect(inOrder(errors)).toEqual(
      inOrder(severe.map(({ code, file, row, seen }) => ({ code, file, row, seen }))),
    );
    const others = planted.filter((fault) => !severe.includes(fault));
    const warnings = placesOf(
      answers[0]!,
      'warning',
      others.map(({ code }) => code),
    );
    if (others.length > 0) {
      expect(inOrder(warnings)).toEqual(
        inOrder(others.map(({ code, file, row, seen }) => ({ code, file, row, seen }))),
      );
    }
  });
});

describe('another seed', () => {
  it('spells the same facts otherwise', async () => {
    const path = join(folder, 'again');
    await writeDirtySchool('gbk-csv', path, 7);
    const again = await compute(sourcesIn(path), questions[1]!);
    const [once] = await computeAll(cleanSources(), [questions[1]!]);
    expect(figures([again])).toEqual(figures([once!]));
  }, 60_000);
});
