/** What it takes each unit to reach a supposed target, and when: rows for a table in which plans can be written. */
import type { CountEstimate, RatioEstimate } from '@muster/core';
import type { View } from '../state/address.ts';
import type { Ui } from '../ui.ts';
import { plannedPace, presentPace, reachedText } from './reached-text.ts';

export interface WhatIfInput {
  readonly estimates: readonly RatioEstimate[];
  /** All units together. */
  readonly whole: RatioEstimate;
  readonly admitted: readonly CountEstimate[];
  readonly admittedInAll: CountEstimate | undefined;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string;
  readonly plan: View['plan'];
}

export interface WhatIfRow {
  /** The unit; null for all of them together. */
  readonly unit: string | null;
  readonly name: string;
  readonly missing: string;
  readonly growing: string;
  readonly certain: string;
  readonly admitted: string;
  readonly atPace: string;
  /** What is planned; blank where nothing is. */
  readonly planned: string;
  readonly withPlan: string;
}

export function whatIfRows(ui: Ui, input: WhatIfInput): readonly WhatIfRow[] {
  const { estimates, whole, admitted, admittedInAll, plan } = input;
  const units = estimates.flatMap((estimate) => {
    const { unit } = estimate.by;
    if (typeof unit !== 'string') return [];
    const count = admitted.find(({ by }) => by.unit === unit);
    return [rowOf(ui, input, unit, estimate, count, plan.get(unit))];
  });
  const planned = estimates.flatMap(({ by }) => plan.get(String(by.unit)) ?? []);
  const sum = planned.length === 0 ? undefined : planned.reduce((total, one) => total + one, 0);
  return [...units, rowOf(ui, input, null, whole, admittedInAll, sum)];
}

function rowOf(
  ui: Ui,
  { period, asOf }: WhatIfInput,
  unit: string | null,
  estimate: RatioEstimate,
  admitted: CountEstimate | undefined,
  planned: number | undefined,
): WhatIfRow {
  const { format, say } = ui;
  const target = estimate.targets[0];
  const needed = (value: number | null | undefined) =>
    target === undefined || target.missing === null || value === undefined
      ? say('status.no-data')
      : value === null
        ? '–'
        : format.integer(value);
  return {
    unit,
    name: unit === null ? say('column.all') : ui.name('unit', unit),
    missing: needed(target?.missing),
    growing: needed(target?.needed?.growing),
    certain: needed(target?.needed?.certain),
    admitted: admitted === undefined ? '' : format.integer(admitted.count),
    atPace: reachedText(ui, estimate, presentPace(admitted, period), asOf),
    planned: planned === undefined ? '' : String(planned),
    withPlan: reachedText(ui, estimate, plannedPace(planned), asOf),
  };
}
