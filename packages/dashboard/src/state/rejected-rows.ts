/** Rows that could not be used, as a file in their own layout with the reason in front, to be mended and dropped again. */
import type { RejectedRow } from '@muster/core';
import { createWords, issueText, type Language, type Words } from '@muster/core/locales';
import { BYTE_ORDER_MARK, csvRecord } from '../csv.ts';
import type { Download } from './outcomes.ts';

/** Written in pieces of about this many characters. */
const PIECE = 1 << 16;

interface Layout {
  readonly pieces: BlobPart[];
  pending: string;
}

export class RejectedRows {
  readonly #file: string;
  readonly #words: Words;
  readonly #layouts = new Map<string, Layout>();

  constructor(file: string, language: Language) {
    this.#file = file;
    this.#words = createWords(language);
  }

  readonly add = (row: RejectedRow): void => {
    if (row.file !== this.#file) return;
    const layout = this.#layoutOf(row.header);
    // The reason stands in front: rows may have more cells than their header.
    layout.pending += csvRecord([this.#reason(row), ...row.cells]);
    if (layout.pending.length > PIECE) flush(layout);
  };

  /** One file for each layout of columns; none where every row was used. */
  downloads(): readonly Download[] {
    const stem = this.#file.replace(/\.[^.]*$/, '');
    const title = this.#words('page.import.rejected.name');
    return [...this.#layouts.values()].map((layout, index) => {
      flush(layout);
      const number = index === 0 ? '' : `-${index + 1}`;
      const content = new Blob(layout.pieces, { type: 'text/csv' });
      return { name: `${stem}-${title}${number}.csv`, content };
    });
  }

  #layoutOf(header: readonly string[]): Layout {
    const key = JSON.stringify(header);
    let layout = this.#layouts.get(key);
    if (layout === undefined) {
      const first = csvRecord([this.#words('command.reason'), ...header]);
      layout = { pieces: [], pending: BYTE_ORDER_MARK + first };
      this.#layouts.set(key, layout);
    }
    return layout;
  }

  #reason({ file, row, reasons }: RejectedRow): string {
    const place = this.#words('command.rejected-at', { file, row: String(row) });
    const sentences = reasons.map((issue) => issueText(this.#words, issue).sentence);
    return [place, ...sentences].join(this.#words('sentence.separator'));
  }
}

function flush(layout: Layout): void {
  layout.pieces.push(layout.pending);
  layout.pending = '';
}
