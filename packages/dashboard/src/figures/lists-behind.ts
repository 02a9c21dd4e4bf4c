/** The work lists behind estimates, each called by what it is of and by what its rows have in common. */
import { type Estimate, findingNames } from '@muster/core';
import type { Ui } from '../ui.ts';
import type { Who, WhoOf } from './model.ts';

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
