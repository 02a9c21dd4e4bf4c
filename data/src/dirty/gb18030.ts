/** Text to bytes as a Chinese Windows writes it; the platform only decodes. */

let codes: ReadonlyMap<string, number> | null = null;

/** The two-byte code of every letter that has one: what the decoder makes of each, turned round. */
function twoByteCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== '\ufffd' && !map.has(letter)) map.set(letter, lead * 256 + trail);
    }
  }
  return map;
}

/**
 * Encodes a text in the two-byte part of GB18030, which is GBK.
 *
 * @throws {RangeError} for a letter that has no code there
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const bytes = new Uint8Array(text.length * 2);
  let end = 0;
  for (const letter of text) {
    const unit = letter.charCodeAt(0);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const code = codes.get(letter);
    if (code === undefined) throw new RangeError(`encodeGb18030: no two bytes stand for ${letter}`);
    bytes[end++] = code >> 8;
    bytes[end++] = code & 0xff;
  }
  return bytes.slice(0, end);
}
