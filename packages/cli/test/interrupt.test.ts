import * as core from '@muster/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { Folder } from './command.ts';
import { fakeTerminal } from './fake-terminal.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const people = ['person_key,unit,cohort', '001,ENG,undergraduate'];

describe('an interrupt', () => {
  it.each(['compute', 'check'])('ends %s without a word', async (command) => {
    const interrupt = new AbortController();
    const terminal = fakeTerminal({ signal: interrupt.signal });
    interrupt.abort();
    expect(await run([command, folder.write('people.csv', people)], terminal, core)).toBe(130);
    expect(terminal.written).toEqual({ out: '', err: '' });
  });

  it('takes the progress line away', async () => {
    const interrupt = new AbortController();
    const terminal = fakeTerminal({ isTerminal: true, signal: interrupt.signal });
    const interrupted: typeof core = {
      ...core,
      check: async (sources, options = {}) => {
        terminal.clock = 1000;
        options.onProgress?.({ file: 'people.csv', rows: 1000, bytes: 1, size: null });
        interrupt.abort();
        return core.check(sources, options);
      },
    };
    expect(await run(['check', folder.write('people.csv', people)], terminal, interrupted)).toBe(130);
    expect(terminal.written.err.endsWith('1,000 a second\r\u001b[K')).toBe(true);
    expect(terminal.written.out).toBe('');
  });

  it('is not held up by a workbook that is being read', async () => {
    const interrupt = new AbortController();
    const terminal = fakeTerminal({ signal: interrupt.signal });
    const path = folder.write('名册.xls', ['<html><table><tr><td>学号</td></tr></table></html>']);
    const endless = () => {
      interrupt.abort();
      return new Promise<never>(() => {});
    };
    expect(await run(['inspect', path], terminal, core, endless)).toBe(130);
    expect(terminal.written).toEqual({ out: '', err: '' });
  });
});
