/** When a target is reached at a steady pace: worked by hand, and against counting month by month. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoOf } from '../../src/calendar.ts';
import { monthsAfter, monthsOf, monthsToTarget } from '../../src/indicators/pace.ts';

describe('months to a target', () => {
  it.each([
    // 40 a year are 3⅓ a month: 66⅔ after 20 months, 70 after 21.
    [69, 40, 12, 21],
    // 70 is 21 months exactly, and no twenty-second.
    [70, 40, 12, 21],
    [71, 40, 12, 22],
    [1, 1, 12, 12],
    [3, 2, 5.5, 9],
    [1, 1000, 12, 1],
    [0, 0, 12, 0],
    [0, 5, 12, 0],
  ])('%d missing at %d in %d months: %d', (missing, admitted, months, expected) => {
    expect(monthsToTarget(missing, admitted, months)).toBe(expected);
  });

  it('are never over where somebody is missing and nobody is admitted', () => {
    expect(monthsToTarget(1, 0, 12)).toBeNull();
  });

  it('are the least with enough admissions', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 240 }), (missing, admitted, months) => {
        const least = monthsToTarget(missing, admitted, months)!;
        // In whole numbers: admitted / months × least ≥ missing, and not with a month less.
        expect(admitted * least).toBeGreaterThanOrEqual(missing * months);
        expect(admitted * (least - 1)).toBeLessThan(missing * months);
      }),
    );
  });

  it.each([
    [-1, 1, 12, 'count', 'monthsToTarget: missing must be a whole number >= 0, got -1'],
    [1, 0.5, 12, 'count', 'monthsToTarget: admitted must be a whole number >= 0, got 0.5'],
    [1, 1, 0, 'parameter', 'monthsToTarget: months must be finite and above 0, got 0'],
    [1, 1, Number.NaN, 'parameter', 'monthsToTarget: months must be finite and above 0, got NaN'],
  ])('refuse %d, %d, %d', (missing, admitted, months, code, message) => {
    expect(() => monthsToTarget(missing, admitted, months)).toThrow(
      expect.objectContaining({ code, message }),
    );
  });
});

describe('the months of a period', () => {
  it.each([
    ['2003-01-01', '2003-12-31', 12],
    ['2004-01-01', '2004-12-31', 12],
    ['2003-09-01', '2004-08-31', 12],
    ['2003-01-16', '2003-02-15', 1],
    // Fifteen of the thirty days of June.
    ['2003-01-01', '2003-06-15', 5.5],
    ['2003-06-15', '2003-06-17', 0.1],
    ['2004-02-29', '2004-02-29', 1 / 29],
  ])('%s to %s are %d', (from, to, months) => {
    expect(monthsOf({ from, to })).toBeCloseTo(months, 12);
  });

  it('are whole where it ends the day before its beginning comes round', () => {
    const month = fc.integer({ min: 1990 * 12, max: 2030 * 12 });
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 60 }),
        (m, day, months) => {
          const from = dayOf(Math.floor(m / 12), (m % 12) + 1, day);
          const period = { from: isoOf(from), to: isoOf(addMonths(from, months) - 1) };
          expect(monthsOf(period)).toBe(months);
        },
      ),
    );
  });

  it('refuse what is no period', () => {
    const reading = (from: string, to: string) => () => monthsOf({ from, to });
    expect(reading('2003-02-29', '2003-12-31')).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(reading('2003-01-02', '2003-01-01')).toThrow(expect.objectContaining({ code: 'period-order' }));
  });
});

describe('months after a day', () => {
  it.each([
    ['2003-12-31', 2, '2004-02-29'],
    ['2003-06-30', 2, '2003-08-31'],
    ['2003-06-15', 12, '2004-06-15'],
    ['2003-06-15', 0, '2003-06-15'],
  ])('%s, %d later: %s', (date, months, expected) => {
    expect(monthsAfter(date, months)).toBe(expected);
  });

  it('refuse what is no day', () => {
    expect(() => monthsAfter('2003-02-30', 1)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});
