/**
 * Bytes of a workbook to its sheets, by what they were written as. An entry point of its own, so that the threads in which
 * workbooks are read load nothing else.
 */
import {
  MOST_BYTES,
  WorkbookError,
  type WorkbookFormat,
  type WorkbookReader,
  type WorkbookSheet,
} from './workbook.ts';

export {
  MOST_BYTES,
  type Workbook,
  WorkbookError,
  type WorkbookFault,
  type WorkbookFormat,
  type WorkbookReader,
  type WorkbookSheet,
} from './workbook.ts';

/**
 * Reads a workbook where it is called. What is too much is refused as it is met and not once it is held; strangers' files
 * belong in a thread of their own all the same, which a time-out can end.
 *
 * @throws {WorkbookError} when the bytes are no workbook, or too much of one
 *
 * @example const { sheets } = await readWorkbook(bytes, 'xlsx')
 */
export const readWorkbook: WorkbookReader = async (bytes, format) => {
  if (bytes.length > MOST_BYTES)
    throw new WorkbookError('workbook-too-large', `more than ${MOST_BYTES} bytes`);
  try {
    const sheets = await sheetsOf(bytes, format);
    if (sheets.length === 0) throw new WorkbookError('workbook-format', 'no sheet in it');
    return { format, sheets };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // What the platform throws where a text or an array would grow past what it can hold.
    const tooLarge =
      error instanceof RangeError && /Invalid (string|array|typed array) length|alloc/.test(error.message);
    throw new WorkbookError(tooLarge ? 'workbook-too-large' : 'workbook-damaged', String(error));
  }
};

// Each reader is loaded when a file needs it: rosters of text load none.
async function sheetsOf(bytes: Uint8Array, format: WorkbookFormat): Promise<readonly WorkbookSheet[]> {
  switch (format) {
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsxSheets(bytes);
    case 'xls':
      return (await import('./xls.ts')).readXlsSheets(bytes);
    case 'html':
      return (await import('./html.ts')).readHtmlSheets(bytes);
    case 'xml':
      return (await import('./xml-spreadsheet.ts')).readXmlSheets(bytes);
  }
}
