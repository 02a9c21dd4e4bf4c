/** The figure of one indicator, whatever its kind: by one of its keys, or of the whole. */
import { ranked } from '@muster/charts';
import type { Estimate, EstimateKind, IndicatorInfo, Key } from '@muster/core';
import { cohortOrder, type Ui } from '../ui.ts';
import { complianceFigure } from './compliance-figure.ts';
import { concentrationFigure } from './concentration-figure.ts';
import { countFigure } from './count-figure.ts';
import { distributionFigure } from './distribution-figure.ts';
import { durationFigure } from './duration-figure.ts';
import { type Figure, figureId, type WhoOf } from './model.ts';
import { ratioFigure } from './ratio-figure.ts';
import { isReconciled, reconciliationFigure } from './reconciliation-figure.ts';
import { stackedFigure } from './stacked-figure.ts';

export interface IndicatorFigureInput {
  readonly info: IndicatorInfo;
  /** The key of the estimates; null where they are of the whole. */
  readonly key: Key | null;
  readonly estimates: readonly Estimate[];
  readonly who?: WhoOf;
}

/** The keys that are shown where an indicator has them, the first first: stages and rules mean little together. */
const preferred: readonly Key[] = ['stage', 'rule', 'gate', 'unit', 'cohort', 'month', 'year'];

/** The key by which an indicator says most; null where it has none. */
export function mainKey({ keys }: Pick<IndicatorInfo, 'keys'>): Key | null {
  return preferred.find((key) => keys.includes(key)) ?? keys[0] ?? null;
}

/** @param ui says things as the indicator does */
export function indicatorFigure(ui: Ui, { info, key, estimates, who }: IndicatorFigureInput): Figure {
  const title = ui.text(info.title);
  const heading = {
    id: figureId(info.id, key === null ? 'all' : `by-${key}`),
    title: key === null ? title : ui.say('page.own.by', { title, key: ui.keyName(key).toLowerCase() }),
    how: ui.text(info.how),
    // What has no keys has one row, which is called the whole.
    key: key ?? 'unit',
  };
  const behind = who === undefined ? {} : { who };
  switch (info.kind) {
    case 'count': {
      const counts = ofKind(estimates, 'count');
      const [whole] = counts;
      if (key === null && whole !== undefined && isReconciled(whole)) {
        return reconciliationFigure(ui, { ...heading, estimate: whole });
      }
      return countFigure(ui, {
        ...heading,
        estimates: key === 'unit' ? counts.toSorted((a, b) => b.count - a.count) : inOrder(key, counts),
        layout: isTime(key) ? 'columns' : 'rows',
        ...behind,
        ...(ui.isMoney ? {} : { counts: ui.say('column.count') }),
      });
    }
    case 'ratio': {
      const ratios = ofKind(estimates, 'ratio');
      return ratioFigure(ui, {
        ...heading,
        estimates: key === 'unit' ? ranked(ratios) : inOrder(key, ratios),
        ...behind,
      });
    }
    case 'distribution': {
      const part = info.part ?? 'kind';
      const distributions = inOrder(key, ofKind(estimates, 'distribution'));
      const [whole] = distributions;
      if (key !== null || whole === undefined) {
        return stackedFigure(ui, { ...heading, part, estimates: distributions, ...behind });
      }
      return distributionFigure(ui, {
        ...heading,
        key: part,
        partName: info.partName === null ? null : ui.text(info.partName),
        estimate: whole,
        layout: whole.parts.every((one) => typeof one.key === 'number') ? 'columns' : 'rows',
        ...behind,
      });
    }
    case 'duration':
      return durationFigure(ui, {
        ...heading,
        estimates: inOrder(key, ofKind(estimates, 'duration')),
        ...behind,
      });
    case 'concentration':
      return concentrationFigure(ui, {
        ...heading,
        holder: info.part ?? 'kind',
        estimates: inOrder(key, ofKind(estimates, 'concentration')),
      });
    case 'compliance':
      return complianceFigure(ui, {
        ...heading,
        checked: info.keys.includes('gate') ? 'gates' : 'rules',
        estimates: inOrder(key, ofKind(estimates, 'compliance')),
        who: who ?? (() => []),
      });
  }
}

function ofKind<Kind extends EstimateKind>(estimates: readonly Estimate[], kind: Kind) {
  return estimates.filter(
    (estimate): estimate is Extract<Estimate, { kind: Kind }> => estimate.kind === kind,
  );
}

/** Months and years have an order of their own and short names. */
function isTime(key: Key | null): boolean {
  return key === 'month' || key === 'year';
}

/** Cohorts in the order in which they are read out, all else as it comes. */
function inOrder<E extends Estimate>(key: Key | null, estimates: readonly E[]): readonly E[] {
  return key === 'cohort' ? estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)) : estimates;
}
