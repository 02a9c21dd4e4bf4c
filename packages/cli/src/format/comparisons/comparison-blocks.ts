/** What is said below a table of how those in it stand to one another: a short block for each comparison. */
import type { Comparison, Key, Scalar } from '@muster/core';
import type { Naming } from '../naming.ts';
import { printable } from '../width.ts';
import { countLines } from './count-lines.ts';
import { durationLines } from './duration-lines.ts';
import { ratioLines } from './ratio-lines.ts';
import { seriesLines } from './series-lines.ts';

/** A question by unit and month has dozens; a few of them would say as little as all. */
const MOST = 6;

/**
 * The comparisons of one indicator.
 *
 * @returns lines, each with its line break; a blank one in front of each block
 */
export function comparisonBlocks(comparisons: readonly Comparison[], naming: Naming): string {
  const blocks =
    comparisons.length > MOST
      ? [[naming.words('comparison.many', { count: comparisons.length })]]
      : comparisons.map((comparison) => blockOf(comparison, naming));
  return blocks.map((lines) => `\n${lines.map((line) => `${printable(line)}\n`).join('')}`).join('');
}

function blockOf(comparison: Comparison, naming: Naming): readonly string[] {
  const lines = linesOf(comparison, naming);
  const isOfPersons = comparison.over === 'organizer';
  return [
    headingOf(comparison, naming),
    ...[...lines, ...(isOfPersons ? [naming.words('comparison.persons')] : [])].map(indented),
  ];
}

function headingOf({ over, by }: Comparison, { words, label, keyName }: Naming): string {
  const others = (Object.entries(by) as [Key, Scalar][]).map(([key, value]) => label(key, value));
  return words('comparison.heading', {
    key: keyName(over),
    others: others.length === 0 ? 'none' : others.join(words('list.separator')),
  });
}

function indented(line: string): string {
  return `  ${line}`;
}

function linesOf(comparison: Comparison, naming: Naming): readonly string[] {
  switch (comparison.kind) {
    case 'ratio':
      return ratioLines(comparison, naming);
    case 'duration':
      return durationLines(comparison, naming);
    case 'count':
      return countLines(comparison, naming);
    case 'series':
      return seriesLines(comparison, naming);
  }
}
