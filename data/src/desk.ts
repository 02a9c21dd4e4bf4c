/** What the steps of a case need beside the person: random numbers, and how long each office takes. */
import { MedianDeck } from './median-deck.ts';
import type { Random } from './random.ts';
import type { SampleTables } from './tables.ts';

export interface Desk {
  readonly random: Random;
  /** Branch meeting to general branch, by unit. */
  readonly review: ReadonlyMap<string, MedianDeck>;
  /** File received to pre-trial result, by organizer. */
  readonly pretrial: ReadonlyMap<string, MedianDeck>;
  /** Pre-trial result to talk, by organizer. */
  readonly talk: ReadonlyMap<string, MedianDeck>;
}

export function createDesk(tables: SampleTables, random: Random): Desk {
  const { units, organizers } = tables;
  return {
    random,
    review: new Map(units.map((unit) => [unit.id, new MedianDeck(unit.reviewDays, random)])),
    pretrial: new Map(organizers.map(({ id, pretrialDays }) => [id, new MedianDeck(pretrialDays, random)])),
    talk: new Map(organizers.map(({ id, talkDays }) => [id, new MedianDeck(talkDays, random)])),
  };
}

/** The decks of a case that no organizer handled: one before the rosters name them. */
export function plainDecks(random: Random): { pretrial: MedianDeck; talk: MedianDeck } {
  return { pretrial: new MedianDeck(9, random), talk: new MedianDeck(6, random) };
}
