/** Waiting times side by side in words: whether they differ, and who is slower or faster than the pace of all. */
import type { DurationComparison } from '@muster/core';
import type { Ui } from '../ui.ts';
import { chanceText, isBeyondChance } from './comparison-text.ts';

/** Of fewer expected cases a pace is an accident, and a test of several approximate. */
const ENOUGH = 5;
/** Standard errors that make a difference; that of what ended is at most the root of what was expected. */
const CLEAR = 2;
/** More names than these are not read; the table has all. */
const MOST = 8;

interface Pace {
  readonly text: string;
  /** Below 1 for the slow. */
  readonly ratio: number;
}

export function paceTexts(
  ui: Ui,
  comparison: DurationComparison,
): { readonly verdict: string; readonly paces: readonly string[] } {
  const { say, format } = ui;
  const { logRank, members } = comparison;
  if (logRank === null) return { verdict: say('comparison.wait-unknown'), paces: [] };
  const test = say('comparison.chi-square', {
    statistic: format.decimal(logRank.chiSquare, 1),
    degrees: logRank.degrees,
    p: chanceText(ui, logRank.pValue),
  });
  const differ = isBeyondChance(logRank.pValue);
  const isApproximate = members.some(({ expected }) => expected !== null && expected < ENOUGH);
  const verdict = [
    say(differ ? 'comparison.wait-differ' : 'comparison.wait-alike', { test }),
    ...(isApproximate ? [say('comparison.approximate')] : []),
  ].join(say('sentence.separator'));
  if (!differ) return { verdict, paces: [] };
  const all = pacesOf(ui, comparison);
  const paces = [
    ...sentence(
      ui,
      'comparison.slower',
      all.filter(({ ratio }) => ratio < 1),
    ),
    ...sentence(ui, 'comparison.faster', all.filter(({ ratio }) => ratio > 1).toReversed()),
  ];
  return { verdict, paces };
}

function sentence({ say }: Ui, key: 'comparison.slower' | 'comparison.faster', paces: readonly Pace[]) {
  if (paces.length === 0) return [];
  const first = paces
    .slice(0, MOST)
    .map(({ text }) => text)
    .join(say('list.separator'));
  const more = paces.length - MOST;
  return [say(key, { names: more > 0 ? say('comparison.names', { names: first, more }) : first })];
}

/** Those clearly slower or faster than all together, the slowest first. */
function pacesOf({ say, format, name }: Ui, { members, over }: DurationComparison): readonly Pace[] {
  return members
    .flatMap(({ key, observed, expected }): Pace[] => {
      if (observed === null || expected === null || expected < ENOUGH) return [];
      if (Math.abs(observed - expected) < CLEAR * Math.sqrt(expected)) return [];
      const text = say('comparison.pace', {
        name: name(over, key),
        observed: format.integer(observed),
        expected: format.decimal(expected, 1),
      });
      return [{ text, ratio: observed / expected }];
    })
    .toSorted((a, b) => a.ratio - b.ratio);
}
