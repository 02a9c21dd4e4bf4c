/** What a package of XLSX says it holds, before any of it is unpacked. */
import { WorkbookError } from './workbook.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LARGE = 1;
const IN_EXTRA_FIELD = 0xffffffff;

/** One part of a package, as its directory describes it. */
export interface ZipPart {
  /** Where the part's own header begins. */
  readonly start: number;
  /** How it is packed: 0 is not at all, 8 is deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** 0 where none was given. */
  readonly checksum: number;
}

/** The key of a part: names are told apart by their letters only, and some programs write backslashes. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

/**
 * The parts of a package by their keys.
 *
 * @throws {WorkbookError} when it is no package, or cut short
 */
export function readDirectory(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged('directory cut short');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw damaged('directory cut short');
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd));
    parts.set(partKey(name), partAt(view, at, nameEnd, extraEnd));
    at = next;
  }
  return parts;
}

function findEnd(view: DataView): number {
  // A comment of up to 65,535 bytes may follow.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('no directory');
}

function partAt(view: DataView, at: number, extra: number, extraEnd: number): ZipPart {
  const large = largeNumbers(view, extra, extraEnd);
  // Numbers that did not fit, or that a program did not care to fit, follow in this order.
  const number = (place: number) => {
    const value = view.getUint32(at + place, true);
    if (value !== IN_EXTRA_FIELD) return value;
    const found = large.shift();
    if (found === undefined) throw damaged('a size that is missing');
    return found;
  };
  const unpacked = number(24);
  const packed = number(20);
  const start = number(42);
  return {
    start,
    method: view.getUint16(at + 10, true),
    packed,
    unpacked,
    checksum: view.getUint32(at + 16, true),
  };
}

/** The numbers of 64 bits among the extra fields of an entry. */
function largeNumbers(view: DataView, from: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LARGE) continue;
    const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    for (let place = at + 4; place + 8 <= fieldEnd; place += 8) {
      numbers.push(Number(view.getBigUint64(place, true)));
    }
    break;
  }
  return numbers;
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
