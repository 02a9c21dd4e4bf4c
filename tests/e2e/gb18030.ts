/** Text as Chinese Excel saves it, for which the platform has a decoder only. */

const bytesOf = new Map<string, readonly [number, number]>();

for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const letter = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (letter.length === 1 && letter !== '\ufffd' && !bytesOf.has(letter))
      bytesOf.set(letter, [lead, trail]);
  }
}

/** The bytes of a text in GB18030; of letters beyond ASCII only those of two bytes, which all of GBK are. */
export function toGb18030(text: string): Buffer {
  const bytes = [...text].flatMap((letter) => {
    const code = letter.codePointAt(0)!;
    const found = code < 0x80 ? [code] : bytesOf.get(letter);
    if (found === undefined) throw new Error(`toGb18030: no two bytes for ${letter}`);
    return found;
  });
  return Buffer.from(bytes);
}
