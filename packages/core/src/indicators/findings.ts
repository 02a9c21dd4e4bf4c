/** Findings: the parts of a figure that are made of rows one by one, so that the rows behind them can be listed. */
import type { Estimate, Scalar } from './estimate.ts';
import type { Definition } from './indicator.ts';

/** How many rows an estimate says that there are of each finding; none where it says nothing of it. */
const figures = {
  counted: countOf,
  others: (estimate) => (estimate.kind === 'ratio' ? (estimate.of ?? 0) - estimate.count : 0),
  'left-out': (estimate) => (estimate.kind === 'ratio' ? (estimate.leftOut ?? 0) : 0),
  ended: countOf,
  'over-limit': (estimate) => (estimate.kind === 'duration' ? (estimate.limit?.over ?? 0) : 0),
  open: (estimate) => (estimate.kind === 'duration' ? estimate.open : 0),
  'open-over-limit': (estimate) => {
    if (estimate.kind === 'duration') return estimate.limit?.openOver ?? 0;
    return estimate.kind === 'distribution' ? (estimate.past ?? 0) : 0;
  },
  breach: (estimate) => (estimate.kind === 'compliance' ? estimate.breach : 0),
  ok: (estimate) => (estimate.kind === 'compliance' ? estimate.ok : 0),
  'not-checkable': ({ notRecorded }) => notRecorded,
  'not-recorded': ({ notRecorded }) => notRecorded,
} as const satisfies Record<string, (estimate: Estimate) => number>;

function countOf(estimate: Estimate): number {
  return 'count' in estimate ? estimate.count : 0;
}

export type FindingName = keyof typeof figures;

/** All findings there are; an indicator has some of them. */
export const findingNames = Object.keys(figures) as readonly FindingName[];

/** How many rows an estimate says that there are of a finding. */
export function figureOf(finding: FindingName, estimate: Estimate): number {
  return figures[finding](estimate);
}

/** How many rows a distribution says that there are of a part, whose key is written as in conditions. */
export function countOfPart(part: string, estimate: Estimate): number {
  if (estimate.kind !== 'distribution') return 0;
  return estimate.parts.find(({ key }) => String(key) === part)?.count ?? 0;
}

/**
 * The findings of an indicator. What it counts otherwise than row by row, such as sums, classes and units, is none:
 * nobody in particular stands behind it.
 *
 * @param values of the stages, rules or gates that are its own those that are asked for; all of them if absent
 */
export function findingsOf(definition: Definition, values?: readonly Scalar[]): readonly FindingName[] {
  const stages = ('stages' in definition && definition.stages) || [];
  const hasLimit = stages.some(({ id, limit }) => limit !== undefined && (values?.includes(id) ?? true));
  const needsLimit = (finding: FindingName) => finding === 'over-limit' || finding === 'open-over-limit';
  return ownFindings(definition).filter((finding) => hasLimit || !needsLimit(finding));
}

function ownFindings(definition: Definition): readonly FindingName[] {
  if ('prepare' in definition) return definition.listed ?? [];
  switch (definition.kind) {
    case 'count':
      return definition.sum === undefined ? ['counted', 'not-recorded'] : ['not-recorded'];
    case 'duration':
      return ['ended', 'over-limit', 'open', 'open-over-limit', 'not-recorded'];
    case 'compliance':
      return ['breach', 'not-checkable', 'ok'];
    case 'ratio':
      break;
    default:
      return ['counted', 'not-recorded'];
  }
  switch (definition.basis) {
    case 'rows':
      return ['counted', 'others', 'not-recorded'];
    case 'headcount':
    case 'plans':
      return ['counted', 'left-out', 'not-recorded'];
    case 'own':
      return [];
    default:
      return ['not-recorded'];
  }
}
