import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssuranceBound, targetAssurance } from '../../src/stats/assurance.ts';

const number = fc.integer({ min: -1000, max: 1000 });

// The records of xmr hold assurances too; xmr-chart.test.ts runs them.
describe('targetAssurance', () => {
  it('passes when every value between the limits would, fails when none would', () => {
    fc.assert(
      fc.property(number, number, number, fc.constantFrom('at-least', 'at-most'), (a, b, target, bound) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        const meets = (value: number) => (bound === 'at-least' ? value >= target : value <= target);
        const good = [lower, (lower + upper) / 2, upper].filter(meets).length;
        const assurance = targetAssurance({ lower, upper }, target, bound);
        if (target === lower || target === upper) expect(assurance).toBe('inconsistent');
        else if (good === 3) expect(assurance).toBe('consistent-pass');
        else if (good === 0) expect(assurance).toBe('consistent-fail');
        else expect(assurance).toBe('inconsistent');
      }),
    );
  });

  it('is null without limits', () => {
    expect(targetAssurance({ lower: null, upper: null }, 0.07, 'at-least')).toBeNull();
  });

  it('refuses what is no target and no bound', () => {
    expect(() => targetAssurance({ lower: 0, upper: 1 }, Number.NaN, 'at-least')).toThrow(
      'targetAssurance: target must be a number from -1e+150 to 1e+150, got NaN',
    );
    expect(() => targetAssurance({ lower: 0, upper: 1 }, 0.07, 'within' as AssuranceBound)).toThrow(
      'targetAssurance: bound must be one of at-least, at-most, got within',
    );
  });
});
