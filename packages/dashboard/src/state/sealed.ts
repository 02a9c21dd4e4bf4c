/**
 * Bytes under a passphrase: PBKDF2 makes it slow to try passphrases, AES-GCM hides the bytes and shows that nobody changed them.
 * Everything by the browser's own cryptography.
 */

/** The first bytes, the last of them the version. */
const MAGIC = new TextEncoder().encode('MUSTER-SEALED/1\n');

/** What OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;

/** A file that asks for more would hold the page up for minutes. */
const MOST_ITERATIONS = 20_000_000;

const SALT = 16;
const NONCE = 12;
const CHECK = 16;
/** Magic, iterations, salt, nonce, check. */
const HEADER = MAGIC.length + 4 + SALT + NONCE + CHECK;

export type SealFault =
  | 'damaged'
  /** It was sealed by a later version. */
  | 'newer'
  | 'wrong-passphrase';

export class SealError extends Error {
  readonly fault: SealFault;

  constructor(fault: SealFault) {
    super(`sealed: ${fault}`);
    this.name = 'SealError';
    this.fault = fault;
  }
}

/** Whether bytes are under a passphrase, of whatever version. */
export function isSealed(bytes: Uint8Array): boolean {
  return startsWith(bytes, MAGIC.subarray(0, MAGIC.length - 2));
}

export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  new DataView(header.buffer).setUint32(MAGIC.length, ITERATIONS);
  const { salt, nonce, check } = partsOf(header);
  crypto.getRandomValues(salt);
  crypto.getRandomValues(nonce);
  const keys = await keysOf(passphrase, salt, ITERATIONS);
  check.set(keys.check);
  // The header is not hidden, but whoever changes it is found out.
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: header };
  const hidden = await crypto.subtle.encrypt(algorithm, keys.key, bytes);
  const sealed = new Uint8Array(HEADER + hidden.byteLength);
  sealed.set(header);
  sealed.set(new Uint8Array(hidden), HEADER);
  return sealed;
}

/** @throws {SealError} which tells a wrong passphrase from a damaged file */
export async function unseal(
  sealed: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!startsWith(sealed, MAGIC)) throw new SealError(isSealed(sealed) ? 'newer' : 'damaged');
  if (sealed.length < HEADER) throw new SealError('damaged');
  const header = sealed.slice(0, HEADER);
  const iterations = new DataView(header.buffer).getUint32(MAGIC.length);
  if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) throw new SealError('damaged');
  const { salt, nonce, check } = partsOf(header);
  const keys = await keysOf(passphrase, salt, iterations);
  if (!keys.check.every((byte, at) => byte === check[at])) throw new SealError('wrong-passphrase');
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: header };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, keys.key, sealed.subarray(HEADER)));
  } catch {
    throw new SealError('damaged');
  }
}

function startsWith(bytes: Uint8Array, first: Uint8Array): boolean {
  return first.every((byte, at) => byte === bytes[at]);
}

/** Views of the header: what is written there stands in it. */
function partsOf(header: Uint8Array<ArrayBuffer>) {
  const salt = MAGIC.length + 4;
  const nonce = salt + SALT;
  const check = nonce + NONCE;
  return {
    salt: header.subarray(salt, nonce),
    nonce: header.subarray(nonce, check),
    check: header.subarray(check, HEADER),
  };
}

/**
 * The key, and a check of the passphrase that says nothing of the key (HKDF, RFC 5869). People write a passphrase in one of several
 * forms of Unicode that look alike; all are taken for the same.
 */
async function keysOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const typed = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const bits = await crypto.subtle.deriveBits(slow, typed, 256);
  const main = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const of = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(of('key'), main, aes, false, ['encrypt', 'decrypt']);
  const check = new Uint8Array(await crypto.subtle.deriveBits(of('check'), main, CHECK * 8));
  return { key, check };
}
