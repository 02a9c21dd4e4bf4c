/** Rows that could not be used, written as they were with the reason in front, to be mended and read again. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { RejectedRow, Source } from '@muster/core';
import { issueText, type Words } from '@muster/core/locales';
import { BYTE_ORDER_MARK, csvRecord } from './format/csv-record.ts';
import { UsageError } from './usage-error.ts';

/** Written in pieces of about this many characters. */
const PIECE = 1 << 16;

interface Layout {
  readonly path: string;
  readonly descriptor: number;
  pending: string;
}

/** One file for each layout of columns; nothing is written unless a row is rejected. */
export class RejectsFile {
  private readonly layouts = new Map<string, Layout>();
  private count = 0;
  private readonly path: string;
  private readonly words: Words;

  private constructor(path: string, words: Words) {
    this.path = path;
    this.words = words;
  }

  /** @throws {UsageError} when the path is that of a file to be read */
  static async at(path: string, sources: readonly Source[], words: Words): Promise<RejectsFile> {
    const inputs = await Promise.all(sources.map((source) => realpath(source.name)));
    const existing = await realpath(path).catch(() => resolve(path));
    if (inputs.includes(existing)) throw new UsageError('error.rejects-is-input', { file: path });
    return new RejectsFile(path, words);
  }

  readonly add = (row: RejectedRow): void => {
    const layout = this.layoutOf(row.header);
    // The reason stands in front: rows may have more cells than their header.
    layout.pending += csvRecord([this.reason(row), ...row.cells]);
    this.count++;
    if (layout.pending.length > PIECE) this.flush(layout);
  };

  close(): void {
    for (const layout of this.layouts.values()) {
      this.flush(layout);
      closeSync(layout.descriptor);
    }
  }

  /** What was written where. */
  summary(): string {
    const { words, count } = this;
    const paths = [...this.layouts.values()].map(({ path }) => path);
    if (paths.length === 0) return `${words('command.no-rejects', { file: this.path })}\n`;
    const written = words('command.rejects', { count, file: paths.join(words('list.separator')) });
    const layouts = paths.length > 1 ? `${words('command.rejects-layouts', { count: paths.length })}\n` : '';
    return `${written}\n${layouts}`;
  }

  private layoutOf(header: readonly string[]): Layout {
    const key = JSON.stringify(header);
    let layout = this.layouts.get(key);
    if (layout === undefined) {
      const path = numbered(this.path, this.layouts.size + 1);
      const first = csvRecord([this.words('command.reason'), ...header]);
      layout = { path, descriptor: this.open(path), pending: BYTE_ORDER_MARK + first };
      this.layouts.set(key, layout);
    }
    return layout;
  }

  private open(path: string): number {
    try {
      return openSync(path, 'w');
    } catch (error) {
      throw new UsageError('error.unwritable-file', { file: path, message: (error as Error).message });
    }
  }

  private flush(layout: Layout): void {
    writeSync(layout.descriptor, layout.pending);
    layout.pending = '';
  }

  private reason({ file, sheet, row, reasons }: RejectedRow): string {
    const { words } = this;
    const where = sheet === null ? [file] : [file, words('command.issue-sheet', { sheet })];
    const place = words('command.rejected-at', {
      file: where.join(words('list.separator')),
      row: String(row),
    });
    const sentences = reasons.map((issue) => issueText(words, issue).sentence);
    return [place, ...sentences].join(words('sentence.separator'));
  }
}

/** `rejects.csv`, `rejects-2.csv`, … */
function numbered(path: string, number: number): string {
  if (number === 1) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}
