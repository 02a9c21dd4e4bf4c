/** Figures by two keys: a cell for each pair, and the same cells as a table. */
import { type HeatCell, type HeatFigure, heatMap } from '@muster/charts';
import type { Estimate, Key, Scalar } from '@muster/core';
import type { Ui } from '../ui.ts';
import { columnsAxis, rowsAxis } from './axes.ts';
import { type Cell, number, tableOf, text } from './filled-table.ts';
import type { Draw, Figure, Heading, Marked, Who } from './model.ts';

export interface HeatFigureInput extends Heading {
  readonly row: Key;
  readonly column: Key;
  readonly heat: HeatFigure;
  /** What else there is to say of it. */
  readonly sentences?: readonly string[];
  /** Who is behind a cell; none where absent. */
  readonly whoAt?: (mark: Marked) => Who | null;
}

/** A row of the table, by its key as estimates have it, so that departments lead to their pages. */
type HeatRow = Pick<Estimate, 'by'>;

export function heatFigure(ui: Ui, input: HeatFigureInput): Figure {
  const { id, title, how, row, column, whoAt } = input;
  const { say, format } = ui;
  const heat = withoutBlank(input.heat);
  const rows = distinct(heat.cells.map((cell) => cell.row));
  const columns = distinct(heat.cells.map((cell) => cell.column)).toSorted(byOrder);
  const rowName = (key: Scalar) => ui.name(row, key);
  const columnName = (key: Scalar) => ui.name(column, key);
  const keyOf = ({ by }: HeatRow) => by[row] ?? null;
  const value = (cell: HeatCell) => valueText(ui, heat, cell);
  const summary = summaryText(ui, { ...input, heat }, rows.length, columns.length);
  const draw: Draw = (layout, theme) =>
    heatMap({
      estimates: heat,
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: columnsAxis(ui, ui.keyName(column), columns.map(columnName)),
        y: rowsAxis(ui, ui.keyName(row), rows.map(rowName)),
        row: rowName,
        column: columnName,
        value,
        tooltip: (cell) =>
          say(cell.of === null ? 'page.mark.count' : 'page.mark.cell', {
            name: nameOf(ui, input, cell),
            value: value(cell),
            count: format.integer(cell.count),
            of: cell.of === null ? '' : format.integer(cell.of),
          }),
        missing: say('status.no-data'),
      },
    });
  return {
    id,
    title,
    summary,
    how,
    draw: heat.cells.some((cell) => cell.value !== null) ? draw : null,
    table: tableOf<HeatRow>(
      title,
      [
        [text('key', ui.keyName(row)), (of) => rowName(keyOf(of))],
        ...columns.map((key): Cell<HeatRow> => {
          const cellOf = (of: HeatRow) =>
            heat.cells.find((cell) => cell.row === keyOf(of) && cell.column === key);
          return [
            number(stableName(key), columnName(key), heat.shares ? 'percent' : 'integer'),
            (of) => {
              const cell = cellOf(of);
              return cell === undefined ? '' : [value(cell), cell.value];
            },
            (of) => {
              const cell = cellOf(of);
              return [cell === undefined ? null : whoAt?.(cell)].filter((who) => who != null);
            },
          ];
        }),
      ],
      rows.map((key) => ({ by: { [row]: key } })),
      (of) => stableName(keyOf(of)),
    ),
    ...(whoAt === undefined ? {} : { whoAt }),
  };
}

/** Columns in which no row has a figure say nothing: years before the first file, grades without a headcount. */
function withoutBlank(heat: HeatFigure): HeatFigure {
  const known = new Set(heat.cells.filter(({ value }) => value !== null).map(({ column }) => column));
  return { ...heat, cells: heat.cells.filter(({ column }) => known.has(column)) };
}

function stableName(key: Scalar): string {
  return key === null ? 'null' : String(key);
}

function distinct(keys: readonly Scalar[]): readonly Scalar[] {
  return [...new Set(keys)];
}

/** As the picture has them: numbers and dates ascend, what was not recorded comes last. */
function byOrder(a: Scalar, b: Scalar): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(ui: Ui, { row, column }: HeatFigureInput, cell: HeatCell): string {
  return ui.names({ [row]: cell.row, [column]: cell.column }, '');
}

function valueText({ say, format }: Ui, { shares }: HeatFigure, { value }: HeatCell): string {
  if (value === null) return say('status.no-data');
  return shares ? format.percent(value) : format.integer(value);
}

function summaryText(ui: Ui, input: HeatFigureInput, rows: number, columns: number): string {
  const { say } = ui;
  const known = input.heat.cells.filter(({ value }) => value !== null);
  const [first, second] = known.toSorted((a, b) => b.value! - a.value!);
  if (first === undefined) return say('page.chart.empty');
  const most = say('page.chart.most', {
    name: nameOf(ui, input, first),
    count: valueText(ui, input.heat, first),
  });
  const sentences = [
    say('page.chart.heat', { rows, columns }),
    // Of several that are first none is named alone.
    ...(second?.value === first.value ? [] : [say('page.chart.heat.most', { most })]),
    ...(input.sentences ?? []),
  ];
  return sentences.join(say('sentence.separator'));
}
