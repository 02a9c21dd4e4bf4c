/**
 * What a package of XLSX says it holds, before any of it is unpacked. Photographs, charts and comments are struck
 * from its directory: they are no cells, and nothing is unpacked that the directory does not name.
 */
import { WorkbookError } from '../workbook.ts';

/** Unpacked, all parts that are read: 250,000 people with 20 columns take about 200 MB. */
const MOST_UNPACKED = 300 * 1024 * 1024;

/** Of it, what are no sheets: the library makes a tree of these, which is many times as large. */
const MOST_BESIDE_SHEETS = 48 * 1024 * 1024;
const SHEET = /(^|\/)worksheets\//i;

/** No packed byte can become more. */
const MOST_RATIO = 1032;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
const LATER_SIZES = 8;
const IN_EXTRA_FIELD = 0xffffffff;

/** Parts that hold cells, or lead to those that do. */
const NEEDED = /\.(xml|rels)$/i;
const NOT_NEEDED =
  /(^|\/)(worksheets\/_rels|drawings|charts|chartsheets|comments[^/]*|threadedComments|persons|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|externalLinks|queryTables|tables|theme|media|customXml|docProps|ctrlProps|activeX|embeddings|printerSettings)(\/|\d*\.xml$)/i;

/**
 * The package with the directory cut down to what is needed.
 *
 * @throws {WorkbookError} when it is no workbook, or says that it is too large, or cannot be telling the truth
 */
export function trimPackage(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const kept: Uint8Array[] = [];
  let unpacked = 0;
  let besideSheets = 0;
  let isWorkbook = false;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged('directory cut short');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw damaged('directory cut short');
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd));
    if (NEEDED.test(name) && !NOT_NEEDED.test(name)) {
      const size = declaredSize(view, at, nameEnd, extraEnd);
      unpacked += size;
      if (!SHEET.test(name)) besideSheets += size;
      if (unpacked > MOST_UNPACKED || besideSheets > MOST_BESIDE_SHEETS) {
        throw new WorkbookError('workbook-too-large', `${unpacked} bytes unpacked, or more`);
      }
      isWorkbook ||= /(^|\/)workbook[^/]*\.xml$/i.test(name);
      kept.push(bytes.subarray(at, next));
    }
    at = next;
  }
  if (!isWorkbook) throw new WorkbookError('workbook-format', 'a package without a workbook');
  return joined(bytes.subarray(0, start), kept);
}

function findEnd(view: DataView): number {
  // A comment of up to 65,535 bytes may follow.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('no directory');
}

/** How many bytes an entry says it unpacks to; the library unpacks no more of it than that. */
function declaredSize(view: DataView, at: number, extra: number, extraEnd: number): number {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (view.getUint16(at + 10, true) !== DEFLATED) return Math.max(size, packed);
  if (packed === IN_EXTRA_FIELD || size === IN_EXTRA_FIELD) return largeSize(view, extra, extraEnd);
  // Without a size the library would take any.
  const isHidden = packed === 0 ? (view.getUint16(at + 8, true) & LATER_SIZES) !== 0 : packed > 2;
  if (size === 0 ? isHidden : size > packed * MOST_RATIO + MOST_RATIO) throw damaged('sizes that cannot be');
  return size;
}

/** Sizes of 64 bits, which some programs write for small files too; the unpacked one comes first. */
function largeSize(view: DataView, from: number, end: number): number {
  for (let at = from; at + 12 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) {
      const size = Number(view.getBigUint64(at + 4, true));
      if (size > 0) return size;
    }
  }
  throw damaged('sizes that cannot be');
}

function joined(parts: Uint8Array, entries: readonly Uint8Array[]): Uint8Array {
  const directory = entries.reduce((sum, entry) => sum + entry.length, 0);
  const bytes = new Uint8Array(parts.length + directory + 22);
  bytes.set(parts);
  let at = parts.length;
  for (const entry of entries) {
    bytes.set(entry, at);
    at += entry.length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, parts.length, true);
  return bytes;
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
