/** Where a function crosses zero, by Newton's rule kept within bounds. */

/** What a function is at a point, and how fast it changes there. */
export interface Slope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Root of a function that is above 0 near `low` and below 0 near `high`, to fourteen digits.
 *
 * Every step shrinks the bounds. Where Newton's rule would leave them, as it does far from the root, they are halved
 * instead, so that it cannot run away.
 */
export function fallingRoot(low: number, high: number, start: number, at: (x: number) => Slope): number {
  let from = low;
  let to = high;
  let x = start;
  for (let rounds = 0; rounds < 200; rounds++) {
    const { value, slope } = at(x);
    if (value === 0) return x;
    if (value > 0) from = x;
    else to = x;
    const newton = x - value / slope;
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    if (Math.abs(next - x) <= 1e-14 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
