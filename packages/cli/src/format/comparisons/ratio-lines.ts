/** Shares side by side in words: whether they differ, who stands out, how small ones rank. */
import type { RatioComparison, RatioMember } from '@muster/core';
import type { Naming } from '../naming.ts';
import { percentOfShare } from '../percent.ts';
import { foundText } from './found.ts';
import { chiSquareText, decimal, isBeyondChance } from './p-value.ts';

/** Of a long list the first and the last as many are shown. */
const ENDS = 5;
/** Fewer show no spread that one of them could be measured by. */
const MANY = 10;
/** With less spread than this the limits of chance are nearly the same. */
const WIDE = 1.5;

export function ratioLines(comparison: RatioComparison, naming: Naming): readonly string[] {
  const { homogeneity, gini } = comparison;
  const { words } = naming;
  if (homogeneity === null) return [words('comparison.same')];
  const differ = isBeyondChance(homogeneity.pValue);
  return [
    [
      words(differ ? 'comparison.differ' : 'comparison.alike', { test: chiSquareText(homogeneity, naming) }),
      ...(homogeneity.approximate ? [words('comparison.approximate')] : []),
    ].join(words('sentence.separator')),
    restLine(comparison, naming),
    ...(differ ? wideLine(comparison, naming) : []),
    ...rankLine(comparison, naming),
    ...mixLine(comparison, naming),
    ...(gini === null ? [] : [inequalityLine(comparison, gini, naming)]),
  ];
}

function nameOf({ over }: RatioComparison, { key }: RatioMember, { label }: Naming): string {
  return label(over, key);
}

function restLine(comparison: RatioComparison, naming: Naming): string {
  const found = comparison.members.flatMap((member) =>
    member.rest === null || !isBeyondChance(member.rest.adjusted)
      ? []
      : [{ name: nameOf(comparison, member, naming), distance: member.rest.difference }],
  );
  return naming.words('comparison.rest', {
    found: foundText(found, comparison.members.length, naming.words),
  });
}

/** Of many or large ones nearly all stand out from chance; who stands out from the others is another question. */
function wideLine(comparison: RatioComparison, naming: Naming): string[] {
  const { overdispersion, members, value: all } = comparison;
  if (overdispersion === null || overdispersion.phi < WIDE || members.length < MANY) return [];
  if (members.every(({ funnel }) => !funnel?.wide95)) return [];
  const found = members.flatMap((member) => {
    const wide = member.funnel?.wide95;
    if (!wide || (member.value >= wide.lower && member.value <= wide.upper)) return [];
    return [{ name: nameOf(comparison, member, naming), distance: member.value - all }];
  });
  return [
    naming.words('comparison.wide', {
      phi: decimal(overdispersion.phi, naming),
      found: foundText(found, members.length, naming.words),
    }),
  ];
}

function rankLine(comparison: RatioComparison, naming: Naming): string[] {
  const { words } = naming;
  // Persons are not ranked.
  if (comparison.over === 'organizer') return [];
  if (comparison.rho === 0) return [words('comparison.unranked')];
  const ranks = [...comparison.members]
    .sort((a, b) => a.rank - b.rank)
    .map(
      (member) => `${member.rank} ${nameOf(comparison, member, naming)} ${percentOfShare(member.shrunk, 1)}%`,
    );
  const separator = words('list.separator');
  const text =
    ranks.length <= 2 * ENDS
      ? ranks.join(separator)
      : `${ranks.slice(0, ENDS).join(separator)} … ${ranks.slice(-ENDS).join(separator)}`;
  return [words('comparison.ranked', { ranks: text })];
}

function mixLine(comparison: RatioComparison, naming: Naming): string[] {
  const { members } = comparison;
  if (members.every(({ mix }) => mix === null)) return [];
  const found = members.flatMap((member) => {
    const { mix } = member;
    if (mix === null || (mix.lower <= 1 && mix.upper >= 1)) return [];
    const name = `${nameOf(comparison, member, naming)} ${mix.ratio.toFixed(2)}`;
    return [{ name, distance: mix.ratio - 1 }];
  });
  return [naming.words('comparison.mix', { found: foundText(found, members.length, naming.words) })];
}

function inequalityLine({ variation, theil }: RatioComparison, gini: number, { words }: Naming): string {
  const share = (part: number, total: number): string => `${percentOfShare(part / total, 0)}%`;
  return [
    words('comparison.inequality', { gini: gini.toFixed(2), variation: variation?.toFixed(2) ?? '–' }),
    ...(theil === null || theil.total === 0
      ? []
      : [
          words('comparison.theil', {
            between: share(theil.between, theil.total),
            within: share(theil.within, theil.total),
          }),
        ]),
  ].join(words('sentence.separator'));
}
