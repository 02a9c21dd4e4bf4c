/** A terminal made of strings. */
import type { Output, Terminal } from '../src/terminal.ts';

export interface FakeTerminal extends Terminal {
  /** What was written to standard output, and to standard error. */
  readonly written: { out: string; err: string };
  /** The clock, to be moved by hand. */
  clock: number;
}

export function fakeTerminal(
  options: {
    readonly isTerminal?: boolean;
    readonly env?: Terminal['env'];
    readonly signal?: AbortSignal;
  } = {},
): FakeTerminal {
  const written = { out: '', err: '' };
  const isTerminal = options.isTerminal ?? false;
  const output = (name: 'out' | 'err'): Output => ({
    isTerminal,
    write: (text) => {
      written[name] += text;
    },
  });
  const terminal: FakeTerminal = {
    written,
    clock: 0,
    out: output('out'),
    err: output('err'),
    env: options.env ?? {},
    now: () => terminal.clock,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  return terminal;
}
