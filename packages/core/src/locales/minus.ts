/** The sign of what is below zero, where people read it; files for programs keep the hyphen, which they can read. */

/**
 * A formatted number with the sign for minus, as wide as plus, in place of the hyphen that JavaScript writes and at
 * which a line may break. What rounds to nothing has no sign.
 *
 * @example withMinus('-1.20') // → '−1.20'
 * @example withMinus('-0.00') // → '0.00'
 */
export function withMinus(number: string): string {
  return number.replace(/^-/, /[1-9]/.test(number) ? '−' : '');
}
