/** Sheets written as files: text of every kind, cut anywhere, or workbooks. */
import type fc from 'fast-check';
import type { Source } from '../../src/index.ts';
import { gb18030Of, utf16Of } from './bytes.ts';
import { Chance } from './chance.ts';
import { byteSource } from './reading.ts';

type Records = readonly (readonly string[])[];

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  gb18030: gb18030Of,
  'utf-16le with a mark': (text) => utf16Of(`\ufeff${text}`, 'le'),
  'utf-16be with a mark': (text) => utf16Of(`\ufeff${text}`, 'be'),
  'utf-16le': (text) => utf16Of(text, 'le'),
  'utf-16be': (text) => utf16Of(text, 'be'),
};

/** Records as comma-separated text or its kin. */
export function textOf(records: Records, { delimiter = ',', newline = '\n', quoteAll = false } = {}): string {
  const cell = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return records.map((record) => `${record.map(cell).join(delimiter)}${newline}`).join('');
}

/** A sheet as a file of text, in any encoding and with any delimiter, its bytes cut anywhere. */
export function writtenFile(g: fc.GeneratorValue, name: string, records: Records): Source {
  const chance = new Chance(g);
  const dialect = {
    delimiter: chance.pick([',', '\t', ';']),
    newline: chance.pick(['\n', '\r\n', '\r']),
    quoteAll: chance.oneIn(3),
  };
  const text = textOf(records, dialect);
  // Without its mark UTF-16 is told by where its noughts stand, which letters such as `一` and the wide space blur.
  const isBlurred = [...text].some((letter) => (letter.charCodeAt(0) & 0xff) === 0);
  const encodings = Object.keys(encoders).filter((each) => !isBlurred || !/^utf-16..$/.test(each));
  const bytes = encoders[chance.pick(encodings)]!(text);
  const places = Array.from({ length: 6 }, () =>
    Math.floor((bytes.length * chance.pick(parts)) / parts.length),
  )
    .concat(chance.pick([1, 2, 3]))
    .sort((a, b) => a - b);
  return byteSource(
    name,
    [0, ...places].map((from, i) => bytes.slice(from, places[i] ?? bytes.length)),
  );
}

const parts = Array.from({ length: 997 }, (_, i) => i);

/** A sheet as a workbook has it: blank cells at the ends of rows may be left out. */
export function writtenRows(g: fc.GeneratorValue, records: Records): Records {
  const chance = new Chance(g);
  return records.map((record) => {
    if (chance.oneIn(2)) return record;
    const last = record.findLastIndex((cell) => cell !== '');
    return record.slice(0, last + 1);
  });
}
