/** Workbooks that are read once while they are staged, whatever comes of it. */
import { type Workbook, WorkbookError } from '@muster/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { RememberedWorkbooks } from '../src/state/remembered-workbooks.ts';

const workbook: Workbook = { format: 'xlsx', sheets: [] };
const bytes = (...values: number[]) => Uint8Array.from(values);
let times: number;
let remembered: RememberedWorkbooks;

beforeEach(() => {
  times = 0;
  remembered = new RememberedWorkbooks();
});

const reads = (result: () => Workbook) =>
  remembered.through(async () => {
    times++;
    return result();
  });

const throws = (error: Error) => () => {
  throw error;
};

describe('a workbook', () => {
  it('that was read is not read again, until it is forgotten', async () => {
    const read = reads(() => workbook);
    expect(await read(bytes(1), 'xlsx')).toBe(workbook);
    expect(await read(bytes(1), 'xlsx')).toBe(workbook);
    expect(times).toBe(1);
    remembered.forget();
    await read(bytes(1), 'xlsx');
    expect(times).toBe(2);
  });

  it('is another with other bytes, or read as another format', async () => {
    const read = reads(() => workbook);
    await read(bytes(1), 'xlsx');
    await read(bytes(2), 'xlsx');
    await read(bytes(1), 'xls');
    expect(times).toBe(3);
  });

  it('that was refused is refused again without a look', async () => {
    const read = reads(throws(new WorkbookError('workbook-timeout', 'too long')));
    for (let i = 0; i < 3; i++) {
      await expect(read(bytes(1), 'xlsx')).rejects.toMatchObject({ fault: 'workbook-timeout' });
    }
    expect(times).toBe(1);
  });

  it('whose reading was stopped is read again', async () => {
    await expect(reads(throws(new Error('stopped')))(bytes(1), 'xlsx')).rejects.toThrow('stopped');
    expect(await reads(() => workbook)(bytes(1), 'xlsx')).toBe(workbook);
    expect(times).toBe(2);
  });
});
