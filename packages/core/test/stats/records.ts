/** The reference records of a method, and the assertion that the library meets one. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { checkReference, type ReferenceRecord, referenceRecords } from '../../src/stats/reference.ts';

export function recordsOf(method: string): readonly ReferenceRecord[] {
  const text = readFileSync(new URL(`../reference/${method}.json`, import.meta.url), 'utf8');
  const records = referenceRecords(JSON.parse(text));
  expect(records.length).toBeGreaterThan(0);
  return records;
}

export function expectReference(record: ReferenceRecord): void {
  const { status, got } = checkReference(record);
  const answer = got instanceof Error ? got.message : JSON.stringify(got);
  expect(status, `${record.id}: expected ${JSON.stringify(record.expected)}, got ${answer}`).toBe('passed');
}
