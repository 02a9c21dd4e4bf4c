/** The thread that reads workbooks: what it hands back, and how it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxOf } from '../../core/test/roster/workbook-files.ts';
import { workbookReader } from '../src/workbook-reader.ts';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'muster-workbook-'));
const worker = pathToFileURL(path.join(folder, 'workbook-worker.mjs'));

beforeAll(async () => {
  // Threads run no TypeScript, so the program is put together first, with all that it imports.
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['muster-source'] },
    ssr: { noExternal: true, resolve: { conditions: ['muster-source', 'node'] } },
    build: {
      ssr: source('workbook-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'workbook-worker.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const utf8 = (text: string) => new TextEncoder().encode(text);
const html = (rows: string) => utf8(`<html><table>${rows}</table></html>`);

describe('workbookReader', () => {
  it('hands back what the thread read', async () => {
    const workbook = await workbookReader({ worker })(html('<tr><td>姓名<td>001'), 'html');
    expect(workbook.sheets[0]!.rows).toEqual([['姓名', '001']]);
    expect(workbook.sheets[0]!.textCells).toEqual([1]);
  });

  it('leaves the bytes with who asked', async () => {
    const bytes = html('<tr><td>1');
    const length = bytes.length;
    await workbookReader({ worker })(bytes, 'html');
    expect(bytes.length).toBe(length);
  });

  it('says what was wrong with a workbook as the thread did', async () => {
    const reader = workbookReader({ worker });
    await expect(reader(utf8('<p>none'), 'html')).rejects.toMatchObject({
      name: 'WorkbookError',
      fault: 'workbook-format',
    });
  });

  it('ends a thread that takes too long', async () => {
    const reader = workbookReader({ worker, seconds: 0.001 });
    await expect(reader(html('<tr><td>1'), 'html')).rejects.toMatchObject({ fault: 'workbook-timeout' });
  });

  it('outlives a thread that runs out of memory', async () => {
    const reader = workbookReader({ worker, megabytes: 16 });
    const rows = Array.from({ length: 200_000 }, (_, i) => `<tr><td>${i}<td>${i + 0.5}`).join('');
    await expect(reader(html(rows), 'html')).rejects.toMatchObject({ fault: 'workbook-too-large' });
  });

  const cell = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
  it.each([
    [
      'cells at the far end of every row',
      () => xlsxOf({ sheets: [{ data: Array.from({ length: 300_000 }, (_, i) => cell(i + 1)).join('') }] }),
    ],
    [
      'blank texts by the million',
      () => xlsxOf({ sheets: [{ data: '' }], sharedStrings: '<si/>'.repeat(9_400_000) }),
    ],
  ])('refuses a small file of %s before memory is short', async (_, file) => {
    const bytes = file();
    expect(bytes.length).toBeLessThan(2 << 20);
    const error = await workbookReader({ worker, megabytes: 512 })(bytes, 'xlsx').catch((reason) => reason);
    // In the words of the reader, not in those of a thread that ran out of memory.
    expect(error).toMatchObject({
      fault: 'workbook-too-large',
      message: expect.stringMatching(/^more than/),
    });
  });

  it('reads a large one that is none of these, in a quarter of the memory that there is', async () => {
    const data = Array.from({ length: 100_000 }, (_, row) => {
      const texts = Array.from({ length: 8 }, (_, i) => `<c t="s"><v>${row * 8 + i}</v></c>`);
      return `<row r="${row + 1}">${texts.join('')}${'<c><v>1</v></c>'.repeat(12)}</row>`;
    }).join('');
    const sharedStrings = Array.from({ length: 800_000 }, (_, i) => `<si><t>张三${i}</t></si>`).join('');
    const bytes = xlsxOf({ sheets: [{ data }], sharedStrings });
    const { sheets } = await workbookReader({ worker, megabytes: 512 })(bytes, 'xlsx');
    expect(sheets[0]!.rows.length).toBe(100_000);
    expect(sheets[0]!.rows.at(-1)!.slice(6, 9)).toEqual(['张三799998', '张三799999', '1']);
  });

  it('tells a fault of the program from one of the workbook', async () => {
    const reader = workbookReader({ worker: new URL('missing.mjs', worker) });
    await expect(reader(html(''), 'html')).rejects.toThrow(/missing\.mjs/);
  });
});
