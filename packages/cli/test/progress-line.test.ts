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
    expect(shown[0]).toBe('\u001b[KReading people.csv: 120,000 rows, 50%');
    line.clear();
    expect(terminal.written.err.endsWith('50%\r\u001b[K')).toBe(true);
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
    expect(terminal.written.err).toBe('Reading people.csv: 120,000 rows\n'.repeat(2));
  });

  it('never claims more than all of a file that grew', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const line = new ProgressLine(terminal, words);
    terminal.clock = 1000;
    line.update({ ...progress, bytes: 1200 });
    expect(terminal.written.err).toContain('100%');
  });
});
