#!/usr/bin/env node
/** The entry of the command: hands the process to `run`. */
import * as core from '@muster/core';
import { run } from './run.ts';
import type { Output } from './terminal.ts';
import { workbookReader } from './workbook-reader.ts';

function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
}

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: output(process.stdout),
    err: output(process.stderr),
    env: process.env,
    now: () => performance.now(),
    signal: interrupt.signal,
  },
  core,
  workbookReader(),
);
// A workbook that is still being read would keep the process alive.
if (interrupt.signal.aborted) process.exit();
