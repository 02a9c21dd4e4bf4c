/** The parts that the generator is made of. */
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoDay, isWeekend } from '../src/calendar.ts';
import { csvLine } from '../src/csv.ts';
import { MedianDeck } from '../src/median-deck.ts';
import { Random } from '../src/random.ts';
import { median } from './recount.ts';

describe('MedianDeck', () => {
  it.each([6, 9, 18, 75])('keeps a median of %d however many are dealt', (days) => {
    const deck = new MedianDeck(days, new Random(5));
    const dealt: number[] = [];
    for (let i = 0; i < 60; i++) {
      deck.sample();
      dealt.push(deck.deal());
      expect(median(dealt)).toBe(days);
    }
    expect(Math.min(...dealt)).toBeGreaterThan(0);
    expect(new Set(dealt).size).toBeGreaterThan(3);
  });
});

describe('the calendar', () => {
  it('counts days from 1970 on and before', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(isoDay(dayOf(2003, 12, 31))).toBe('2003-12-31');
    expect(isoDay(dayOf(1944, 2, 29) + 1)).toBe('1944-03-01');
  });

  it('keeps to the last day of a shorter month', () => {
    expect(isoDay(addMonths(dayOf(2003, 1, 31), 1))).toBe('2003-02-28');
    expect(isoDay(addMonths(dayOf(2004, 2, 29), -12))).toBe('2003-02-28');
    expect(isoDay(addMonths(dayOf(2003, 12, 31), 2))).toBe('2004-02-29');
    expect(isoDay(addMonths(dayOf(2003, 5, 15), -217))).toBe('1985-04-15');
  });

  it('knows weekends', () => {
    // 1 November 2003 was a Saturday; 3 January 1960 a Sunday.
    expect([1, 2, 3].map((day) => isWeekend(dayOf(2003, 11, day)))).toEqual([true, true, false]);
    expect([2, 3, 4].map((day) => isWeekend(dayOf(1960, 1, day)))).toEqual([true, true, false]);
  });
});

describe('Random', () => {
  it('repeats from the same seeds and differs between others', () => {
    const draw = (...seeds: number[]) => {
      const random = new Random(...seeds);
      return Array.from({ length: 8 }, () => random.bits());
    };
    expect(draw(3, 1)).toEqual(draw(3, 1));
    const all = [draw(3, 1), draw(3, 2), draw(1, 3), draw(4), draw(3)].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('draws every number of a range about as often', () => {
    const random = new Random(8);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) counts[random.between(0, 5)]!++;
    // Five standard deviations of a binomial count around 10,000.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(457);
  });

  it('keeps to weights and loses nothing in shuffling', () => {
    const random = new Random(8);
    const drawn = new Set(Array.from({ length: 500 }, () => random.weighted([0, 3, 0, 1])));
    expect(drawn).toEqual(new Set([1, 3]));
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = random.shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});

describe('csvLine', () => {
  it('quotes only cells that need it', () => {
    expect(csvLine(['a', 1, '', 'x,y', 'say "so"', 'two\nlines'])).toBe(
      'a,1,,"x,y","say ""so""","two\nlines"\n',
    );
  });
});
