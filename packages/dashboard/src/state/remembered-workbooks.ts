/** Workbooks that have been read, while files are staged: every decision reads the files again. */
import type { Workbook, WorkbookFormat, WorkbookReader } from '@muster/core';

interface Remembered {
  readonly bytes: Uint8Array;
  readonly format: WorkbookFormat;
  readonly workbook: Workbook;
}

/** How many are kept, since each may be large. */
const most = 8;

export class RememberedWorkbooks {
  #known: readonly Remembered[] = [];

  /** Reads a workbook only when it has not been read. */
  through(reader: WorkbookReader): WorkbookReader {
    return async (bytes, format) => {
      const known = this.#known.find((one) => one.format === format && isSame(one.bytes, bytes));
      if (known !== undefined) return known.workbook;
      const workbook = await reader(bytes, format);
      this.#known = [{ bytes, format, workbook }, ...this.#known].slice(0, most);
      return workbook;
    };
  }

  forget(): void {
    this.#known = [];
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return false;
  }
  return true;
}
