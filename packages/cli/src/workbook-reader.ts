/** Reads workbooks in threads that are ended when they take too long or too much. */
import { Worker } from 'node:worker_threads';
import { type Workbook, WorkbookError, type WorkbookFault, type WorkbookReader } from '@muster/core/workbook';

/** Five million cells take a third of this on a busy machine. */
const SECONDS = 60;

/** Five million cells need less than half of this. */
const MEGABYTES = 2048;

type Message = { readonly workbook: Workbook } | { readonly fault: WorkbookFault; readonly message: string };

export interface WorkbookReaderOptions {
  /** The program of the thread. */
  readonly worker?: URL;
  readonly seconds?: number;
  readonly megabytes?: number;
}

/** A reader that starts a thread for each workbook, and so none for files of text. */
export function workbookReader(options: WorkbookReaderOptions = {}): WorkbookReader {
  const { worker = new URL('./workbook-worker.js', import.meta.url) } = options;
  const { seconds = SECONDS, megabytes = MEGABYTES } = options;
  return (bytes, format) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(worker, {
        workerData: { bytes, format },
        resourceLimits: { maxOldGenerationSizeMb: megabytes },
      });
      const end = (settle: () => void) => {
        clearTimeout(timer);
        void thread.terminate();
        settle();
      };
      const fail = (error: Error) => end(() => reject(error));
      const timer = setTimeout(
        () => fail(new WorkbookError('workbook-timeout', `not read within ${seconds} s`)),
        seconds * 1000,
      );
      thread.once('message', (message: Message) => {
        if ('workbook' in message) end(() => resolve(message.workbook));
        else fail(new WorkbookError(message.fault, message.message));
      });
      thread.once('error', (error: NodeJS.ErrnoException) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        fail(isFull ? new WorkbookError('workbook-too-large', error.message) : error);
      });
    });
}
