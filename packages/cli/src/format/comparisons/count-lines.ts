/** Counts side by side in words: how much is in few hands. */
import type { CountComparison } from '@muster/core';
import type { Naming } from '../naming.ts';
import { percentOfShare } from '../percent.ts';
import { decimal } from './p-value.ts';

export function countLines(comparison: CountComparison, naming: Naming): readonly string[] {
  const { count, holders, over, top, topShare, effective, hhi, gini } = comparison;
  const { words, label, counted } = naming;
  if (topShare === null || effective === null || hhi === null || gini === null) {
    return [words('comparison.no-hands')];
  }
  const share = `${percentOfShare(topShare, 1)}%`;
  return [
    words('comparison.hands', { holders, count: counted(count), top: label(over, top), share }),
    words('comparison.equal-hands', {
      effective: decimal(effective, naming),
      hhi: hhi.toFixed(2),
      gini: gini.toFixed(2),
    }),
  ];
}
