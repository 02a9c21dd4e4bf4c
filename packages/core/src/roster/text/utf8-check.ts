/**
 * Whether bytes are UTF-8, strictly: as the fatal decoder of the platform decides, but without making the text, which
 * would cost as much as all other reading.
 */
export class Utf8Check {
  /** How many bytes the letter that was begun still needs, and between which two the next of them has to be. */
  private needed = 0;
  private lowest = 0x80;
  private highest = 0xbf;

  /** Whether no letter is begun. */
  get isWhole(): boolean {
    return this.needed === 0;
  }

  /** How many of some bytes, which follow on those before, are good; a letter may go on behind the last. */
  goodLength(bytes: Uint8Array): number {
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      if (this.needed === 0) at = asciiEnd(bytes, at);
      if (at === length) break;
      const byte = bytes[at]!;
      if (this.needed === 0) {
        if (!this.begin(byte)) return at;
      } else {
        if (byte < this.lowest || byte > this.highest) return at;
        this.needed--;
        this.lowest = 0x80;
        this.highest = 0xbf;
      }
      at++;
    }
    return length;
  }

  /** Takes the first byte of a letter; neither overlong forms nor surrogates nor what lies beyond Unicode begin. */
  private begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.lowest = 0xa0;
    else if (byte === 0xf0) this.lowest = 0x90;
    else if (byte === 0xed) this.highest = 0x9f;
    else if (byte === 0xf4) this.highest = 0x8f;
    return true;
  }
}

/** How much plain ASCII has to have come before it is worth while to look at it in words. */
const LONG_RUN = 512;

/** Where plain ASCII that begins at a place ends. */
export function asciiEnd(bytes: Uint8Array, from: number): number {
  const { length, byteOffset } = bytes;
  let at = from;
  while (at < length && bytes[at]! < 0x80 && (at - from < LONG_RUN || ((byteOffset + at) & 3) !== 0)) at++;
  if (at - from < LONG_RUN || at === length || bytes[at]! >= 0x80) return at;
  const words = new Int32Array(bytes.buffer, byteOffset + at, (length - at) >> 2);
  let word = 0;
  while (
    word + 4 <= words.length &&
    ((words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!) & 0x80808080) === 0
  ) {
    word += 4;
  }
  at += word * 4;
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}
