/** Ratios as a table: the share in per cent, its interval, how it stands to its targets, how it changed. */
import type { EstimateInterval, RatioEstimate, TargetVerdict } from '@muster/core';
import { formatGrid, type GridColumn } from './grid.ts';
import { answerCell, countedHeading, earlierHeading, keyColumns, notRecordedColumn } from './key-columns.ts';
import type { Naming } from './naming.ts';
import { percent, percentAsGiven, percentOfShare, pointsOfChange } from './percent.ts';
import { trendColumn, yearColumns, yearNotes } from './year-columns.ts';

/** One line an estimate. */
export function ratioTable(estimates: readonly RatioEstimate[], naming: Naming): string {
  const { words, number, counted } = naming;
  return formatGrid<RatioEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: countedHeading('column.count', naming),
        align: 'right',
        cell: ({ count }) => counted(count),
      },
      {
        heading: countedHeading('column.of', naming),
        align: 'right',
        cell: ({ of }) => (of === null ? '' : counted(of)),
      },
      {
        heading: words('column.value'),
        align: 'right',
        always: true,
        cell: answerCell(naming, ({ count, of }) =>
          of === null || of === 0 ? '' : `${percent(count, of)}%`,
        ),
      },
      {
        heading: words('column.interval'),
        align: 'right',
        cell: ({ interval }) => intervalCell(interval, naming, '%'),
      },
      ...targetColumns(naming),
      ...yearColumns(estimates, naming),
      trendColumn(naming),
      ...changeColumns(estimates, naming),
      {
        heading: words('column.left-out'),
        align: 'right',
        cell: ({ leftOut }) => (leftOut === undefined || leftOut === 0 ? '' : number(leftOut)),
      },
      {
        heading: words('column.of-date'),
        align: 'left',
        // One date for all is said below the table instead.
        cell: ({ ofDate }) => (datesOf(estimates).length > 1 ? (ofDate ?? '') : ''),
      },
      notRecordedColumn(naming),
    ],
    estimates,
  );
}

/** What is said below the table. */
export function ratioNotes(estimates: readonly RatioEstimate[], naming: Naming): string[] {
  const { words } = naming;
  const notes: string[] = [];
  const dates = datesOf(estimates);
  if (dates.length === 1) notes.push(words('command.of-date', { date: dates[0] }));
  if (estimates.some(({ leftOut }) => leftOut !== undefined && leftOut > 0)) {
    notes.push(words('command.left-out'));
  }
  for (const { units } of estimates) {
    if (units === undefined) continue;
    const names = units.map((unit) => naming.label('unit', unit)).join(words('list.separator'));
    notes.push(words('command.units', { units: names === '' ? words('unit.none') : names }));
  }
  const sources = new Set(
    estimates.flatMap(({ targets }) =>
      targets.flatMap((target) =>
        target.source === null
          ? []
          : [words('command.target-source', { target: targetText(target, naming), source: target.source })],
      ),
    ),
  );
  notes.push(...sources);
  if (estimates.some(({ interval, targets }) => interval !== null && targets.some(isShort))) {
    notes.push(words('command.needed'));
  }
  notes.push(...yearNotes(estimates, naming));
  if (estimates.some(({ change }) => change?.interval?.conservative))
    notes.push(words('command.conservative'));
  return notes;
}

function datesOf(estimates: readonly RatioEstimate[]): string[] {
  return [...new Set(estimates.flatMap(({ ofDate }) => (ofDate === undefined ? [] : [ofDate])))];
}

/** Where a target is met, more would be a surplus that nobody asks for. */
function isShort({ missing }: TargetVerdict): boolean {
  return missing !== null && missing > 0;
}

function targetColumns(naming: Naming): GridColumn<RatioEstimate>[] {
  const { words, counted } = naming;
  const more = (count: number | null | undefined): string => (count ? counted(count) : '');
  const perTarget = (
    heading: string,
    align: 'left' | 'right',
    cell: (target: TargetVerdict, isShare: boolean) => string,
  ): GridColumn<RatioEstimate> => ({
    heading,
    align,
    cell: ({ targets, interval }) =>
      targets
        .map((target) => cell(target, interval !== null))
        .filter((text) => text !== '')
        .join('; '),
  });
  return [
    perTarget(words('column.target'), 'left', (target) => targetText(target, naming)),
    perTarget(words('column.verdict'), 'left', ({ met, firstTime }) => {
      if (met === null) return words('status.no-data');
      if (firstTime) return words('met.first');
      return words(met ? 'met.yes' : 'met.no');
    }),
    perTarget(words('column.missing'), 'right', ({ missing }) => more(missing)),
    perTarget(words('column.growing'), 'right', (target, isShare) =>
      isShare && isShort(target) ? more(target.needed?.growing) : '',
    ),
    perTarget(words('column.certain'), 'right', (target, isShare) =>
      isShare && isShort(target) ? more(target.needed?.certain) : '',
    ),
    perTarget(words('column.signal'), 'left', ({ signal }) =>
      signal === null ? '' : words(`signal.${signal}`),
    ),
  ];
}

function targetText({ bound, value, valueTo }: TargetVerdict, { words }: Naming): string {
  return words(`bound.${bound}`, {
    value: `${percentAsGiven(value)}%`,
    valueTo: valueTo === undefined ? '' : `${percentAsGiven(valueTo)}%`,
  });
}

function changeColumns(estimates: readonly RatioEstimate[], naming: Naming): GridColumn<RatioEstimate>[] {
  const { words } = naming;
  return [
    {
      heading: earlierHeading(estimates, naming),
      align: 'right',
      cell: ({ change }) => {
        if (change === undefined) return '';
        if (change.of === null || change.of === 0) return words('status.no-data');
        return `${percent(change.count, change.of)}%`;
      },
    },
    {
      heading: words('column.percentage-points'),
      align: 'right',
      cell: ({ count, of, change }) =>
        change === undefined || !of || !change.of ? '' : pointsOfChange(count, of, change.count, change.of),
    },
    {
      heading: words('column.change-interval'),
      align: 'right',
      cell: ({ change }) => intervalCell(change?.interval ?? null, naming, ''),
    },
  ];
}

function intervalCell(interval: EstimateInterval | null, { words }: Naming, sign: string): string {
  if (interval === null) return '';
  const { lower, upper } = interval;
  return words('range.interval', {
    lower: `${percentOfShare(lower)}${sign}`,
    upper: `${percentOfShare(upper)}${sign}`,
  });
}
