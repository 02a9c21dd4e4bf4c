import { describe, expect, it } from 'vitest';
import { definitions } from '../../src/catalog/indicators/index.ts';
import type { DurationEstimate, Estimate, Key } from '../../src/indicators/estimate.ts';
import type { Definition } from '../../src/indicators/indicator.ts';
import { school } from './sample.ts';

/** Figures that add up over the values of every key: each row of a file belongs to exactly one of them. */
function additive(estimate: Estimate): Record<string, number> {
  const { notRecorded } = estimate;
  switch (estimate.kind) {
    case 'count':
    case 'distribution':
    case 'concentration':
      return { notRecorded, count: estimate.count };
    case 'compliance':
      return { notRecorded, ok: estimate.ok, breach: estimate.breach };
    case 'ratio':
      // A part without a denominator shows its people as `count`, the whole as `leftOut`: together it is everybody.
      return { notRecorded, people: estimate.count + (estimate.leftOut ?? 0), of: estimate.of ?? 0 };
    case 'duration':
      return { notRecorded, count: estimate.count, open: estimate.open };
  }
}

function sumOf(parts: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const [name, value] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + value;
  }
  return sum;
}

function ask(definition: Definition, by: readonly Key[], where: readonly string[] = []) {
  return school.compute({ indicators: [definition.id], by, where }).results.results;
}

const asked = definitions.flatMap((definition) => definition.keys.map((key) => ({ definition, key })));

describe.each(asked)('$definition.id by $key', ({ definition, key }) => {
  const parts = ask(definition, [key]);

  it('gives at least one part, each of its own value of the key', () => {
    const values = parts.map(({ by }) => by[key]);
    expect(values.length).toBeGreaterThan(0);
    expect(values.every((value) => value !== undefined)).toBe(true);
    expect(new Set(values).size).toBe(values.length);
  });

  it('adds up to the whole', () => {
    // Where the whole speaks of one cohort unless another is asked for, by cohort it is that one.
    const { population, overlapping = [] } = definition;
    const own =
      population !== undefined && key === 'cohort'
        ? parts.filter(({ by }) => by.cohort === population.cohort)
        : parts;
    const [whole] = ask(definition, []);
    if (key === 'gate') {
      // Every case stands at every gate.
      const cases = (estimate: Estimate) => Object.values(additive(estimate)).reduce((a, b) => a + b);
      expect(parts.map(cases)).toEqual(parts.map(() => cases(whole!)));
      return;
    }
    if (overlapping.includes(key)) {
      // Who stands in several parts makes them more than the whole; what is hidden makes them less.
      if (parts.some(({ status }) => status === 'hidden')) return;
      const sum = sumOf(own.map(additive));
      for (const [name, figure] of Object.entries(additive(whole!)))
        expect(sum[name]).toBeGreaterThanOrEqual(figure);
      return;
    }
    expect(sumOf(own.map(additive))).toEqual(additive(whole!));
    expect(Object.values(additive(whole!)).some((figure) => figure > 0)).toBe(true);
  });

  it('limits to one value what the breakdown says of that value', () => {
    const part = parts.find((candidate) => candidate.kind !== 'duration' || candidate.count > 0)!;
    const value = part.by[key];
    if (value === null) return;
    const [limited, ...others] = ask(definition, [key], [`${key}=${value}`]);
    expect(others.map(({ by }) => by)).toEqual([]);
    expect(limited!.by).toEqual(part.by);
    // What is not recorded of an event has no month or grade, so it stands under null and not here; an open spell
    // has no end and so no month.
    expect({ ...additive(limited!), notRecorded: 0 }).toEqual({ ...additive(part), notRecorded: 0 });
  });
});

describe('durations', () => {
  const [whole] = school.compute({ indicators: ['approval-cycle'] }).results.results as [DurationEstimate];
  const byUnit = school.compute({ indicators: ['approval-cycle'], by: ['unit'] }).results
    .results as DurationEstimate[];
  const sum = (figure: (estimate: DurationEstimate) => number) =>
    byUnit.reduce((total, estimate) => total + figure(estimate), 0);

  it('add up over units in their limits and in the spells that the curve looks at', () => {
    expect(whole.count).toBeGreaterThan(0);
    expect(sum(({ limit }) => limit!.over)).toBe(whole.limit!.over);
    expect(sum(({ limit }) => limit!.openOver)).toBe(whole.limit!.openOver);
    expect(sum(({ survival }) => survival.started)).toBe(whole.survival.started);
    expect(sum(({ survival }) => survival.withdrawn)).toBe(whole.survival.withdrawn);
  });

  it('have the longest spell of all as their longest: that, and no median, carries over from parts', () => {
    expect(Math.max(...byUnit.map(({ max }) => max ?? 0))).toBe(whole.max);
  });
});

describe('sets of keys', () => {
  it('cross: units by cohort add up to each unit', () => {
    const question = { indicators: ['development-ratio'] };
    const crossed = school.compute({ ...question, by: ['unit', 'cohort'] }).results.results;
    const units = school.compute({ ...question, by: ['unit'] }).results.results;
    expect(units.length).toBe(24);
    for (const unit of units) {
      const own = crossed.filter(({ by }) => by.unit === unit.by.unit);
      expect(sumOf(own.map(additive))).toEqual(additive(unit));
    }
  });

  it('are written in the order in which they were asked for', () => {
    const [first] = school.compute({ indicators: ['admissions'], by: ['month', 'unit'] }).results.results;
    expect(Object.keys(first!.by)).toEqual(['month', 'unit']);
  });
});
