/** What tests found, in words and as little of numbers as that takes. */
import type { Naming } from '../naming.ts';

/** From here down what was found is more than chance gives: the other side of 95 %. */
const ALPHA = 0.05;

export function isBeyondChance(p: number): boolean {
  return p < ALPHA;
}

/** Smaller ones say no more than that chance is out of the question. */
const SMALLEST = 0.001;

/** A p-value as it is read. */
export function pValue(p: number): string {
  return p < SMALLEST ? `p < ${SMALLEST}` : `p = ${p.toFixed(3)}`;
}

/** A test of several at once. */
export function chiSquareText(
  test: { readonly chiSquare: number; readonly degrees: number; readonly pValue: number },
  naming: Naming,
): string {
  return naming.words('comparison.chi-square', {
    statistic: decimal(test.chiSquare, naming),
    degrees: test.degrees,
    p: pValue(test.pValue),
  });
}

/** A number with one place behind the point. */
export function decimal(value: number, { number }: Naming): string {
  return number(Number(value.toFixed(1)));
}
