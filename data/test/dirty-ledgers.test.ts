/** The ledgers overlap and agree, hold every fact only together, and differ where that was planted. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { columnsOf } from '../src/dirty/fields.ts';
import { byStage, plainly } from '../src/dirty/layouts.ts';
import { CONFLICTS } from '../src/dirty/ledgers.ts';
import { type Fault, writeDirtySchool } from '../src/index.ts';
import {
  cleanPeople,
  decoded,
  factsOf,
  type Grid,
  isoDate,
  keyOf,
  readSeparated,
  readXlsx,
  unitOf,
} from './dirty-reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-ledgers-'));
beforeAll(() => writeDirtySchool('ledgers', folder));
afterAll(() => rmSync(folder, { recursive: true }));

const people = cleanPeople();
const encodings: Readonly<Record<string, string>> = {
  入党申请人名册: 'gb18030',
  入党积极分子名册: 'utf-8',
  发展党员名册: 'gb18030',
  转正名册: 'utf-8',
  转入转出名册: 'gb18030',
  转出名册: 'utf-8',
};

function grid(name: string): Grid {
  if (name === '党员名册') return readXlsx(folder, '党员名册.xlsx').get(name)!.rows;
  return readSeparated(decoded(encodings[name]!, folder, `${name}.csv`), ',');
}

/** Header → field, as the headers of the other copies have it, and those that only ledgers have. */
const fields = new Map([
  ...[...byStage, ...plainly].map(({ header, field }) => [header, field] as const),
  ['派人谈话时间', 'talk_date'],
  ['同申请人谈话时间', 'talk_date'],
  ['入党时间', 'meeting_date'],
  ['审批时间', 'approve_date'],
  ['转正时间', 'convert_approve_date'],
  ['转正审批时间', 'convert_approve_date'],
  ['政治面貌', 'status'],
] as const);

/** The facts of each person in a ledger, with the row they stand in. */
function facts(name: string): { readonly row: number; readonly said: Record<string, string> }[] {
  const [, , header, ...records] = grid(name);
  const columns = columnsOf({ '': Object.fromEntries(header!.map((text) => [fields.get(text)!, text])) });
  const key = header!.indexOf('学号');
  return records.flatMap((cells, i) =>
    /\d{8}/.test(keyOf(cells[key] ?? '')) ? [{ row: i + 4, said: factsOf(columns, cells) }] : [],
  );
}

const plain = ['入党申请人名册', '入党积极分子名册', '党员名册', '发展党员名册', '转正名册', '转出名册'];

it('holds every fact of everybody, and no two ledgers differ but where expected', () => {
  const planted = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { faults: Fault[] };
  const together = new Map<string, Record<string, string>>();
  const differing: string[] = [];
  const ledgersOf = new Map<string, number>();
  const add = (key: string, name: string, value: string, where: string) => {
    const known = together.get(key) ?? {};
    together.set(key, known);
    if (value === '') return;
    if (known[name] !== undefined && known[name] !== value) differing.push(where);
    known[name] ??= value;
  };
  for (const name of plain) {
    const header = grid(name)[2]!;
    for (const { row, said } of facts(name)) {
      const key = said.person_key!;
      ledgersOf.set(key, (ledgersOf.get(key) ?? 0) + 1);
      for (const [field, value] of Object.entries(said)) {
        const column = header.find((text) => fields.get(text) === field);
        add(key, field, value, `${name}.csv ${row} ${column}`);
      }
    }
  }
  for (const [key, , date, type, from, to] of grid('转入转出名册').slice(3)) {
    if (key === '') continue;
    const [field, unit] = type === '转入' ? ['transfer_in_date', to] : ['transfer_out_date', from];
    add(keyOf(key!), field!, isoDate(date!), '转入转出名册');
    add(keyOf(key!), 'unit', unitOf(unit!), '转入转出名册');
  }

  expect(differing).toEqual(planted.faults.map(({ file, row, column }) => `${file} ${row} ${column}`));
  expect(differing.length).toBe(CONFLICTS);
  expect(together.size).toBe(people.size);
  const unsaid = ['status_date'];
  const lost = [...people].flatMap(([key, person]) =>
    Object.entries(person)
      .filter(([name, value]) => !unsaid.includes(name) && (together.get(key)?.[name] ?? '') !== value)
      .map(([name]) => `${key} ${name}`),
  );
  expect(lost.slice(0, 5)).toEqual([]);
  const several = [...ledgersOf.values()].filter((count) => count > 1).length;
  expect(several).toBeGreaterThan(people.size / 3);
});

it('leaves the cohort out where people come and go', () => {
  for (const name of ['转入转出名册', '转出名册']) {
    expect(grid(name)[2]).not.toContain('人员类别');
    expect(grid(name)[2]).not.toContain('学院');
  }
  const arrived = [...people.values()].filter((person) => person.transfer_in_date !== '').length;
  const gone = [...people.values()].filter((person) => person.transfer_out_date !== '').length;
  const types = grid('转入转出名册').map((cells) => cells[3]);
  expect(types.filter((type) => type === '转入').length).toBe(arrived);
  expect(types.filter((type) => type === '转出').length).toBe(gone);
  expect(facts('转出名册').length).toBe(gone);
});

it('holds in the ledgers of the year those of the year', () => {
  const keys = (name: string) => facts(name).map(({ said }) => people.get(said.person_key!)!);
  const admitted = [...people.values()].filter(
    (person) => person.approve_date!.startsWith('2003') && person.transfer_in_date === '',
  );
  expect(keys('发展党员名册').filter((person) => person.approve_date !== '').length).toBe(admitted.length);
  expect(keys('发展党员名册').some((person) => person.approve_date === '')).toBe(true);
  expect(keys('转正名册').filter((person) => person.convert_approve_date!.startsWith('2003')).length).toBe(
    [...people.values()].filter((person) => person.convert_approve_date!.startsWith('2003')).length,
  );
});
