/** Text to bytes in encodings that the platform only decodes. */

let codes: Map<string, readonly [number, number]> | null = null;

/** GB18030 of ASCII and the letters that it has in two bytes: what GBK has. */
export function gb18030Of(text: string): Uint8Array {
  codes ??= twoByteCodes();
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      if (letter < '\x80') return [letter.charCodeAt(0)];
      const code = codes!.get(letter);
      if (code === undefined) throw new Error(`gb18030Of: no two bytes for ${letter}`);
      return [...code];
    }),
  );
}

/** Turns the decoder around. */
function twoByteCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = low === 0x7f ? '' : decoder.decode(Uint8Array.of(high, low));
      if ([...letter].length === 1 && letter !== '\ufffd' && !found.has(letter))
        found.set(letter, [high, low]);
    }
  }
  return found;
}

export function utf16Of(text: string, order: 'le' | 'be'): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) => {
      const [high, low] = [unit >> 8, unit & 0xff];
      return order === 'le' ? [low, high] : [high, low];
    }),
  );
}
