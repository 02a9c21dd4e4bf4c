/** The worker that reads workbooks: what it hands back, and how it ends. */
import { WorkbookError } from '@muster/core/workbook';
import { describe, expect, it } from 'vitest';
import { workbookReader } from '../src/state/workbook-reader.ts';

const html = (rows: string) => new TextEncoder().encode(`<html><table>${rows}</table></html>`);
const large = html(Array.from({ length: 400_000 }, (_, i) => `<tr><td>${i}<td>x`).join(''));

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
