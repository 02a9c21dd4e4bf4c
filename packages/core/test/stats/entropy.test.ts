import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEntropy } from '../../src/stats/entropy.ts';
import { theilIndex } from '../../src/stats/theil.ts';
import { amounts } from './arbitraries.ts';

// The records of theil hold entropy and evenness too; theil.test.ts runs them.
describe('shareEntropy', () => {
  it("falls short of ln k by Theil's index", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const { entropy, evenness } = shareEntropy(list)!;
        const most = Math.log(list.length);
        expect(most - entropy).toBeCloseTo(theilIndex(list)!.theilT!, 12);
        if (list.length === 1) expect(evenness).toBeNull();
        else expect(evenness).toBeCloseTo(entropy / most, 12);
      }),
    );
  });

  it('grows by the mean entropy of the parts when holders divide what they have', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const halved = list.flatMap((amount) => [amount, amount]);
        expect(shareEntropy(halved)!.entropy).toBeCloseTo(shareEntropy(list)!.entropy + Math.LN2, 12);
      }),
    );
  });

  it('is full for equal holders, empty for one who has everything', () => {
    expect(shareEntropy([4, 4, 4])!.evenness).toBe(1);
    expect(shareEntropy([0, 9, 0])).toEqual({ entropy: 0, evenness: 0 });
    expect(shareEntropy([9])).toEqual({ entropy: 0, evenness: null });
  });

  it('is null without holders and when all have nothing', () => {
    expect(shareEntropy([])).toBeNull();
    expect(shareEntropy([0, 0])).toBeNull();
  });

  it('refuses negative amounts, saying which', () => {
    expect(() => shareEntropy([1, -1])).toThrow(
      'shareEntropy: amounts[1] must be a finite number >= 0, got -1',
    );
  });
});
