/** The planted faults stand where they are said to, and beside them the copy holds what the others hold. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeGb18030 } from '../src/dirty/gb18030.ts';
import { byStage } from '../src/dirty/layouts.ts';
import { type Fault, writeDirtySchool } from '../src/index.ts';
import { cleanPeople, decoded, factsOf, type Grid, keyOf, readSeparated } from './dirty-reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-faults-'));
const name = '发展党员工作情况一览表.csv';
let text: string;
let rows: Grid;
let faults: readonly Fault[];
beforeAll(async () => {
  await writeDirtySchool('faults', folder);
  text = decoded('gb18030', folder, name);
  // The one place with wrong quotation marks, so that the others can be read by the rules.
  rows = readSeparated(text.replace('"材料齐全"缺一份', '材料齐全缺一份'), ',');
  faults = (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { faults: Fault[] }).faults;
});
afterAll(() => rmSync(folder, { recursive: true }));

const columnOf = ({ group, column }: Fault) =>
  byStage.findIndex((each) => each.group === group && each.header === column);

it('plants every kind of fault', () => {
  expect([...new Set(faults.map(({ code }) => code))].sort()).toEqual([
    'ambiguous-date',
    'bad-quotes',
    'duplicate-row',
    'invalid-date',
    'invalid-flag',
    'invalid-number',
    'missing-value',
    'total-differs',
    'unknown-value',
    'unresolved-status',
    'wrong-cell-count',
  ]);
  expect(faults.every(({ file }) => file === name)).toBe(true);
});

it('has in each cell what was planted', () => {
  const cells = faults.filter(({ column }) => column !== null);
  expect(cells.length).toBeGreaterThan(15);
  for (const fault of cells) {
    const at = columnOf(fault);
    expect(at, fault.column!).toBeGreaterThanOrEqual(0);
    expect(rows[fault.row - 1]![at]!.trim()).toBe(fault.seen);
  }
});

it('has in each row what was planted', () => {
  const rowOf = (code: string) => {
    const { row } = faults.find((fault) => fault.code === code)!;
    return rows[row - 1]!;
  };
  expect(rowOf('bad-quotes').at(-1)).toBe('材料齐全缺一份');
  expect(text.split('"材料齐全"缺一份').length).toBe(2);
  expect(rowOf('wrong-cell-count').length).toBe(byStage.length + 1);
  const { row } = faults.find(({ code }) => code === 'duplicate-row')!;
  expect(rows[row - 1]).toEqual(rows[row - 2]);
  const wrong = faults.find(({ code }) => code === 'total-differs')!;
  expect(rows[wrong.row - 1]!.slice(0, 2)).toEqual(['小计', `${wrong.seen}人`]);
  const before = rows.slice(0, wrong.row - 1).findLastIndex(([word]) => word === '小计');
  const counted = rows.slice(before + 1, wrong.row - 1).filter(([line]) => /^\d+$/.test(line!)).length;
  expect(counted).not.toBe(Number(wrong.seen));
});

it('holds everybody with every fact but those of rejected and doubled rows', () => {
  const people = cleanPeople();
  const useless = new Set(faults.filter(({ becomes }) => becomes !== 'used').map(({ row }) => row));
  const spoiled = new Map(faults.filter(({ column }) => column !== null).map((fault) => [fault.row, fault]));
  const key = byStage.findIndex(({ field }) => field === 'person_key');
  let found = 0;
  rows.forEach((cells, i) => {
    if (useless.has(i + 1) || !/^\d+$/.test(cells[0]!) || !/^\d{8}/.test(keyOf(cells[key]!))) return;
    found++;
    const fault = spoiled.get(i + 1);
    // A cell that cannot be read says as much as a blank one.
    const readable =
      fault === undefined || fault.code === 'unresolved-status' ? cells : cells.with(columnOf(fault), '');
    const said = factsOf(byStage, readable);
    const person = people.get(said.person_key!)!;
    const wrong = Object.keys(said).filter((field) => said[field] !== person[field]);
    expect(wrong, said.person_key).toEqual([]);
  });
  expect(found).toBe(people.size);
});

it('cannot encode what has no two bytes', () => {
  expect(() => encodeGb18030('€😀')).toThrow('encodeGb18030');
  const letters = '发展党员０１２年〔〕（）、；—～√×"A';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(letters))).toBe(letters);
});
