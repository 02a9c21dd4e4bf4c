/** Concentrations as a table: who has most of it, or how far the ratios lie apart, and how uneven all are. */
import type { ConcentrationEstimate, Holder, Key, Spread } from '@muster/core';
import { formatGrid, formatRecord, type GridColumn } from './grid.ts';
import { answerCell, isWhole, keyColumns, notRecordedColumn } from './key-columns.ts';
import type { Naming } from './naming.ts';
import { percent, percentAsGiven } from './percent.ts';

/** Enough to tell two years apart; more would feign that the last place means something. */
const DECIMALS = 3;

/**
 * One line an estimate, or one below the other what is said of the whole.
 *
 * @param key the key whose values the holders are; null where the catalogue does not say
 */
export function concentrationTable(
  estimates: readonly ConcentrationEstimate[],
  key: Key | null,
  naming: Naming,
): string {
  const { words, number } = naming;
  const columns: readonly GridColumn<ConcentrationEstimate>[] = [
    ...keyColumns(estimates, naming),
    {
      heading: words('column.count'),
      align: 'right',
      always: true,
      cell: answerCell(naming, ({ count }) => number(count)),
    },
    {
      heading: words('column.holders'),
      align: 'right',
      cell: ({ holders, among }) => words('range.of', { count: number(holders), of: number(among) }),
    },
    ...topColumns(estimates[0]?.indicator ?? '', key, naming),
    ...spreadColumns(key, naming),
    measure(words('column.gini'), ({ gini }) => gini),
    measure(words('column.theil'), ({ theil }) => theil),
    notRecordedColumn(naming),
  ];
  return isWhole(estimates) ? formatRecord(columns, estimates[0]!) : formatGrid(columns, estimates);
}

/** What is said below the table. */
export function concentrationNotes(
  estimates: readonly ConcentrationEstimate[],
  { words, number }: Naming,
): string[] {
  const notes = [words(isSpread(estimates) ? 'command.spread' : 'command.concentration')];
  const limit = estimates[0]?.limit;
  if (limit !== undefined) {
    const share = `${percentAsGiven(limit.topShare)}%`;
    notes.push(words('limit.concentration', { share, holders: number(limit.holders) }));
  }
  return notes;
}

function isSpread(estimates: readonly ConcentrationEstimate[]): boolean {
  return estimates.some(({ spread }) => spread !== undefined);
}

/** Of those that hold a part of the whole. Where each has a ratio, the largest share is that of the largest. */
function topColumns(indicator: string, key: Key | null, naming: Naming): GridColumn<ConcentrationEstimate>[] {
  const { words, label } = naming;
  const heading = naming.partName(indicator);
  return [
    {
      heading: words('column.top', { key: heading }),
      align: 'left',
      cell: ({ topShare, top, spread }) => (topShare === null || spread !== undefined ? '' : label(key, top)),
    },
    {
      heading: words('column.share'),
      align: 'right',
      // Back to the whole number, so that it is rounded once.
      cell: ({ topShare, count, spread }) =>
        topShare === null || spread !== undefined ? '' : `${percent(Math.round(topShare * count), count)}%`,
    },
    {
      heading: words('column.judged'),
      align: 'left',
      cell: ({ limit }) => {
        if (limit === undefined || limit.exceeded === null) return '';
        return words(limit.exceeded ? 'concentrated.yes' : 'concentrated.no');
      },
    },
    measure(words('column.hhi'), ({ hhi, spread }) => (spread === undefined ? hhi : null)),
    {
      heading: words('column.effective'),
      align: 'right',
      cell: ({ effective, spread }) =>
        effective === null || spread !== undefined ? '' : effective.toFixed(1),
    },
  ];
}

function spreadColumns(key: Key | null, naming: Naming): GridColumn<ConcentrationEstimate>[] {
  const { words, label, number } = naming;
  const column = (heading: string, cell: (spread: Spread) => string): GridColumn<ConcentrationEstimate> => ({
    heading,
    align: 'right',
    cell: ({ spread }) => (spread === undefined ? '' : cell(spread)),
  });
  const holder = ({ key: name, count, of }: Holder): string => `${label(key, name)} ${percent(count, of)}%`;
  return [
    {
      heading: words('column.together'),
      align: 'right',
      cell: ({ spread, count }) => (spread === undefined ? '' : `${percent(count, spread.of)}%`),
    },
    column(words('column.lowest'), ({ lowest }) => holder(lowest)),
    column(words('column.highest'), ({ highest }) => holder(highest)),
    column(words('column.times'), ({ ratio }) => (ratio === null ? '' : ratio.toFixed(1))),
    column(words('column.below'), ({ below }) => number(below)),
    measure(words('column.variation'), ({ spread }) => spread?.variation ?? null),
  ];
}

function measure(
  heading: string,
  of: (estimate: ConcentrationEstimate) => number | null,
): GridColumn<ConcentrationEstimate> {
  return { heading, align: 'right', cell: (estimate) => of(estimate)?.toFixed(DECIMALS) ?? '' };
}
