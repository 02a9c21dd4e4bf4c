import { describe, expect, it } from 'vitest';
import { isSealed, seal, unseal } from '../src/state/sealed.ts';

const text = '学号,学院\n1,ENG\n';
const bytes = new TextEncoder().encode(text);
const passphrase = 'ein langer Weg 长路漫漫';

describe('bytes under a passphrase', () => {
  it('come back with it', async () => {
    const sealed = await seal(bytes, passphrase);
    expect(isSealed(sealed)).toBe(true);
    expect(new TextDecoder().decode(await unseal(sealed, passphrase))).toBe(text);
  });

  it('are not to be seen, nor twice the same', async () => {
    const [one, other] = await Promise.all([seal(bytes, passphrase), seal(bytes, passphrase)]);
    expect(new TextDecoder().decode(one)).not.toContain('ENG');
    expect([...one]).not.toEqual([...other]);
  });

  it('begin with a version and at least 600,000 rounds', async () => {
    const sealed = await seal(bytes, passphrase);
    expect(new TextDecoder().decode(sealed.subarray(0, 16))).toBe('MUSTER-SEALED/1\n');
    expect(new DataView(sealed.buffer).getUint32(16)).toBeGreaterThanOrEqual(600_000);
  });

  it('take a passphrase however its letters are put together', async () => {
    const sealed = await seal(bytes, 'caf\u00e9');
    expect(await unseal(sealed, 'cafe\u0301')).toEqual(bytes);
  });

  it('tell a wrong passphrase from bytes that were changed', async () => {
    const sealed = await seal(bytes, passphrase);
    await expect(unseal(sealed, `${passphrase} `)).rejects.toMatchObject({ fault: 'wrong-passphrase' });
    const changed = sealed.slice();
    changed[changed.length - 20]! ^= 1;
    await expect(unseal(changed, passphrase)).rejects.toMatchObject({ fault: 'damaged' });
    // In the nonce, which takes part in no check of the passphrase.
    const header = sealed.slice();
    header[16 + 4 + 16]! ^= 1;
    await expect(unseal(header, passphrase)).rejects.toMatchObject({ fault: 'damaged' });
    await expect(unseal(sealed.slice(0, -1), passphrase)).rejects.toMatchObject({ fault: 'damaged' });
    await expect(unseal(sealed.slice(0, 40), passphrase)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('are refused from a later version, and with rounds too few or too many', async () => {
    const sealed = await seal(bytes, passphrase);
    const later = sealed.slice();
    later[14] = '2'.charCodeAt(0);
    await expect(unseal(later, passphrase)).rejects.toMatchObject({ fault: 'newer' });
    for (const rounds of [1, 599_999, 0xffffffff]) {
      const other = sealed.slice();
      new DataView(other.buffer).setUint32(16, rounds);
      await expect(unseal(other, passphrase)).rejects.toMatchObject({ fault: 'damaged' });
    }
    await expect(unseal(bytes, passphrase)).rejects.toMatchObject({ fault: 'damaged' });
  });
});
