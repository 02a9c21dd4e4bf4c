/** The people as sheets of workbooks: one long table, or one sheet for each unit. */
import type { Clean, CleanSchool } from './clean.ts';
import type { Column } from './fields.ts';
import {
  across,
  FILLED_IN,
  headerInTwoRows,
  headerMerges,
  lonely,
  type Merge,
  personRow,
  type Sheet,
  SIGNATURES,
} from './sheet.ts';
import type { Cell, Speller } from './speller.ts';

/** Rows above the header: the title and the day. */
const TITLES = 2;

/** All people in one table under merged titles; the header in two rows where columns have groups. */
export function listingSheet(columns: readonly Column[], people: readonly Clean[], speller: Speller): Sheet {
  const isGrouped = columns.some(({ group }) => group !== '');
  const header = headerInTwoRows(columns).slice(0, isGrouped ? 2 : 1);
  return sheetOf('党员发展', '某大学2003年发展党员情况汇总表', columns, header, people, speller);
}

/**
 * One sheet for each unit under the unit's name, in which no column says the unit; classes merged down over their
 * people. Besides a sheet of remarks and a hidden one with people of the year before.
 */
export function unitSheets(
  columns: readonly Column[],
  { people, files }: CleanSchool,
  speller: Speller,
): Sheet[] {
  const header = headerInTwoRows(columns);
  const sheets = files.units!.flatMap(({ unit }): Sheet[] => {
    const ours = people.filter((person) => person.unit === unit).sort(byClass);
    if (ours.length === 0) return [];
    const name = speller.unitName(unit!);
    const sheet = sheetOf(name, `${name}党员发展情况登记表`, columns, header, ours, speller);
    const note = columns.findIndex(({ field }) => field === 'note');
    const merges = [...sheet.merges, ...classMerges(columns, ours)];
    return [{ ...sheet, merges, hiddenColumns: [note] }];
  });
  const old = people.slice(0, 20).map((person, i) => ({ ...person, person_key: String(1998990001 + i) }));
  return [
    { name: '说明', rows: remarks.map((remark) => [remark]), merges: [] },
    ...sheets,
    { ...sheetOf('2002年旧表', '作废', columns, header, old, speller), hidden: true },
  ];
}

const remarks = [
  '填表说明',
  '1. 每个单位一张工作表，表名为单位全称。',
  '2. 日期写到日；没有的不填。',
  '3. 合计为本单位全部人数。',
];

/** People of one class beside each other, those without a class last. */
function byClass(a: Clean, b: Clean): number {
  const nameOf = (person: Clean) => person.class || '~';
  return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0;
}

function classMerges(columns: readonly Column[], people: readonly Clean[]): Merge[] {
  const column = columns.findIndex(({ field }) => field === 'class');
  const firstRow = TITLES + 2;
  const merges: Merge[] = [];
  people.forEach((person, i) => {
    if (person.class === '' || people[i - 1]?.class === person.class) return;
    let last = i;
    while (people[last + 1]?.class === person.class) last++;
    if (last > i) {
      merges.push({ fromRow: firstRow + i, toRow: firstRow + last, fromColumn: column, toColumn: column });
    }
  });
  return merges;
}

function sheetOf(
  name: string,
  title: string,
  columns: readonly Column[],
  header: readonly (readonly string[])[],
  people: readonly Clean[],
  speller: Speller,
): Sheet {
  const width = columns.length;
  const total: Cell[] = lonely('合计', width);
  total[1] = `共${people.length}人`;
  const rows = [
    lonely(title, width),
    lonely(FILLED_IN, width),
    ...header,
    ...people.map((person, i) => personRow(columns, person, i + 1, speller)),
    total,
    lonely(SIGNATURES, width),
  ];
  const merges = [
    across(0, width),
    across(1, width),
    ...(header.length > 1 ? headerMerges(columns, TITLES) : []),
    across(rows.length - 1, width),
  ];
  return { name, rows, merges };
}
