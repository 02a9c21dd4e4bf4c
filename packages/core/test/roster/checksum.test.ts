import { expect, it } from 'vitest';
import { addToChecksum, checksumOf, finished, NO_BYTES } from '../../src/roster/workbook/checksum.ts';

const bytes = new TextEncoder().encode('123456789');

it('gives the check value that catalogues of CRCs print for CRC-32/ISO-HDLC', () => {
  expect(checksumOf(bytes)).toBe(0xcbf43926);
  expect(checksumOf(new Uint8Array())).toBe(0);
});

it('is the same however the bytes are cut', () => {
  for (let at = 0; at <= bytes.length; at++) {
    const sum = addToChecksum(addToChecksum(NO_BYTES, bytes.subarray(0, at)), bytes.subarray(at));
    expect(finished(sum)).toBe(0xcbf43926);
  }
});
