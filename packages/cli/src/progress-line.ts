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
  /** When a line was last written. */
  private last: number;
  /** When something was last heard. */
  private heard: number;
  /** The file, or sheet of a file, that is being read, how far it has come, and since when. */
  private reading: { readonly file: string; readonly rows: number; readonly since: number };
  private shown = false;
  private readonly terminal: Terminal;
  private readonly words: Words;

  constructor(terminal: Terminal, words: Words) {
    this.terminal = terminal;
    this.words = words;
    this.last = terminal.now();
    this.heard = this.last;
    this.reading = { file: '', rows: 0, since: this.last };
  }

  readonly update = (progress: Progress): void => {
    const { err } = this.terminal;
    const now = this.terminal.now();
    const { file, rows } = progress;
    const isNext = file !== this.reading.file || rows < this.reading.rows;
    this.reading = { file, rows, since: isNext ? this.heard : this.reading.since };
    this.heard = now;
    if (now - this.last < (err.isTerminal ? ON_TERMINAL : IN_LOG)) return;
    this.last = now;
    const text = printable(this.describe(progress, now));
    err.write(err.isTerminal ? `${CLEAR}${text}` : `${text}\n`);
    this.shown = err.isTerminal;
  };

  /** Takes the line away. */
  clear(): void {
    if (this.shown) this.terminal.err.write(CLEAR);
    this.shown = false;
  }

  private describe({ file, rows, bytes, size }: Progress, now: number): string {
    const rate = Math.round((rows * 1000) / Math.max(1, now - this.reading.since));
    if (size === null || size === 0) return this.words('command.progress', { file, rows, rate });
    const share = `${Math.min(100, Math.floor((bytes / size) * 100))}%`;
    return this.words('command.progress-share', { file, rows, share, rate });
  }
}
