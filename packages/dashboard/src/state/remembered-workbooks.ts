/** Workbooks that have been read, or refused, while files are staged: every decision reads the files again. */
import { type Workbook, WorkbookError, type WorkbookFormat, type WorkbookReader } from '@muster/core';

interface Remembered {
  readonly bytes: Uint8Array;
  readonly format: WorkbookFormat;
  readonly outcome: Workbook | WorkbookError;
}

/** How many are kept, since each may be large. */
const most = 8;

export class RememberedWorkbooks {
  #known: readonly Remembered[] = [];

  /** Reads a workbook only when it has not been read; one that took too long would take as long again. */
  through(reader: WorkbookReader): WorkbookReader {
    return async (bytes, format) => {
      const known = this.#known.find((one) => one.format === format && isSame(one.bytes, bytes));
      const outcome = known?.outcome ?? (await outcomeOf(reader(bytes, format)));
      if (known === undefined) this.#known = [{ bytes, format, outcome }, ...this.#known].slice(0, most);
      if (outcome instanceof WorkbookError) throw outcome;
      return outcome;
    };
  }

  forget(): void {
    this.#known = [];
  }
}

/** Faults of the workbook are found again each time; whatever else went wrong may not be. */
async function outcomeOf(reading: Promise<Workbook>): Promise<Workbook | WorkbookError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return false;
  }
  return true;
}
