/** The work lists behind estimates, each called by what it is of and by what its rows have in common. */
import { type DistributionEstimate, type DistributionPart, type Estimate, findingNames } from '@muster/core';
import type { Ui } from '../ui.ts';
import { estimateKey, type Marked, type Who, type WhoOf } from './model.ts';

/** @param who says which there are; none where absent */
export function listsBehind(
  { say }: Ui,
  estimates: readonly Estimate[],
  who: WhoOf | undefined,
): readonly Who[] {
  return estimates.flatMap((estimate) =>
    findingNames.flatMap((finding) => who?.(estimate, finding, say(`finding.${finding}`)) ?? []),
  );
}

/** Who is counted in a number that is opened itself; null where nobody is. */
export function listAt(
  who: WhoOf | undefined,
  estimate: Estimate,
  word: string,
  part?: DistributionPart,
): Who | null {
  const [list] = who?.(estimate, 'counted', word, part) ?? [];
  return list === undefined ? null : { ...list, atNumber: true };
}

/**
 * Who is behind the parts of distributions, by what their marks and cells are of.
 *
 * @param name what a part is called
 */
export function listsOfParts(
  who: WhoOf | undefined,
  estimates: readonly DistributionEstimate[],
  name: (part: DistributionPart) => string,
): (mark: Marked) => Who | null {
  const byGroup = new Map(estimates.map((estimate) => [estimateKey(estimate.by), estimate]));
  return ({ by, key }) => {
    const estimate = byGroup.get(estimateKey(by));
    const part = estimate?.parts.find((one) => one.key === key);
    return estimate === undefined || part === undefined ? null : listAt(who, estimate, name(part), part);
  };
}
