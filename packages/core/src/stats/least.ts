/** The first whole number at which something begins to hold, found by halving. */

/** Least whole number from `low` to `high` for which `holds`; it must hold at `high` and, once it does, go on. */
export function leastWhole(low: number, high: number, holds: (whole: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
