/**
 * The sample school with every text that its files leave to their writers turned into something that a page, a picture
 * or a spreadsheet program could take for more than text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run-muster.ts';
import type { DroppedFile } from './browser.ts';

/** What sets this is code that ran. */
export const TAKEN = 'document.title="taken"';

/** Texts that are something else to HTML, scripts, addresses, Vega, messages, spreadsheets and objects. */
export const hostile: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'datum.value',
  `=HYPERLINK("http://outside.example","x")`,
  `@cmd|'/c calc'!A0`,
  '-2+3',
  `<img src=x onerror='${TAKEN}'>`,
  `</script><script>${TAKEN}</script>`,
  `<iframe srcdoc="<script>parent.${TAKEN}</script>">`,
  `javascript:${TAKEN}`,
  `" autofocus onfocus=${TAKEN} x="`,
  `"+alert(1)+"`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it is none is what is tested
  '${datum} {{datum}} {0}',
  '{count, plural, one {#} other {#}}',
  `{"expr":"warn(datum)"}`,
  `<svg/onload=${TAKEN}>`,
  `"><a href="javascript:${TAKEN}">`,
  `'];${TAKEN};//`,
  'datum["key"]',
  '[x].y.z\\',
  '+1+1',
  '＝1＋1',
  '&lt;b&gt;&amp;amp;',
  ']]><!--',
];

/** Names that turn the direction of writing, or take no room, or too much. */
export const turning: readonly string[] = [
  '\u202eedoc.exe',
  '\u2066left\u2067right',
  '\u2069out\u202a',
  'كلية الهندسة',
  'zero\u200bwi\u200ddth',
  '长'.repeat(300),
  'W'.repeat(300),
  'two\nlines\tand\ra\u0007half\u001b[31m',
];

const texts = [...hostile.slice(0, 16), ...turning, ...hostile.slice(16)];

/** Columns whose values are left to whoever writes them. */
const free: ReadonlySet<string> = new Set([
  'unit',
  'parent',
  'speaker_unit',
  'name_zh',
  'name_en',
  'aliases',
  'branch',
  'class',
  'organizer',
  'person_key',
  'course',
  'document',
  'return_reason',
  'training_class',
  'name',
  'title',
  'level',
  'campaign',
  'survey',
  'question',
  'answer',
  'source',
  'approve_delay_reason',
]);

/** Columns that mean the same things in several files. */
const alike: Readonly<Record<string, string>> = { parent: 'unit', speaker_unit: 'unit' };

/** The same text for the same value, another for each other; units are called by nothing else. */
class Renamed {
  readonly #names = new Map<string, Map<string, string>>();

  of(column: string, value: string): string {
    if (value === '') return value;
    const kind = alike[column] ?? column;
    const names = this.#names.get(kind) ?? new Map<string, string>();
    const text = texts[names.size % texts.length]!;
    const name = names.get(value) ?? (kind === 'unit' ? text : `${text} ${value}`);
    this.#names.set(kind, names.set(value, name));
    return name;
  }
}

const folder = path.join(root, 'data/school-2003');

/** The units, each called by one of the texts. */
export const hostileUnits = texts.slice(0, 24);

/**
 * All files of the sample, under names that are no better, and with a column in front of the roster for each text. Every
 * second unit has no other name than its code.
 */
export function hostileSchool(): readonly DroppedFile[] {
  const renamed = new Renamed();
  // Units first, so that each has one of the texts to itself.
  const names = ['units.csv', ...readdirSync(folder).filter((name) => name !== 'units.csv')];
  return names.map((name, index) => {
    const [header, ...rows] = readFileSync(path.join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const extra = name === 'people.csv' ? texts : [];
    const changed = rows.map((row, number) =>
      row.map((value, at) => {
        const column = header![at]!;
        if (!free.has(column)) return value;
        const isName = column.startsWith('name_') || column === 'aliases';
        return isName && number % 2 === 0 ? '' : renamed.of(column, value);
      }),
    );
    const table = [[...extra, ...header!], ...changed.map((row) => [...extra, ...row])];
    return { name: `${texts[index % texts.length]} ${name}`, bytes: csvOf(table) };
  });
}

/** Every cell in quotation marks. */
export function csvOf(table: readonly (readonly string[])[]): Buffer {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return Buffer.from(table.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''));
}
