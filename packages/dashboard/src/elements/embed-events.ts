/** What elements in a host's page tell it. */
import type { Results } from '@muster/core';
import type { Failure } from '../embed/answer.ts';

/** An element shows another answer than before. */
export class AnswerEvent extends CustomEvent<{ readonly results: Results }> {
  static readonly type = 'muster-answer';

  constructor(results: Results) {
    super(AnswerEvent.type, { detail: { results }, bubbles: true, composed: true });
  }
}

/** An element cannot do what it was asked for, and says why in its place. */
export class FailedEvent extends CustomEvent<{ readonly code: Failure; readonly message: string }> {
  static readonly type = 'muster-failed';

  constructor(code: Failure, message: string) {
    super(FailedEvent.type, { detail: { code, message }, bubbles: true, composed: true });
  }
}

/** What came of files that were put to use. */
export interface Loaded {
  readonly files: number;
  readonly rows: number;
  readonly rejected: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Files are in use. */
export class LoadedEvent extends CustomEvent<Loaded> {
  static readonly type = 'muster-loaded';

  constructor(detail: Loaded) {
    super(LoadedEvent.type, { detail, bubbles: true, composed: true });
  }
}
