/**
 * Faults that no program can resolve, planted where they change no figure: in cells that are blank in the clean
 * files, or in rows of people who do not exist and so have to be rejected.
 */
import type { Clean } from './clean.ts';
import type { Fault } from './fault.ts';
import type { Column } from './fields.ts';
import { listing } from './listing.ts';
import { personRow } from './sheet.ts';
import type { Cell, Speller } from './speller.ts';

/** Stands in a cell for a text that is written with wrong quotation marks, since no writer would do it. */
const MISQUOTED = '〔引号〕';

/** Written into cells of people who have nothing there. */
const spoiled: readonly (readonly [code: string, field: string, seen: string])[] = [
  ['ambiguous-date', 'oath_date', '2003.1'],
  ['ambiguous-date', 'league_recommend_date', '2002.1'],
  ['invalid-date', 'oath_date', '2003.9.31'],
  ['invalid-date', 'league_recommend_date', '2003-13-01'],
  ['invalid-date', 'review_date', '去年秋天'],
  ['invalid-flag', 'training_passed', '待查'],
  ['invalid-flag', 'consultation_agrees', '基本'],
  ['invalid-number', 'entitled', '约30'],
  ['invalid-number', 'present', '28.5'],
  ['invalid-number', 'in_favour', '-3'],
  ['unknown-value', 'convert_outcome', '另议'],
  ['invalid-number', 'entry_year', '早年'],
];

/** What makes a row useless, in rows of people who do not exist. */
const useless: readonly (readonly [code: string, field: string, seen: string])[] = [
  ['unknown-value', 'cohort', '进修生'],
  ['unknown-value', 'cohort', '学生'],
  ['missing-value', 'cohort', ''],
  ['missing-value', 'person_key', ''],
  ['missing-value', 'unit', ''],
  ['invalid-number', 'person_key', '1.23457E+11'],
];

type Planted = Omit<Fault, 'row' | 'file'> & { readonly cells: Cell[] };

/** The listing with its faults, ready to be written. */
export function faultyListing(
  columns: readonly Column[],
  people: readonly Clean[],
  speller: Speller,
  file: string,
): {
  readonly rows: Cell[][];
  readonly faults: readonly Fault[];
  /** Puts the wrong quotation marks into the finished text. */
  readonly misquote: (text: string) => string;
} {
  const planted: Planted[] = [];
  const at = (field: string) => columns.findIndex((column) => column.field === field);
  const plant = (
    cells: Cell[],
    code: string,
    field: string | null,
    seen: string,
    becomes: Fault['becomes'],
  ) => {
    const { group = '', header = null } = field === null ? {} : columns[at(field)]!;
    planted.push({ cells, code, group, column: header, seen, becomes });
  };
  const spoil = (unit: string, rows: Cell[][]) => {
    const ours = people.filter((person) => person.unit === unit);
    const used = new Set<Cell[]>();
    /** The first row that is as it should be, of somebody of whom this is true. */
    const next = (isRight: (person: Clean) => boolean): Cell[] => {
      const row = rows.find((candidate, i) => !used.has(candidate) && isRight(ours[i]!))!;
      used.add(row);
      return row;
    };
    for (const [code, field, seen] of spoiled) {
      const row = next((person) => person[field] === '');
      row[at(field)] = seen;
      plant(row, code, field, seen, 'used');
    }
    const misquoted = next(() => true);
    misquoted[at('note')] = MISQUOTED;
    plant(misquoted, 'bad-quotes', null, '', 'used');
    const long = next(() => true);
    long.push('多出一格');
    plant(long, 'wrong-cell-count', null, String(long.length), 'used');

    const duplicated = rows.find((candidate) => !used.has(candidate))!;
    const again = [...duplicated];
    plant(again, 'duplicate-row', null, String(again[at('person_key')]), 'skipped');
    const nobody = ours[0]!;
    const strangers = useless.map(([code, field, seen], i) => {
      const stranger = { ...nobody, person_key: `199999${String(i).padStart(4, '0')}` };
      const row = personRow(columns, stranger, rows.length + i + 1, speller);
      row[at(field)] = seen;
      plant(row, code, field, seen, 'rejected');
      return row;
    });
    rows.splice(rows.indexOf(duplicated) + 1, 0, again);
    return [...rows, ...strangers];
  };
  const unresolved = (unit: string, rows: Cell[][]) => {
    const ours = people.filter((person) => person.unit === unit);
    const member = ours.findIndex((person) => person.status === 'full' && person.convert_approve_date === '');
    if (member >= 0 && !planted.some(({ code }) => code === 'unresolved-status')) {
      rows[member]![at('status')] = '中共党员';
      plant(rows[member]!, 'unresolved-status', 'status', '中共党员', 'used');
    }
  };

  const [first, second] = [...new Set(people.map((person) => person.unit!))] as [string, string];
  const rows = listing(columns, people, speller, {
    revise: (unit, ours) => {
      unresolved(unit, ours);
      return unit === first ? spoil(unit, ours) : ours;
    },
    subtotal: (unit, counted) => (unit === second ? counted + 7 : counted),
  });
  const wrong = rows.filter(([head]) => head === '小计')[1]!;
  plant(wrong, 'total-differs', null, String(wrong[1]).replace('人', ''), 'skipped');
  const faults = planted
    .map(({ cells, ...fault }): Fault => ({ ...fault, file, row: rows.indexOf(cells) + 1 }))
    .sort((a, b) => a.row - b.row);
  return { rows, faults, misquote: (text) => text.replace(MISQUOTED, '"材料齐全"缺一份') };
}
