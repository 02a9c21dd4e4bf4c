/** The tallies that were asked for last: many questions stand on the same, and people come back to what they have seen. */
import type { Tally } from '../tally/tally.ts';

/** How many cells are kept of all tallies together, some tens of megabytes. */
const MOST_CELLS = 1 << 18;

export class RememberedTallies {
  /** By query; those asked for last stand last. */
  private readonly tallies = new Map<string, Tally>();
  private readonly most: number;
  private cells = 0;

  constructor(most: number = MOST_CELLS) {
    this.most = most;
  }

  get(id: string): Tally | null {
    const tally = this.tallies.get(id);
    if (tally === undefined) return null;
    this.tallies.delete(id);
    this.tallies.set(id, tally);
    return tally;
  }

  set(id: string, tally: Tally): void {
    this.forget(id);
    this.tallies.set(id, tally);
    this.cells += sizeOf(tally);
    for (const oldest of this.tallies.keys()) {
      if (this.cells <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(id: string): void {
    const tally = this.tallies.get(id);
    if (tally === undefined) return;
    this.tallies.delete(id);
    this.cells -= sizeOf(tally);
  }
}

/** A tally without cells takes room too. */
function sizeOf({ cells }: Tally): number {
  return cells.length + 1;
}
