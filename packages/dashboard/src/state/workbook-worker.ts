/** One workbook, read in a worker of its own that may be ended, and that may run out of memory alone. */
import { readWorkbook, WorkbookError } from '@muster/core/workbook';
import type { WorkbookAnswer, WorkbookRequest } from './workbook-reader.ts';

addEventListener('message', async ({ data }: MessageEvent<WorkbookRequest>) => {
  postMessage(await answerTo(data));
});

async function answerTo({ bytes, format }: WorkbookRequest): Promise<WorkbookAnswer> {
  try {
    return { workbook: await readWorkbook(bytes, format) };
  } catch (error) {
    // A class does not survive the way between workers.
    if (error instanceof WorkbookError) return { fault: error.fault, message: error.message };
    return { fault: null, message: String(error) };
  }
}
