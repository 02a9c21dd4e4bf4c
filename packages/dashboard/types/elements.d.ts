/** What the elements of `muster.js` take and tell. */

/** A colour scheme and a language, for every element. */
export interface MusterAppearance {
  /** By default that of the page (`<html lang>`), else that of the browser. */
  language: 'en' | 'zh-CN' | string | null;
  /** By default that of the system, where the page is ready for it by `color-scheme`; else as the page is. */
  theme: 'light' | 'dark' | 'contrast' | string | null;
}

/** What `<muster-figure>`, `<muster-chart>` and `<muster-table>` ask. */
export interface MusterQuestion {
  /** The `<muster-import>` or `<muster-dashboard>` whose files answer, or its id. */
  source: string | MusterSource | null;
  /** In place of a source: what `muster compute --format json` printed, as an object or as its text. */
  results: MusterResults | string | unknown;
  /** The name of a figure: `development-ratio`. */
  indicator: string | null;
  /** A key of the figure, such as `unit`, or `whole`; by default the one by which it says most. */
  by: string | null;
  /** `KEY=VALUE`, several of them separated by commas or in a list. */
  where: string | readonly string[] | null;
  /** Dates are `YYYY-MM-DD`. */
  asOf: string | null;
  from: string | null;
  to: string | null;
  compareTo: string | null;
  admittedBy: 'approval' | 'meeting' | string | null;
}

export interface MusterFigureElement extends HTMLElement, MusterQuestion, MusterAppearance {
  /** Shows the table in place of the chart. */
  asTable: boolean;
}
export interface MusterChartElement extends HTMLElement, MusterQuestion, MusterAppearance {}
export interface MusterTableElement extends HTMLElement, MusterQuestion, MusterAppearance {}

/** An element that others name as their source. */
export interface MusterSource extends HTMLElement {
  readonly store: unknown;
}

export interface MusterImportElement extends MusterSource, MusterAppearance {
  /** Files to use at once, in place of the user's choice. */
  files: Iterable<File>;
}

export interface MusterDashboardElement extends MusterSource, MusterAppearance {
  /** Keeps its state in the address bar, as the page does. */
  address: boolean;
  /** Keeps the user's work in the browser. */
  keep: boolean;
}

/** The contract of the command; `results.schema.json` of the core describes all of it. */
export interface MusterResults {
  readonly schema: 'muster-results/1';
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly results: readonly MusterEstimate[];
}

export interface MusterEstimate {
  readonly indicator: string;
  readonly kind: string;
  readonly by: Readonly<Record<string, string | number | null | undefined>>;
  readonly status: 'ok' | 'no-data' | 'hidden';
  readonly notRecorded: number;
}

/** An element shows another answer than before. */
export type MusterAnswerEvent = CustomEvent<{ readonly results: MusterResults }>;

/** A point of a chart or the name of a row was chosen: what it is of. */
export type MusterChosenEvent = CustomEvent<{
  readonly key: 'unit' | 'stage' | 'rule' | 'cohort' | 'month' | string;
  readonly value: string;
  /** Whether nothing but this was meant: with the key Shift. */
  readonly only: boolean;
}>;

/** An element cannot do what it was asked for; the message stands in its place. */
export type MusterFailedEvent = CustomEvent<{
  readonly code:
    | 'no-source'
    | 'unknown-indicator'
    | 'missing-files'
    | 'bad-question'
    | 'bad-results'
    | 'unusable-files'
    | 'unexpected';
  readonly message: string;
}>;

/** Files are in use. */
export type MusterLoadedEvent = CustomEvent<{
  readonly files: number;
  readonly rows: number;
  readonly rejected: number;
  readonly errors: number;
  readonly warnings: number;
}>;

/** The dashboard is shown in another language or theme than before. */
export type MusterShownEvent = CustomEvent<{
  readonly language: 'en' | 'zh-CN';
  readonly theme: 'light' | 'dark' | 'contrast';
}>;
