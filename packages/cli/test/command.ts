/** The command over files of a folder of its own: what a test writes, runs and reads. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@muster/core';
import { run } from '../src/run.ts';
import { fakeTerminal } from './fake-terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'muster-command-'));

  /** Writes a file; lines get their breaks, bytes stay as they are. */
  write(name: string, content: readonly string[] | Uint8Array): string {
    const path = this.at(name);
    writeFileSync(path, content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
    return path;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Runs the command where workbooks are read in place. */
export async function muster(...argv: readonly string[]): Promise<Ran> {
  const terminal = fakeTerminal();
  const code = await run(argv, terminal, core);
  return { code, ...terminal.written };
}
