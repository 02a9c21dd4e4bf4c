/** The core off the main thread: the page stays usable while files are read. */
import { expose } from 'comlink';
import { Engine } from './engine.ts';
import { workbookReader } from './workbook-reader.ts';

expose(
  new Engine(
    async () => (await import('./sample.ts')).sampleFiles,
    (signal) => workbookReader({ signal }),
  ),
);
