/** What the parts of the import panel say to it. */
import type { Decision } from '../state/staging.ts';

/** Something was decided about staged files. */
export class DecisionEvent extends Event {
  static readonly type = 'muster-decide';
  readonly decision: Decision;

  constructor(decision: Decision) {
    super(DecisionEvent.type, { bubbles: true, composed: true });
    this.decision = decision;
  }
}

/** Rows of a file that cannot be used, or the recipe of a table, are wanted as a file. */
export class KeepEvent extends Event {
  static readonly type = 'muster-keep';
  readonly wanted:
    | { readonly what: 'rejected'; readonly file: string }
    | { readonly what: 'recipe'; readonly text: string; readonly name: string };

  constructor(wanted: KeepEvent['wanted']) {
    super(KeepEvent.type, { bubbles: true, composed: true });
    this.wanted = wanted;
  }
}
