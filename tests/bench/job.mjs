// The job that every contender does, and how it hands in its answers.
//
// Of a roster, as of the last day of the year and for the year:
//   a|unit|cohort|members                       members on the day
//   b|unit|grade|admitted                       undergraduates admitted in the year, by grade on that day
//   c|U or O|unit or organizer|n|median|p90|max days from branch meeting to approval, approved in the year
//   d|unit|month|admitted                       admitted in the year
// Cells of nought are left out; lines may come in any order.

export const AS_OF = '2003-12-31';
export const FROM = '2003-01-01';
export const COHORT = 'undergraduate';

/** Counts by one text key after another. */
export class Counts {
  cells = new Map();

  add(key) {
    this.cells.set(key, (this.cells.get(key) ?? 0) + 1);
  }

  lines(letter) {
    return [...this.cells].map(([key, count]) => `${letter}|${key}|${count}`);
  }
}

/** The line of some durations: median as the mean of the middle two, p90 the least that 90 % do not exceed. */
export function durationLine(group, key, days) {
  const sorted = Int32Array.from(days).sort();
  const n = sorted.length;
  const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
  const p90 = sorted[Math.ceil((n * 9) / 10) - 1];
  return `c|${group}|${key}|${n}|${median}|${p90}|${sorted[n - 1]}`;
}

/** Hands in the answers on standard output, and the peak memory in kilobytes on standard error. */
export function handIn(lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
  process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
}
