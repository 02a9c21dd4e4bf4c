/** One workbook, read in a thread of its own that may be ended, and that may run out of memory alone. */
import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook, WorkbookError, type WorkbookFormat } from '@muster/core/workbook';

const { bytes, format } = workerData as { bytes: Uint8Array; format: WorkbookFormat };

try {
  parentPort!.postMessage({ workbook: await readWorkbook(bytes, format) });
} catch (error) {
  // A class does not survive the way between threads.
  if (!(error instanceof WorkbookError)) throw error;
  parentPort!.postMessage({ fault: error.fault, message: error.message });
}
