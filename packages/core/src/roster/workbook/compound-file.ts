/** Compound files, in which Office before 2007 kept its documents: a small file system of sectors in chains. */
import { WorkbookError } from './workbook.ts';

const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/** The streams of a compound file by their names; those of the same name in folders below do not count. */
export class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: readonly number[];
  /** Where the stream begins that the small ones share: that of the root, the first entry whatever its name. */
  private readonly shared: number;
  private readonly entries = new Map<string, { readonly start: number; readonly size: number }>();

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw damaged('header');
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged('sector size');
    this.sectorSize = 1 << shift;
    this.fat = this.readFat();
    const directory = this.chain(this.view.getUint32(48, true), Number.MAX_SAFE_INTEGER);
    const view = new DataView(directory.buffer);
    this.shared = view.getUint32(116, true);
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const length = Math.min(64, view.getUint16(at + 64, true)) - 2;
      if (view.getUint8(at + 66) !== STREAM || length <= 0) continue;
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length));
      const entry = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
      if (!this.entries.has(name)) this.entries.set(name, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a stream. */
  stream(name: string): Uint8Array {
    const { start, size } = this.entries.get(name)!;
    if (size >= this.view.getUint32(56, true)) return this.chain(start, size);
    return this.miniChain(start, size);
  }

  private readFat(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.view.getUint32(76 + i * 4, true));
    const perSector = this.sectorSize / 4 - 1;
    let next = this.view.getUint32(68, true);
    for (let turn = 0; next < END_OF_CHAIN && turn < this.sectorCount; turn++) {
      const at = this.sectorAt(next);
      for (let i = 0; i < perSector; i++) sectors.push(this.wordAt(at + i * 4));
      next = this.wordAt(at + perSector * 4);
    }
    const fat: number[] = [];
    for (const sector of sectors.filter((word) => word !== FREE).slice(0, this.sectorCount)) {
      const at = this.sectorAt(sector);
      for (let i = 0; i < this.sectorSize; i += 4) fat.push(this.wordAt(at + i));
    }
    return fat;
  }

  private chain(start: number, size: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; sector < END_OF_CHAIN && length < size; sector = this.fat[sector] ?? FREE) {
      if (parts.length > this.sectorCount) throw damaged('chain without end');
      const at = this.sectorAt(sector);
      const part = this.bytes.subarray(at, at + this.sectorSize);
      parts.push(part);
      length += part.length;
    }
    if (size !== Number.MAX_SAFE_INTEGER && length < size) throw damaged('stream cut short');
    return joined(parts, Math.min(size, length));
  }

  /** Small streams share the sectors of one large one, in pieces of 64 bytes. */
  private miniChain(start: number, size: number): Uint8Array {
    const table = this.chain(this.view.getUint32(60, true), Number.MAX_SAFE_INTEGER);
    const next = new DataView(table.buffer);
    const container = this.chain(this.shared, Number.MAX_SAFE_INTEGER);
    const pieces = container.length / 64;
    const parts: Uint8Array[] = [];
    for (let piece = start; parts.length * 64 < size; piece = next.getUint32(piece * 4, true)) {
      if (piece >= pieces || piece * 4 >= table.length || parts.length > pieces)
        throw damaged('stream cut short');
      parts.push(container.subarray(piece * 64, piece * 64 + 64));
    }
    return joined(parts, size);
  }

  private get sectorCount(): number {
    return Math.ceil(this.bytes.length / this.sectorSize);
  }

  private sectorAt(sector: number): number {
    const at = (sector + 1) * this.sectorSize;
    if (at >= this.bytes.length) throw damaged('sector beyond the end');
    return at;
  }

  private wordAt(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : FREE;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    const wanted = part.subarray(0, size - at);
    bytes.set(wanted, at);
    at += wanted.length;
  }
  return bytes;
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
