/** What a figure is before it is shown: words and finished texts. Elements show these and know no estimate. */
import type { ChartLayout, ChartSpec } from '@muster/charts';
import type { Estimate, Signal } from '@muster/core';

export interface Column {
  /** Stable name, for `data-column`. */
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
}

export interface Row {
  /** Stable name, for `data-key`. */
  readonly key: string;
  /** One text per column; the first is the header of the row. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Figure {
  /** Stable name, for `data-figure`: `development-ratio:unit`. */
  readonly id: string;
  readonly title: string;
  /** The figure in a sentence or two. */
  readonly summary: string;
  /** How the indicator is computed. */
  readonly how: string;
  /** Null where there is nothing to draw and the table says all. */
  readonly draw: ((layout: ChartLayout) => ChartSpec) | null;
  readonly table: Table;
}

/** One line of a card under its number. */
export interface CardLine {
  /** Stable name, for `data-part`: `fraction`, `interval`, `target`, `change` … */
  readonly part: string;
  readonly text: string;
  /** Shown with a mark of its own beside the words. */
  readonly signal?: Signal;
}

export interface Card {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** Whether the value is a figure, and not the reason why there is none. */
  readonly known: boolean;
  readonly lines: readonly CardLine[];
  readonly how: string;
  /** Said below "how computed": dates of denominators, units that were counted. */
  readonly notes: readonly string[];
}

const whole = 'all';

/** The stable name of an estimate: `undergraduate`, `ENG/faculty`, `all`. */
export function estimateKey(by: Estimate['by']): string {
  const values = Object.values(by);
  return values.length === 0 ? whole : values.map((value) => value ?? 'null').join('/');
}

/** The stable name of a figure: `development-ratio:undergraduate`; of the whole it is the indicator alone. */
export function figureId(indicator: string, part: string): string {
  return part === whole ? indicator : `${indicator}:${part}`;
}
