import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  checkReference,
  type ReferenceRecord,
  referenceMethods,
  referenceRecords,
} from '../../src/stats/reference.ts';

/** Right to the last digit; the tests below spoil one thing each. Worked by hand: 1 of 1 at 50 %. */
const good: ReferenceRecord = {
  id: 'tails',
  method: 'binom_tails',
  input: { x: 1, n: 1, target: 0.5 },
  expected: { pLower: 1, pUpper: 0.5, midLower: 0.75, midUpper: 0.25, flag95: 'within', flag998: 'within' },
  tolerance: { abs: 0, rel: 0 },
};

const adjusted: ReferenceRecord = {
  id: 'list',
  method: 'p_adjust',
  input: { p: [0.25, null], method: 'bonferroni' },
  expected: { adjusted: [0.25, null] },
  tolerance: { abs: 0, rel: 0 },
};

function statusOf(record: ReferenceRecord, change: Partial<ReferenceRecord> = {}): string {
  return checkReference({ ...record, ...change }).status;
}

describe('checkReference', () => {
  it('passes the answer that is expected', () => {
    expect(statusOf(good)).toBe('passed');
    expect(statusOf(adjusted)).toBe('passed');
  });

  it('allows abs + rel · |expected| and no more', () => {
    const change = (tolerance: ReferenceRecord['tolerance']) => ({ expected: { pUpper: 0.5625 }, tolerance });
    expect(statusOf(good, change({ abs: 0.0625, rel: 0 }))).toBe('passed');
    expect(statusOf(good, change({ abs: 0.0624, rel: 0 }))).toBe('failed');
    expect(statusOf(good, change({ abs: 0, rel: 0.1112 }))).toBe('passed');
    expect(statusOf(good, change({ abs: 0, rel: 0.1111 }))).toBe('failed');
    expect(statusOf(good, change({ abs: 0.03125, rel: 0.0556 }))).toBe('passed');
  });

  it('wants the same words, nulls, fields and lengths, whatever the tolerance', () => {
    const tolerance = { abs: 100, rel: 100 };
    expect(statusOf(good, { expected: { flag95: 'above' }, tolerance })).toBe('failed');
    expect(statusOf(good, { expected: { pUpper: null }, tolerance })).toBe('failed');
    expect(statusOf(good, { expected: { pUpper: '0.5' }, tolerance })).toBe('failed');
    expect(statusOf(good, { expected: { other: 0.5 }, tolerance })).toBe('failed');
    expect(statusOf(good, { expected: { pUpper: [0.5] }, tolerance })).toBe('failed');
    expect(statusOf(adjusted, { expected: { adjusted: [0.25] }, tolerance })).toBe('failed');
    expect(statusOf(adjusted, { expected: { adjusted: [0.25, 0] }, tolerance })).toBe('failed');
    expect(statusOf(adjusted, { expected: { adjusted: [null, null] }, tolerance })).toBe('failed');
  });

  it('wants a refusal where one is expected, and none elsewhere', () => {
    const wrong = { x: 2, n: 1, target: 0.5 };
    expect(statusOf(good, { expected: { error: true } })).toBe('failed');
    expect(statusOf(good, { input: wrong, expected: { error: true } })).toBe('passed');
    expect(statusOf(good, { input: wrong })).toBe('failed');
  });

  it('does not take a crash for a refusal', () => {
    expect(statusOf(adjusted, { input: { method: 'BH' }, expected: { error: true } })).toBe('failed');
  });

  it('says so when a method is not there', () => {
    for (const method of ['gray_test', 'constructor'])
      expect(statusOf(good, { method })).toBe('not implemented');
  });

  it('has records for every method of the library', () => {
    const files = readdirSync(new URL('../reference/', import.meta.url));
    for (const method of referenceMethods) expect(files).toContain(`${method}.json`);
  });
});

describe('referenceRecords', () => {
  it('refuses what is no list of records, saying which is wrong', () => {
    expect(() => referenceRecords({})).toThrow('a file must hold a list of records');
    expect(() => referenceRecords([good, { ...good, tolerance: {} }])).toThrow(
      'number 2 of the list does not',
    );
    expect(() => referenceRecords([null])).toThrow('number 1 of the list does not');
  });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'muster-reference-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is refused here is refused before anything is compiled, so this is quick. */
  function run(...args: string[]): {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  } {
    const script = fileURLToPath(new URL('../../../../scripts/reference.mjs', import.meta.url));
    const env = { ...process.env, INIT_CWD: folder };
    return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
  }

  it('exits 2 without a folder', () => {
    expect(run()).toMatchObject({ status: 2, stdout: '', stderr: 'Usage: pnpm --silent reference DIR\n' });
  });

  it('exits 2 for a folder that is not there, counted from where it was called', () => {
    const { status, stderr } = run('none');
    expect(status).toBe(2);
    expect(stderr).toContain(`cannot read ${path.join(folder, 'none')}`);
  });

  it('exits 2 for a folder without JSON and for a file that is not JSON', () => {
    writeFileSync(path.join(folder, 'notes.txt'), 'nothing');
    expect(run('.')).toMatchObject({ status: 2, stderr: `reference: no JSON file in ${folder}\n` });
    writeFileSync(path.join(folder, 'half.json'), '[{');
    const { status, stderr } = run('.');
    expect(status).toBe(2);
    expect(stderr).toContain('half.json is not JSON');
  });
});
