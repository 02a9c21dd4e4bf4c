/** A terminal made of strings. */
import type { Terminal } from '../src/terminal.ts';

export interface FakeTerminal extends Terminal {
  /** What was written to standard output, and to standard error. */
  readonly written: { out: string; err: string };
  /** The clock, to be moved by hand. */
  clock: number;
}

export function fakeTerminal(
  options: { readonly isTerminal?: boolean; readonly env?: Terminal['env'] } = {},
): FakeTerminal {
  const written = { out: '', err: '' };
  const isTerminal = options.isTerminal ?? false;
  const terminal: FakeTerminal = {
    written,
    clock: 0,
    out: { isTerminal, write: (text) => void (written.out += text) },
    err: { isTerminal, write: (text) => void (written.err += text) },
    env: options.env ?? {},
    now: () => terminal.clock,
  };
  return terminal;
}
