/**
 * XLSX to sheets, part by part as they unpack, so that what is too much ends the reading before it fills the memory. Read
 * here and not by a library: those that there are hold each part whole, several times as large, before they count it.
 */

import { Budget, Grid } from './grid.ts';
import { attribute, type MarkupListener } from './markup.ts';
import { WorkbookError, type WorkbookSheet } from './workbook.ts';
import { CellReader } from './xlsx-cells.ts';
import { StyleReader, TextReader } from './xlsx-tables.ts';
import { readXmlPart } from './xml-part.ts';
import { partKey, readDirectory } from './zip-directory.ts';

/** Unpacked, all sheets: 250,000 people with 20 columns take about 200 MB. */
const MOST_OF_SHEETS = 300 * 1024 * 1024;

/** Unpacked, all else: two million texts that only one cell each has take about 60 MB. */
const MOST_BESIDE_SHEETS = 96 * 1024 * 1024;

/**
 * The sheets of an XLSX file.
 *
 * @throws {WorkbookError} when it is no workbook, or too much of one
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const file = new Package(bytes);
  const main = (await file.relations('')).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !main.endsWith('.xml')) {
    throw new WorkbookError('workbook-format', 'a package without a workbook');
  }
  const budget = new Budget();
  const workbook = new WorkbookReader(budget);
  await file.read(main, workbook);
  if (!workbook.isWorkbook) throw new WorkbookError('workbook-format', 'a package of another kind');
  const relations = await file.relations(main);
  const texts = new TextReader();
  const styles = new StyleReader();
  for (const { type, target } of relations) {
    if (type === 'sharedStrings') await file.read(target, texts);
    else if (type === 'styles') await file.readIfThere(target, styles);
  }
  const read: WorkbookSheet[] = [];
  for (const { name, id, hidden } of workbook.sheets) {
    const relation = relations.find((one) => one.id === id);
    if (relation === undefined) throw damaged(`no part for the sheet ${name}`);
    // Charts and macros are sheets of their own too, without cells.
    if (relation.type !== 'worksheet') continue;
    const grid = new Grid(budget);
    await file.read(
      relation.target,
      new CellReader(grid, texts.texts, styles.shown, workbook.is1904),
      'sheet',
    );
    read.push(grid.sheet(name, hidden));
  }
  return read;
}

interface Relation {
  readonly id: string;
  /** The last word of its address: there are two families of them. */
  readonly type: string;
  /** The key of the part. */
  readonly target: string;
}

class Package {
  private readonly bytes: Uint8Array;
  private readonly parts;
  private readonly left = { sheet: MOST_OF_SHEETS, other: MOST_BESIDE_SHEETS };

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.parts = readDirectory(bytes);
  }

  async read(key: string, listener: MarkupListener, kind: 'sheet' | 'other' = 'other'): Promise<void> {
    const part = this.parts.get(key);
    if (part === undefined) throw damaged(`no part ${key}`);
    this.left[kind] -= part.unpacked;
    if (this.left[kind] < 0) {
      throw new WorkbookError('workbook-too-large', `${key} of ${part.unpacked} bytes unpacked`);
    }
    await readXmlPart(this.bytes, part, listener);
  }

  async readIfThere(key: string, listener: MarkupListener): Promise<void> {
    if (this.parts.has(key)) await this.read(key, listener);
  }

  /** Those of a part, or of the package itself. */
  async relations(key: string): Promise<readonly Relation[]> {
    const slash = key.lastIndexOf('/') + 1;
    const folder = key.slice(0, slash);
    const relations: Relation[] = [];
    await this.readIfThere(`${folder}_rels/${key.slice(slash)}.rels`, {
      open(name, attributes) {
        if (name !== 'relationship') return;
        const type = attribute(attributes, 'type') ?? '';
        relations.push({
          id: attribute(attributes, 'id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolved(folder, attribute(attributes, 'target') ?? ''),
        });
      },
      close() {},
      text() {},
    });
    return relations;
  }
}

/** The key of the part that is meant where a part of this folder refers to it. */
function resolved(folder: string, target: string): string {
  const key = partKey(target);
  const steps: string[] = [];
  for (const step of (key.startsWith('/') ? key : folder + key).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

class WorkbookReader implements MarkupListener {
  readonly sheets: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  isWorkbook = false;
  is1904 = false;
  private readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  open(name: string, attributes: string): void {
    if (name === 'workbook') this.isWorkbook = true;
    else if (name === 'workbookpr') {
      this.is1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    } else if (name === 'sheet') {
      this.budget.spendSheet();
      this.sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, 'id') ?? '',
        hidden: /^(hidden|veryHidden)$/.test(attribute(attributes, 'state') ?? ''),
      });
    }
  }

  close(): void {}
  text(): void {}
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
