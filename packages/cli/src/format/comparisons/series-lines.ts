/** Months side by side in words: which are more than the ordinary ups and downs, and why. */
import { type SeriesComparison, type SeriesPoint, unusualTypes } from '@muster/core';
import type { Naming } from '../naming.ts';
import { percentOfShare } from '../percent.ts';
import { decimal } from './p-value.ts';

export function seriesLines(series: SeriesComparison, naming: Naming): readonly string[] {
  const { words } = naming;
  return [
    ...ordinaryLine(series, naming),
    unusualLine(series, naming),
    ...(series.trial ? [words('comparison.trial')] : []),
  ];
}

function valueText(value: number, { chart }: SeriesComparison, naming: Naming): string {
  return chart === 'p' ? `${percentOfShare(value, 1)}%` : decimal(value, naming);
}

function ordinaryLine(series: SeriesComparison, naming: Naming): string[] {
  const { centre, chart, points } = series;
  if (centre === null) return [];
  const { lower = null, upper = null } = points[0] ?? {};
  const text = (value: number): string => valueText(value, series, naming);
  // Limits of shares differ from month to month.
  if (chart === 'p') return [naming.words('comparison.ordinary-share', { centre: text(centre) })];
  if (lower === null || upper === null) return [];
  const limits = { lower: text(lower), upper: text(upper), centre: text(centre) };
  return [naming.words('comparison.ordinary', limits)];
}

function unusualLine(series: SeriesComparison, naming: Naming): string {
  const { words, label } = naming;
  const month = ({ key, value }: SeriesPoint): string =>
    `${label(series.over, key)} (${valueText(value!, series, naming)})`;
  const found = unusualTypes.flatMap((type) => {
    const months = series.points.filter((point) => point.type === type).map(month);
    return months.length === 0
      ? []
      : [words(`series.${type}`, { months: months.join(words('list.separator')) })];
  });
  return found.length === 0
    ? words('comparison.usual')
    : words('comparison.unusual', { found: found.join(words('clause.separator')) });
}
