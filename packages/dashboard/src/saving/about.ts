/** What everything that leaves the page says of itself: its date, its scope, its method, its files, what is hidden. */
import { version } from '../../package.json';
import { type Figure, indicatorOf, type Table } from '../figures/model.ts';
import type { SchoolSummary } from '../state/school-summary.ts';
import type { Ui } from '../ui.ts';

/** What all figures of a page have in common. */
export interface About {
  /** ISO, for names of files. */
  readonly asOf: string;
  /** Date and period in a sentence. */
  readonly period: string;
  /** What the figures are limited to. */
  readonly scope: string;
  /** The files that figures come from, with the rows of each. */
  readonly filesOf: (ids: readonly string[]) => string;
  readonly program: string;
}

/** Files that an indicator can do without, and that yet change what is said of it. */
const besides = ['units', 'targets'];

/** A line of notes: what it is about, and the text. */
export type Note = readonly [label: string, text: string];

export function aboutPage(
  { say }: Ui,
  asOf: string,
  period: string,
  limits: readonly { readonly name: string; readonly text: string }[],
  { inputs, infos }: Pick<SchoolSummary, 'inputs' | 'infos'>,
): About {
  const isOfUnits = limits.some(({ name }) => name.startsWith('unit'));
  const scope = [...(isOfUnits ? [] : [say('page.notes.scope.all')]), ...limits.map(({ text }) => text)];
  const filesOf = (ids: readonly string[]): string => {
    const wanted = new Set(ids.map(indicatorOf));
    const kinds = infos.filter(({ id }) => wanted.has(id)).flatMap(({ files }) => files);
    // Of what is no indicator nobody knows where it comes from: any of them.
    const used = inputs.filter(
      ({ kind }) => kinds.length === 0 || [...kinds, ...besides].includes(kind ?? ''),
    );
    return used
      .map(({ file, sheet, rows }) =>
        say('page.notes.file', { file: sheet === undefined ? file : `${file} · ${sheet}`, rows }),
      )
      .join(say('list.separator'));
  };
  return {
    asOf,
    period,
    scope: scope.join(say('list.separator')),
    filesOf,
    program: say('page.notes.version', { version }),
  };
}

/** What is said of one figure, in this order. */
export function figureNotes(ui: Ui, figure: Figure, about: About): readonly Note[] {
  const { say } = ui;
  const { title, how } = figure;
  return [
    [say('page.notes.title'), title],
    [say('page.notes.summary'), summaryOf(ui, figure)],
    ...pageNotes(ui, about, [figure]),
    ...(how === '' ? [] : [[say('page.notes.how'), how] as const]),
  ];
}

/** All that a figure says in words. */
export function summaryOf({ say }: Ui, { summary, sentences = [] }: Figure): string {
  return [summary, ...sentences].join(say('sentence.separator'));
}

/** What is said of all figures of a page together. */
export function pageNotes(
  ui: Ui,
  about: About,
  figures: readonly { readonly id: string; readonly table?: Table }[],
): readonly Note[] {
  const { say } = ui;
  return [
    [say('page.notes.date'), about.period],
    [say('page.notes.scope'), about.scope],
    [say('page.notes.files'), about.filesOf(figures.map(({ id }) => id))],
    [
      say('page.notes.hidden'),
      hiddenText(
        ui,
        figures.flatMap(({ table }) => table ?? []),
      ),
    ],
    [say('page.notes.program'), about.program],
  ];
}

/** How many numbers are hidden; where none are, that nobody has looked. */
export function hiddenText({ say }: Ui, tables: readonly Table[]): string {
  const hidden = say('status.hidden');
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const count = cells.filter((cell) => cell === hidden).length;
  return count === 0 ? say('page.notes.hidden.none') : say('page.notes.hidden.some', { count });
}
