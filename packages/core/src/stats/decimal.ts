/** Decimal text as an exact fraction, for thresholds where the last bit of a float would cost a person. */
import { InputError } from '../errors.ts';

/** numerator ÷ denominator, the denominator a power of ten. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** More digits than any double has; keeps a mistyped exponent from filling the memory. */
const MAX_EXPONENT = 1100;

const DECIMAL = /^(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/**
 * The share that a decimal text means, exactly. A number is read as its shortest decimal, so 0.07 is 7 ÷ 100.
 * Throws `target` unless it is a decimal from 0 to 1.
 */
export function exactShare(where: string, decimal: string | number): Fraction {
  const text = String(decimal);
  const match = DECIMAL.exec(text);
  const [, whole = '', part = '', exponent = '0'] = match ?? [];
  const power = Number(exponent) - part.length;
  if (match !== null && whole + part !== '' && Math.abs(power) <= MAX_EXPONENT) {
    const digits = BigInt(whole + part);
    const numerator = power > 0 ? digits * 10n ** BigInt(power) : digits;
    const denominator = power < 0 ? 10n ** BigInt(-power) : 1n;
    if (numerator <= denominator) return { numerator, denominator };
  }
  throw new InputError(
    'target',
    `${where}: target must be a decimal from 0 to 1 (0.07, not 7 or 7%), got ${text}`,
    {
      where,
      got: text,
    },
  );
}
