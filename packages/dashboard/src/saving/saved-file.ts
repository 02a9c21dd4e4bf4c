/** Figures, and pages of them, as files to keep. */
import type { Card, Figure, Table } from '../figures/model.ts';
import type { Download } from '../state/outcomes.ts';
import type { Ui } from '../ui.ts';
import { type About, figureNotes, pageNotes } from './about.ts';
import { cardTable } from './card-table.ts';
import { figureCsv } from './figure-csv.ts';
import { figureSvg, pngOf } from './picture.ts';
import { workbook } from './workbook.ts';

export const saveFormats = ['csv', 'xlsx', 'svg', 'png'] as const;
export type SaveFormat = (typeof saveFormats)[number];

/** The formats that a figure can be saved in: without a drawing there is no picture. */
export function formatsOf({ draw }: Figure): readonly SaveFormat[] {
  return draw === null ? ['csv', 'xlsx'] : saveFormats;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One figure in one format. */
export async function figureFile(
  ui: Ui,
  figure: Figure,
  about: About,
  format: SaveFormat,
): Promise<Download> {
  return { name: nameOf(ui, figure.id, about, format), content: await contentOf(ui, figure, about, format) };
}

async function contentOf(ui: Ui, figure: Figure, about: About, format: SaveFormat): Promise<Blob> {
  if (format === 'csv') return new Blob([figureCsv(ui, figure, about)], { type: 'text/csv' });
  if (format === 'xlsx') {
    return workbookBlob(ui, [{ ...figure.table, caption: figure.title }], figureNotes(ui, figure, about));
  }
  const svg = await figureSvg(ui, figure, about);
  if (svg === null) throw new Error('figureFile: a figure without a drawing has no picture');
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pngOf(svg);
}

/** All figures of a page: the cards on one sheet, then a sheet for each table, and how each is computed. */
export async function pageFile(
  ui: Ui,
  page: string,
  cards: readonly Card[],
  figures: readonly Figure[],
  about: About,
): Promise<Download> {
  const tables: readonly Table[] = [
    ...(cards.length === 0 ? [] : [cardTable(ui, cards)]),
    ...figures.map(({ title, table }) => ({ ...table, caption: title })),
  ];
  const notes = [
    ...pageNotes(ui, about, [...cards, ...figures]),
    ...[...cards, ...figures].filter(({ how }) => how !== '').map(({ title, how }) => [title, how] as const),
  ];
  return { name: nameOf(ui, page, about, 'xlsx'), content: await workbookBlob(ui, tables, notes) };
}

async function workbookBlob(
  { say }: Ui,
  ...[tables, notes]: readonly [readonly Table[], Parameters<typeof workbook>[2]]
) {
  return new Blob([(await workbook(tables, say('page.notes'), notes)) as BlobPart], { type: workbookType });
}

/** `development-ratio-by-unit_2003-12-31_zh-CN.csv`: nothing that any system forbids in a name. */
function nameOf({ language }: Ui, id: string, { asOf }: About, format: SaveFormat): string {
  const plain = id.replaceAll(/[^\p{Letter}\p{Number}.]+/gu, '-').replaceAll(/^-|-$/g, '');
  return `${plain}_${asOf}_${language}.${format}`;
}
