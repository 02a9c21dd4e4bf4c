import { describe, expect, it } from 'vitest';
import { createFormat } from '../src/format.ts';

const en = createFormat('en');
const zh = createFormat('zh-CN');

describe('percent', () => {
  it.each([
    [1200 / 16800, '7.14%'],
    [0, '0.00%'],
    [1, '100.00%'],
    [0.0097, '0.97%'],
    [1.2, '120.00%'],
    // Ties of the printed decimal go up, although the stored binary lies a hair below or above.
    [0.07145, '7.15%'],
    [0.00125, '0.13%'],
    [0.01005, '1.01%'],
    [1 / 800, '0.13%'],
    [0.285_35, '28.54%'],
    [1e-7, '0.00%'],
  ])('of %d is %s in both languages', (value, expected) => {
    expect(en.percent(value)).toBe(expected);
    expect(zh.percent(value)).toBe(expected);
  });

  it('of a target has no more decimals than the target has', () => {
    expect(en.roundPercent(0.07)).toBe('7%');
    expect(en.roundPercent(0.075)).toBe('7.5%');
    expect(zh.roundPercent(1)).toBe('100%');
  });
});

describe('an index', () => {
  it('has as many decimals as it is given, half up', () => {
    expect(en.decimal(0.2865, 3)).toBe('0.287');
    expect(zh.decimal(5, 1)).toBe('5.0');
  });
});

describe('points', () => {
  it.each([
    [0.0742857 / 10, '+0.74'],
    [-0.01125, '−1.13'],
    [0.01125, '+1.13'],
    [0, '0.00'],
  ])('of a difference of %d are %s, with a sign', (difference, expected) => {
    expect(en.points(difference)).toBe(expected);
    expect(zh.points(difference)).toBe(expected);
  });
});

describe('yuan', () => {
  it('have two decimals, with no error of a division', () => {
    expect([7850, 5, 0, 123_456_789].map(en.yuan)).toEqual(['78.50', '0.05', '0.00', '1,234,567.89']);
    expect([435, 115, 100_000_005].map(zh.yuan)).toEqual(['4.35', '1.15', '1,000,000.05']);
  });
});

describe('integer and days', () => {
  it('have the sign for minus, and none where nothing is left', () => {
    expect([en.integer(-1), zh.signed(-1090), en.yuan(-7850), zh.percent(-0.01)]).toEqual([
      '−1',
      '−1,090',
      '−78.50',
      '−1.00%',
    ]);
    expect(en.percent(-1e-6)).toBe('0.00%');
  });

  it('group thousands and keep a half', () => {
    expect(en.integer(1090)).toBe('1,090');
    expect(zh.integer(16800)).toBe('16,800');
    expect(en.days(53.5)).toBe('53.5');
    expect(en.days(366)).toBe('366');
  });
});

describe('date and month', () => {
  it('are written as each language writes them, whatever the time zone', () => {
    expect(en.date('2003-12-31')).toBe('31 December 2003');
    expect(zh.date('2003-12-31')).toBe('2003年12月31日');
    expect(en.shortDate('2003-12-31')).toBe('31 Dec 2003');
    expect(zh.shortDate('2003-12-31')).toBe('2003年12月31日');
    expect(en.month('2003-01')).toBe('Jan');
    expect(zh.month('2003-01')).toBe('1月');
  });
});
