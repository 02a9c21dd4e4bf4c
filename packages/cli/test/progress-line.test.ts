import { createWords } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../src/progress-line.ts';
import { fakeTerminal } from './fake-terminal.ts';

const words = createWords('en');
const progress = { file: 'people.csv', rows: 120_000, bytes: 500, size: 1000 };

describe('ProgressLine', () => {
  it('writes over itself at most four times a second, and goes away', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const line = new ProgressLine(terminal, words);
    for (terminal.clock = 0; terminal.clock < 1000; terminal.clock += 10) line.update(progress);
    const shown = terminal.written.err.split('\r').slice(1);
    expect(shown).toHaveLength(3); // at 250, 500 and 750
    expect(shown[0]).toBe('\u001b[KReading people.csv: 50%, 120,000 rows, 480,000 a second');
    line.clear();
    expect(terminal.written.err.endsWith('160,000 a second\r\u001b[K')).toBe(true);
  });

  it('says nothing of what is done at once', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const line = new ProgressLine(terminal, words);
    line.update(progress);
    line.clear();
    expect(terminal.written.err).toBe('');
  });

  it('leaves a line every ten seconds where nobody is looking', () => {
    const terminal = fakeTerminal();
    const line = new ProgressLine(terminal, words);
    for (terminal.clock = 0; terminal.clock <= 25_000; terminal.clock += 100) {
      line.update({ ...progress, size: null });
    }
    line.clear();
    expect(terminal.written.err).toBe(
      'Reading people.csv: 120,000 rows, 12,000 a second\nReading people.csv: 120,000 rows, 6,000 a second\n',
    );
  });

  it('never claims more than all of a file that grew', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const line = new ProgressLine(terminal, words);
    terminal.clock = 1000;
    line.update({ ...progress, bytes: 1200 });
    expect(terminal.written.err).toContain('100%');
  });

  it('counts the speed of each file from where the one before it ended', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const line = new ProgressLine(terminal, words);
    const read = (clock: number, file: string, rows: number): void => {
      terminal.clock = clock;
      line.update({ file, rows, bytes: 0, size: null });
    };
    read(1000, 'a.csv', 5000);
    read(3000, 'b.csv', 6000); // 2 s for 6,000 rows
    read(4000, 'b.csv', 2000); // the next sheet of the same file: 1 s for 2,000 rows
    expect(terminal.written.err.split('\r\u001b[K').slice(1)).toEqual([
      'Reading a.csv: 5,000 rows, 5,000 a second',
      'Reading b.csv: 6,000 rows, 3,000 a second',
      'Reading b.csv: 2,000 rows, 2,000 a second',
    ]);
  });
});
