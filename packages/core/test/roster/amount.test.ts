import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, readAmount } from '../../src/roster/cells/amount.ts';
import { normaliseHeader } from '../../src/roster/header/header.ts';

describe('an amount', () => {
  it.each([
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['1234', 123_400],
    ['￥12', 1200],
    ['¥12.05', 1205],
    ['12元', 1200],
    ['12.3 元', 1230],
    ['12元整', 1200],
    ['￥ 1,234,567.89元', 123_456_789],
    ['１，２３４．５０', 123_450],
    ['０．２', 20],
    ['0', 0],
    ['0.00', 0],
    ['007.1', 710],
    // 4.35 × 100 is 434.99999999999994 in binary
    ['4.35', 435],
    ['21474836.47', 2_147_483_647],
  ])('%s is %d fen', (text, fen) => {
    expect(readAmount(text)).toBe(fen);
  });

  it.each([
    '',
    '-1',
    '(12)',
    '+1',
    '1.234',
    '1.000',
    '1.',
    '.5',
    '12,34',
    '1,2345',
    ',123',
    '1 2.3.4',
    '1e3',
    '12万元',
    '12角',
    '￥',
    '元',
    '免',
    '￥￥1',
    '$12',
    // more than a whole number of a column can be
    '21474836.48',
    '99999999999999999999',
  ])('%j is none', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it('reads back as it is written', () => {
    expect([0, 5, 50, 100, 123_450].map(amountText)).toEqual(['0.00', '0.05', '0.50', '1.00', '1234.50']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (fen) => {
        expect(readAmount(amountText(fen))).toBe(fen);
      }),
    );
  });

  it('is as many fen as its digits say, with commas or without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 21_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const places = String(part).padStart(2, '0');
        const expected = whole * 100 + part;
        expect(readAmount(`${whole}.${places}`)).toBe(expected);
        expect(readAmount(`￥${whole.toLocaleString('en-US')}.${places}元`)).toBe(expected);
      }),
    );
  });
});

it.each(['应缴金额（元）', '应缴金额(单位：元)', '应缴金额 (元)*'])('stands under %s', (text) => {
  expect(normaliseHeader(text)).toBe('应缴金额');
});
