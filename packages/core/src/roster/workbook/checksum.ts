/** CRC-32 as packages have it, piece by piece. */

/** Where a checksum begins. */
export const NO_BYTES = 0xffffffff;

/** Remainders by byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0xedb88320;
  }
  return remainder;
});

/** A checksum that is being added up, with further bytes. */
export function addToChecksum(checksum: number, bytes: Uint8Array): number {
  let sum = checksum;
  for (let i = 0; i < bytes.length; i++) sum = REMAINDERS[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return sum;
}

/** The checksum of all that was added. */
export function finished(checksum: number): number {
  return (checksum ^ 0xffffffff) >>> 0;
}

/**
 * The checksum of bytes.
 *
 * @example checksumOf(new TextEncoder().encode('123456789')) // → 0xcbf43926
 */
export function checksumOf(bytes: Uint8Array): number {
  return finished(addToChecksum(NO_BYTES, bytes));
}
