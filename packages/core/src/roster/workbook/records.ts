/** The stream of an XLS workbook, record by record; what is too long for one goes on in the next. */

const CONTINUE = 0x3c;

/** Code pages of texts in files of Excel 5 and 95, by their numbers; a file that names none is taken for Chinese. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  32769: 'windows-1252',
};

export class Records {
  /** Texts of Excel 5 and 95 are bytes of the file's code page. */
  isUnicode = true;
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private at = 0;
  private end = 0;
  private decoder = new TextDecoder('gb18030');

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  set codePage(number: number) {
    this.decoder = new TextDecoder(CODE_PAGES[number] ?? 'gb18030');
  }

  /** Goes on behind this place, where a record begins. */
  seek(position: number): void {
    if (position > this.bytes.length) throw new RangeError('record beyond the end');
    this.end = position;
  }

  /** Steps to the next record and gives its kind; −1 at the end of the stream. */
  next(): number {
    if (this.end + 4 > this.bytes.length) return -1;
    const kind = this.view.getUint16(this.end, true);
    this.at = this.end + 4;
    this.end = this.at + this.view.getUint16(this.end + 2, true);
    if (this.end > this.bytes.length) throw new RangeError('record cut short');
    return kind;
  }

  /** Bytes of the record that were not read yet. */
  get left(): number {
    return this.end - this.at;
  }

  /** Whether there is more in the record, or in one that continues it. */
  get hasMore(): boolean {
    return (
      this.left > 0 || (this.end + 4 <= this.bytes.length && this.view.getUint16(this.end, true) === CONTINUE)
    );
  }

  u8(): number {
    return this.view.getUint8(this.take(1));
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  f64(): number {
    return this.view.getFloat64(this.take(8), true);
  }

  raw(count: number): DataView {
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + this.take(count), count);
  }

  /** A number in four bytes: a whole one or half of a double, perhaps times a hundred. */
  rk(): number {
    const word = this.view.getInt32(this.take(4), true);
    let value = word >> 2;
    if ((word & 2) === 0) {
      const double = new DataView(new ArrayBuffer(8));
      double.setInt32(4, word & ~3, true);
      value = double.getFloat64(0, true);
    }
    return (word & 1) === 0 ? value : value / 100;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      if (this.at === this.end) this.continue();
      const some = Math.min(left, this.left);
      this.at += some;
      left -= some;
    }
  }

  /** A text of so many letters. Where it goes on in the next record, that says anew how wide letters are. */
  text(length: number): string {
    if (!this.isUnicode) return this.decoder.decode(this.bytes.subarray(this.take(length), this.at));
    const flags = this.u8();
    const runs = (flags & 8) === 0 ? 0 : this.u16();
    const extra = (flags & 4) === 0 ? 0 : this.u32();
    let isWide = (flags & 1) !== 0;
    let text = '';
    for (let left = length; left > 0; left--) {
      if (this.at === this.end) {
        this.continue();
        isWide = (this.u8() & 1) !== 0;
      }
      text += String.fromCharCode(isWide ? this.u16() : this.u8());
    }
    this.skip(runs * 4 + extra);
    return text;
  }

  private take(count: number): number {
    if (this.at === this.end) this.continue();
    const at = this.at;
    this.at += count;
    if (this.at > this.end) throw new RangeError('record too short');
    return at;
  }

  private continue(): void {
    if (this.next() !== CONTINUE) throw new RangeError('record too short');
  }
}
