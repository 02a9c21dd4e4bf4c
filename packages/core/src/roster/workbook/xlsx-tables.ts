/** What the sheets of an XLSX file share: their texts, and their styles. */

import { builtInDateShown, type DateShown, dateShown } from './cell-text.ts';
import { attribute, type MarkupListener } from './markup.ts';
import { WorkbookError } from './workbook.ts';

/**
 * The most texts that sheets may share. Every one costs room and time even if it is blank and no cell refers to it;
 * 250,000 people with eight columns that nobody else has the like of come to half of this.
 */
export const MOST_TEXTS = 4_000_000;

export class TextReader implements MarkupListener {
  readonly texts: string[] = [];
  private content = '';
  private isReading = false;
  private isSound = false;

  open(name: string): void {
    if (name === 'si') this.content = '';
    else if (name === 'rph') this.isSound = true;
    else if (name === 't') this.isReading = !this.isSound;
  }

  close(name: string): void {
    if (name === 't') this.isReading = false;
    else if (name === 'rph') this.isSound = false;
    else if (name === 'si') {
      if (this.texts.length === MOST_TEXTS) {
        throw new WorkbookError('workbook-too-large', `more than ${MOST_TEXTS} texts`);
      }
      this.texts.push(plainText(this.content));
    }
  }

  text(text: string): void {
    if (this.isReading) this.content += text;
  }
}

/** A text with the letters that XML has no place for, which spreadsheets write as `_x000D_`. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

export class StyleReader implements MarkupListener {
  /** How far cells of a style show dates. */
  readonly shown: (DateShown | null)[] = [];
  private readonly formats = new Map<string, DateShown | null>();
  private within = '';

  open(name: string, attributes: string): void {
    if (name === 'numfmts' || name === 'cellxfs') this.within = name;
    else if (name === 'numfmt' && this.within === 'numfmts') {
      const format = attribute(attributes, 'formatcode') ?? '';
      this.formats.set(attribute(attributes, 'numfmtid') ?? '', dateShown(format));
    } else if (name === 'xf' && this.within === 'cellxfs') {
      const id = attribute(attributes, 'numfmtid') ?? '0';
      const own = this.formats.get(id);
      this.shown.push(own === undefined ? builtInDateShown(Number(id)) : own);
    }
  }

  close(name: string): void {
    if (name === this.within) this.within = '';
  }

  text(): void {}
}
