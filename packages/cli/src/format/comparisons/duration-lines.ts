/** Waiting times side by side in words: whether they differ, and who is slower than the pace of all. */
import type { DurationComparison } from '@muster/core';
import type { Naming } from '../naming.ts';
import { namesText } from './found.ts';
import { chiSquareText, decimal, isBeyondChance } from './p-value.ts';

/** Of fewer expected cases a pace is an accident, and a test of several approximate. */
const ENOUGH = 5;
/** Standard errors that make a difference; that of what ended is at most the root of what was expected. */
const CLEAR = 2;

interface Pace {
  readonly text: string;
  /** Below 1 for the slow. */
  readonly ratio: number;
}

export function durationLines(comparison: DurationComparison, naming: Naming): readonly string[] {
  const { logRank } = comparison;
  const { words } = naming;
  if (logRank === null) return [words('comparison.wait-unknown')];
  const differ = isBeyondChance(logRank.pValue);
  const test = chiSquareText(logRank, naming);
  const isApproximate = comparison.members.some(({ expected }) => expected !== null && expected < ENOUGH);
  const verdict = [
    words(differ ? 'comparison.wait-differ' : 'comparison.wait-alike', { test }),
    ...(isApproximate ? [words('comparison.approximate')] : []),
  ].join(words('sentence.separator'));
  if (!differ) return [verdict];
  const paces = pacesOf(comparison, naming);
  const line = (key: 'comparison.slower' | 'comparison.faster', all: readonly Pace[]): string[] => {
    const names = all.map(({ text }) => text);
    return names.length === 0 ? [] : [words(key, { names: namesText(names, words) })];
  };
  return [
    verdict,
    ...line(
      'comparison.slower',
      paces.filter(({ ratio }) => ratio < 1),
    ),
    ...line('comparison.faster', paces.filter(({ ratio }) => ratio > 1).reverse()),
  ];
}

/** Those clearly slower or faster than all together, the slowest first. */
function pacesOf({ members, over }: DurationComparison, naming: Naming): readonly Pace[] {
  return members
    .flatMap(({ key, observed, expected }): Pace[] => {
      if (observed === null || expected === null || expected < ENOUGH) return [];
      if (Math.abs(observed - expected) < CLEAR * Math.sqrt(expected)) return [];
      const text = naming.words('comparison.pace', {
        name: naming.label(over, key),
        observed: naming.number(observed),
        expected: decimal(expected, naming),
      });
      return [{ text, ratio: observed / expected }];
    })
    .sort((a, b) => a.ratio - b.ratio);
}
