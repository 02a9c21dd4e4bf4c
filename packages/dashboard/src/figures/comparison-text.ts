/** How the shares of holders stand to one another, in words: whether they differ, who stands out, how small ones rank. */
import type { RatioComparison, RatioMember } from '@muster/core';
import type { Ui } from '../ui.ts';

/** From here down what was found is more than chance gives: the other side of 95 %. */
const ALPHA = 0.05;
/** Smaller ones say no more than that chance is out of the question. */
const SMALLEST = 0.001;
/** Fewer show no spread that one of them could be measured by. */
const MANY = 10;
/** With less spread than this the limits of chance are nearly the same. */
const WIDE = 1.5;
/** Of a long list the first and the last as many are named; the table has all. */
const ENDS = 3;

export function isBeyondChance(p: number): boolean {
  return p < ALPHA;
}

/** `p < 0.001`, `p = 0.042`, on one line. */
export function chanceText({ format }: Ui, p: number): string {
  const text = p < SMALLEST ? `p < ${format.decimal(SMALLEST, 3)}` : `p = ${format.decimal(p, 3)}`;
  return text.replaceAll(' ', '\u00a0');
}

/** On which side of the others a holder clearly is. */
export type Side = 'above' | 'similar' | 'below';

/** A holder against all others together; null where there are no others. */
export function sideOf({ rest }: RatioMember): Side | null {
  if (rest === null) return null;
  if (!isBeyondChance(rest.adjusted)) return 'similar';
  return rest.difference > 0 ? 'above' : 'below';
}

/** Whether the order of the holders says more than chance does. */
export function isRanked({ rho, over }: RatioComparison): boolean {
  // Persons are not ranked.
  return rho !== null && rho > 0 && over !== 'organizer';
}

/** The comparison in a few sentences. */
export function comparisonSentences(ui: Ui, comparison: RatioComparison): readonly string[] {
  const { say, format } = ui;
  const { homogeneity } = comparison;
  if (homogeneity === null) return [say('comparison.same')];
  const { chiSquare, degrees, pValue, approximate } = homogeneity;
  const test = say('comparison.chi-square', {
    statistic: format.decimal(chiSquare, 1),
    degrees,
    p: chanceText(ui, pValue),
  });
  const differ = isBeyondChance(pValue);
  return [
    [
      say(differ ? 'comparison.differ' : 'comparison.alike', { test }),
      ...(approximate ? [say('comparison.approximate')] : []),
    ].join(say('sentence.separator')),
    say('comparison.rest', {
      found: foundText(ui, comparison, ({ rest }) =>
        rest === null || !isBeyondChance(rest.adjusted) ? 0 : rest.difference,
      ),
    }),
    ...(differ ? wideSentence(ui, comparison) : []),
    rankSentence(ui, comparison),
  ];
}

/** Who has more or fewer than its mix of cohorts would give; none where the question fixes the cohort. */
export function mixSentence(ui: Ui, comparison: RatioComparison): readonly string[] {
  if (comparison.members.every(({ mix }) => mix === null)) return [];
  const outside = ({ mix }: RatioMember) =>
    mix === null || (mix.lower <= 1 && mix.upper >= 1) ? 0 : mix.ratio - 1;
  const factor = ({ mix }: RatioMember) => ` ${ui.format.decimal(mix!.ratio, 2)}`;
  return [ui.say('comparison.mix', { found: foundText(ui, comparison, outside, factor) })];
}

/** Of many or large ones nearly all stand out from chance; who stands out from the others is another question. */
function wideSentence(ui: Ui, comparison: RatioComparison): readonly string[] {
  const { overdispersion, members, value: all } = comparison;
  if (overdispersion === null || overdispersion.phi < WIDE || members.length < MANY) return [];
  if (members.every(({ funnel }) => !funnel?.wide95)) return [];
  const outside = ({ funnel, value }: RatioMember) => {
    const wide = funnel?.wide95;
    return !wide || (value >= wide.lower && value <= wide.upper) ? 0 : value - all;
  };
  return [
    ui.say('comparison.wide', {
      phi: ui.format.decimal(overdispersion.phi, 1),
      found: foundText(ui, comparison, outside),
    }),
  ];
}

function rankSentence(ui: Ui, comparison: RatioComparison): string {
  if (!isRanked(comparison)) return ui.say('comparison.unranked');
  const ranks = comparison.members
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank, key, shrunk }) => `${rank} ${ui.name(comparison.over, key)} ${ui.format.percent(shrunk)}`);
  const separator = ui.say('list.separator');
  return ui.say('comparison.ranked', {
    ranks:
      ranks.length <= 2 * ENDS
        ? ranks.join(separator)
        : `${ranks.slice(0, ENDS).join(separator)} … ${ranks.slice(-ENDS).join(separator)}`,
  });
}

/**
 * Who stands out and on which side, the farthest first.
 *
 * @param distance 0 for those that do not stand out, above 0 for those above
 * @param behind   said behind a name
 */
function foundText(
  ui: Ui,
  { members, over }: RatioComparison,
  distance: (member: RatioMember) => number,
  behind: (member: RatioMember) => string = () => '',
): string {
  const { say } = ui;
  const found = members
    .filter((member) => distance(member) !== 0)
    .toSorted((a, b) => Math.abs(distance(b)) - Math.abs(distance(a)));
  if (found.length === 0) return say('comparison.nobody');
  const side = (key: 'comparison.above' | 'comparison.below', is: (member: RatioMember) => boolean) => {
    const names = found.filter(is).map((member) => ui.name(over, member.key) + behind(member));
    return names.length === 0 ? [] : [say(key, { names: names.join(say('list.separator')) })];
  };
  return [
    ...side('comparison.above', (member) => distance(member) > 0),
    ...side('comparison.below', (member) => distance(member) < 0),
    ...(found.length < members.length ? [say('comparison.others')] : []),
  ].join(say('clause.separator'));
}

/** How uneven it all is, and how much of that lies between the holders and not within them. */
export function inequalitySentence(
  { say, format }: Ui,
  { gini, variation, theil }: RatioComparison,
): readonly string[] {
  if (gini === null || variation === null) return [];
  const share = (part: number, total: number) => format.roundPercent(Math.round((100 * part) / total) / 100);
  const sentences = [
    say('comparison.inequality', { gini: format.decimal(gini, 2), variation: format.decimal(variation, 2) }),
    ...(theil === null || theil.total === 0
      ? []
      : [
          say('comparison.theil', {
            between: share(theil.between, theil.total),
            within: share(theil.within, theil.total),
          }),
        ]),
  ];
  return [sentences.join(say('sentence.separator'))];
}
