/** Columns for several years: the figure of each, and in which direction a share goes. */
import type { CountEstimate, RatioEstimate, Trend, YearPoint } from '@muster/core';
import { isBeyondChance, pValue } from './comparisons/p-value.ts';
import type { GridColumn } from './grid.ts';
import type { Naming } from './naming.ts';
import { percent } from './percent.ts';

type Yearly = CountEstimate | RatioEstimate;

/** One column a year, the oldest first; all estimates of one answer have the same years. */
export function yearColumns(estimates: readonly Yearly[], naming: Naming): GridColumn<Yearly>[] {
  return daysOf(estimates).map((day, i) => ({
    heading: day.slice(0, 4),
    align: 'right',
    cell: ({ kind, years }) => {
      const year = years?.[i];
      if (year === undefined) return '';
      return kind === 'count' ? naming.counted(year.count) : shareOf(year, naming);
    },
  }));
}

function daysOf(estimates: readonly Yearly[]): readonly string[] {
  return estimates[0]?.years?.map(({ asOf }) => asOf) ?? [];
}

function shareOf({ count, of }: YearPoint, { words }: Naming): string {
  return of === null || of === 0 ? words('status.no-data') : `${percent(count, of)}%`;
}

export function trendColumn({ words }: Naming): GridColumn<RatioEstimate> {
  const text = ({ z, pValue: p }: Trend): string => {
    const direction = z > 0 ? 'trend.rises' : 'trend.falls';
    return words(isBeyondChance(p) ? direction : 'trend.none', { p: pValue(p) });
  };
  return { heading: words('column.trend'), align: 'left', cell: ({ trend }) => (trend ? text(trend) : '') };
}

/** What is said below the table. */
export function yearNotes(estimates: readonly Yearly[], { words }: Naming): string[] {
  const days = daysOf(estimates);
  if (days.length === 0) return [];
  return [
    words('command.years', { dates: days.join(words('list.separator')) }),
    ...(estimates.some((estimate) => estimate.kind === 'ratio' && estimate.trend)
      ? [words('command.trend')]
      : []),
  ];
}
