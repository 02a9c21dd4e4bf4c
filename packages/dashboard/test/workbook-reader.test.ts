/** The worker that reads workbooks: what it hands back, and how it ends. */
import { WorkbookError } from '@muster/core/workbook';
import { describe, expect, it } from 'vitest';
import { workbookReader } from '../src/state/workbook-reader.ts';

const html = (rows: string) => new TextEncoder().encode(`<html><table>${rows}</table></html>`);
const large = html(Array.from({ length: 400_000 }, (_, i) => `<tr><td>${i}<td>x`).join(''));

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const book: Readonly<Record<string, string>> = {
  '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="s"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/sharedStrings.xml': '<sst/>',
  'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
};

/** Parts packed as in an XLSX file, by the browser itself. */
async function packageOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let start = 0;
  for (const [part, content] of Object.entries(parts)) {
    const name = new TextEncoder().encode(part);
    const text = new Blob([content]);
    const stream = text.stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const local = new DataView(new ArrayBuffer(30));
    const entry = new DataView(new ArrayBuffer(46));
    local.setUint32(0, 0x04034b50, true);
    entry.setUint32(0, 0x02014b50, true);
    for (const [view, at] of [[local, 8] as const, [entry, 10] as const]) {
      view.setUint16(at, 8, true);
      view.setUint32(at + 10, packed.length, true);
      view.setUint32(at + 14, text.size, true);
      view.setUint16(at + 18, name.length, true);
    }
    entry.setUint32(42, start, true);
    directory.push(new Uint8Array(entry.buffer), name);
    pieces.push(new Uint8Array(local.buffer), name, packed);
    start += 30 + name.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, directory.length / 2, true);
  end.setUint32(16, start, true);
  return new Uint8Array(await new Blob([...pieces, ...directory, end]).arrayBuffer());
}

describe('workbookReader', () => {
  it('hands back what the worker read, and leaves the bytes with who asked', async () => {
    const bytes = html('<tr><td>姓名<td>001');
    const workbook = await workbookReader()(bytes, 'html');
    expect(workbook.sheets[0]!.rows).toEqual([['姓名', '001']]);
    expect(workbook.sheets[0]!.textCells).toEqual([1]);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('says what was wrong with a workbook as the worker did', async () => {
    const bytes = new TextEncoder().encode('PK none');
    const error = await workbookReader()(bytes, 'xlsx').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ fault: 'workbook-damaged' });
  });

  it.each([
    [
      'cells at the far end of every row',
      {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${Array.from(
          { length: 300_000 },
          (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
        ).join('')}</sheetData></worksheet>`,
      },
    ],
    ['blank texts by the million', { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(9_400_000)}</sst>` }],
    ['a text without end', { 'xl/sharedStrings.xml': `<sst><si><t>${' '.repeat(90 << 20)}</t></si></sst>` }],
  ])('refuses a small file of %s, and lives', async (_, parts) => {
    const bytes = await packageOf({ ...book, ...parts });
    expect(bytes.length).toBeLessThan(2 << 20);
    const error = await workbookReader()(bytes, 'xlsx').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'WorkbookError', fault: 'workbook-too-large' });
    const workbook = await workbookReader()(await packageOf(book), 'xlsx');
    expect(workbook.sheets[0]!.rows).toEqual([['1']]);
  });

  it('ends a worker that takes too long', async () => {
    const reader = workbookReader({ seconds: 0.001 });
    await expect(reader(large, 'html')).rejects.toMatchObject({ fault: 'workbook-timeout' });
  });

  it('ends a worker when nobody waits any more', async () => {
    const abort = new AbortController();
    const reading = workbookReader({ signal: abort.signal })(large, 'html');
    abort.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    await expect(workbookReader({ signal: abort.signal })(large, 'html')).rejects.toThrow('enough');
  });
});
