/** Something that the page can turn to was chosen in a table or a chart, such as a department. */
import type { Key } from '@muster/core';

export interface Chosen {
  readonly key: Key;
  readonly value: string;
  /** Whether all pages are to be limited to it. */
  readonly only: boolean;
}

/** A value of a key; whoever shows pages turns to its. */
export class ChosenEvent extends CustomEvent<Chosen> {
  static readonly type = 'muster-chosen';

  constructor(key: Key, value: string, only = false) {
    super(ChosenEvent.type, { detail: { key, value, only }, bubbles: true, composed: true });
  }
}
