/** Reads workbooks in workers that are ended when they take too long, or when nobody waits any more. */
import {
  type Workbook,
  WorkbookError,
  type WorkbookFault,
  type WorkbookFormat,
  type WorkbookReader,
} from '@muster/core/workbook';
import { trustedScript } from '../trusted-script.ts';
import workerUrl from './workbook-worker.ts?worker&url';
import { workerType } from './worker-type.ts';

/** Five million cells take a third of this on a busy machine. */
const SECONDS = 60;

export interface WorkbookRequest {
  readonly bytes: Uint8Array;
  readonly format: WorkbookFormat;
}

/** A fault of null is one of the program. */
export type WorkbookAnswer =
  | { readonly workbook: Workbook }
  | { readonly fault: WorkbookFault | null; readonly message: string };

export interface WorkbookReaderOptions {
  /** Ends what is being read, which is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly seconds?: number;
}

/** A reader that starts a worker for each workbook, and so none for files of text. */
export function workbookReader(options: WorkbookReaderOptions = {}): WorkbookReader {
  const { signal, seconds = SECONDS } = options;
  return (bytes, format) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const worker = new Worker(trustedScript(workerUrl), { type: workerType, name: 'muster-workbook' });
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        worker.terminate();
      };
      const fail = (reason: unknown) => {
        end();
        reject(reason);
      };
      const onAbort = () => fail(signal?.reason);
      const timer = setTimeout(
        () => fail(new WorkbookError('workbook-timeout', `not read within ${seconds} s`)),
        seconds * 1000,
      );
      signal?.addEventListener('abort', onAbort);
      worker.onmessage = ({ data }: MessageEvent<WorkbookAnswer>) => {
        end();
        if ('workbook' in data) resolve(data.workbook);
        else if (data.fault !== null) reject(new WorkbookError(data.fault, data.message));
        else reject(new Error(data.message));
      };
      worker.onmessageerror = () =>
        fail(new WorkbookError('workbook-too-large', 'no room for what was read'));
      worker.onerror = ({ message }) => {
        const isFull = /memory|allocation/i.test(message);
        fail(
          isFull
            ? new WorkbookError('workbook-too-large', message)
            : new Error(`workbook worker: ${message}`),
        );
      };
      worker.postMessage({ bytes, format } satisfies WorkbookRequest);
    });
}
