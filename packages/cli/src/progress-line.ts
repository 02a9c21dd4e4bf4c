/** One line on standard error that says how far reading has come, and goes away when it is done. */
import type { Progress } from '@muster/core';
import type { Words } from '@muster/core/locales';
import { printable } from './format/width.ts';
import type { Terminal } from './terminal.ts';

/** Often enough to look alive; a terminal over a slow line is not flooded. */
const ON_TERMINAL = 250;
/** In a log each report is a line that stays, so only files that take long get any. */
const IN_LOG = 10_000;

const CLEAR = '\r\u001b[K';

export class ProgressLine {
  private last: number;
  private shown = false;
  private readonly terminal: Terminal;
  private readonly words: Words;

  constructor(terminal: Terminal, words: Words) {
    this.terminal = terminal;
    this.words = words;
    this.last = terminal.now();
  }

  readonly update = (progress: Progress): void => {
    const { err } = this.terminal;
    const now = this.terminal.now();
    if (now - this.last < (err.isTerminal ? ON_TERMINAL : IN_LOG)) return;
    this.last = now;
    const text = printable(this.describe(progress));
    err.write(err.isTerminal ? `${CLEAR}${text}` : `${text}\n`);
    this.shown = err.isTerminal;
  };

  /** Takes the line away. */
  clear(): void {
    if (this.shown) this.terminal.err.write(CLEAR);
    this.shown = false;
  }

  private describe({ file, rows, bytes, size }: Progress): string {
    if (size === null || size === 0) return this.words('command.progress', { file, rows });
    const share = `${Math.min(100, Math.floor((bytes / size) * 100))}%`;
    return this.words('command.progress-share', { file, rows, share });
  }
}
