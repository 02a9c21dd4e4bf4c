/** Something that the page can turn to was chosen in a table or a chart, such as a department. */
import type { Key } from '@muster/core';

/** A value of a key; whoever shows pages turns to its. */
export class ChosenEvent extends Event {
  static readonly type = 'muster-chosen';
  readonly key: Key;
  readonly value: string;
  /** Whether all pages are to be limited to it. */
  readonly only: boolean;

  constructor(key: Key, value: string, only = false) {
    super(ChosenEvent.type, { bubbles: true, composed: true });
    this.key = key;
    this.value = value;
    this.only = only;
  }
}
