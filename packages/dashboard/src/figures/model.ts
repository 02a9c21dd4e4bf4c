/** What a figure is before it is shown: words and finished texts. Elements show these and know no estimate. */
import type { ChartLayout, ChartSpec, ChartTheme } from '@muster/charts';
import type {
  DistributionPart,
  Estimate,
  FindingName,
  ListQuestion,
  ListSubject,
  Scalar,
  Signal,
} from '@muster/core';
import type { Leading } from './leads-to.ts';

/** How a number of a column is written where it stays a number, as in a workbook. */
export type NumberFormat = 'integer' | 'percent' | 'points' | 'decimal' | 'index' | 'days' | 'yuan';

export interface Column {
  /** Stable name, for `data-column`. */
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
  readonly format?: NumberFormat;
  /** Holds long names, which would else be broken into many lines. */
  readonly wide?: true;
}

/** A work list that can be opened: which rows it holds, and of what they are said to be. */
export interface Who {
  /** The figure, the group and the finding. */
  readonly title: string;
  /** On its button, where it is not the only one of its cell. */
  readonly text?: string;
  readonly subject: ListSubject;
  readonly question: ListQuestion;
  /** Opened at the number itself, in the table and in the chart: too many to have a button each. */
  readonly atNumber?: true;
}

/**
 * The work lists behind a number: one, or none where nobody is behind it. Of a distribution it may be the number of one
 * of its parts.
 */
export type WhoOf = (
  estimate: Estimate,
  finding: FindingName,
  word: string,
  part?: DistributionPart,
) => readonly Who[];

/** What a mark of a chart is of, as its data say. */
export interface Marked {
  readonly by: Estimate['by'];
  /** Of a part of a distribution. */
  readonly key?: Scalar;
}

export interface Row {
  /** Stable name, for `data-key`. */
  readonly key: string;
  /** One text per column; the first is the header of the row. */
  readonly cells: readonly string[];
  /** The number behind each text; null where there is none and the text says all. */
  readonly values?: readonly (number | null)[];
  /** Of its numbers, where that is not the one of the column. */
  readonly format?: NumberFormat;
  /** By column, who is behind its number. */
  readonly who?: Readonly<Record<string, readonly Who[]>>;
  /** What opens below the row when its header is pressed. */
  readonly notes?: readonly string[];
  /** What the row is of, where the page may turn to that. */
  readonly leadsTo?: Leading;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Makes the specification for the room there is, in the colours of a screen or of paper. */
export type Draw = (layout: ChartLayout, theme: ChartTheme) => ChartSpec;

/** What heads a figure or a card. */
export interface Heading {
  /** Stable name, for `data-figure`: `development-ratio:unit`. */
  readonly id: string;
  readonly title: string;
  /** How the indicator is computed. */
  readonly how: string;
}

export interface Figure extends Heading {
  /** The figure in a sentence or two. */
  readonly summary: string;
  /** What else there is to say of it, a sentence or two each. */
  readonly sentences?: readonly string[];
  /** Null where there is nothing to draw and the table says all. */
  readonly draw: Draw | null;
  readonly table: Table;
  /** Who is behind its numbers, besides those that cells of the table lead to. */
  readonly who?: readonly Who[];
  /** Who is behind a mark of its chart; null where nobody is. */
  readonly whoAt?: (mark: Marked) => Who | null;
}

/** One line of a card under its number. */
export interface CardLine {
  /** Stable name, for `data-part`: `fraction`, `interval`, `target`, `change` … */
  readonly part: string;
  readonly text: string;
  /** Shown with a mark of its own beside the words. */
  readonly signal?: Signal;
}

export interface Card extends Heading {
  readonly value: string;
  /** The number behind the value, where it is one. */
  readonly number?: number | null;
  readonly format?: NumberFormat;
  /** Whether the value is a figure, and not the reason why there is none. */
  readonly known: boolean;
  readonly lines: readonly CardLine[];
  /** Said below "how computed": dates of denominators, units that were counted. */
  readonly notes: readonly string[];
  /** Who is behind its numbers. */
  readonly who?: readonly Who[];
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

/** The indicator of a figure, by the stable name of that. */
export function indicatorOf(figure: string): string {
  return figure.split(':')[0]!;
}
