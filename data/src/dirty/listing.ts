/** All people in one long table, as it is printed: by unit, with subtotals, blank rows and the header on every page. */
import type { Clean } from './clean.ts';
import type { Column } from './fields.ts';
import { FILLED_IN, headerInTwoRows, lonely, personRow, SIGNATURES } from './sheet.ts';
import type { Cell, Speller } from './speller.ts';

const TITLE = '某大学2003年发展党员工作情况一览表';
/** People on a printed page, after which the header comes again. */
const PAGE = 900;

export interface ListingOptions {
  /** Changes the rows of a unit before they are counted. */
  readonly revise?: (unit: string, rows: Cell[][]) => Cell[][];
  /** What a subtotal says, when it is not what was counted. */
  readonly subtotal?: (unit: string, counted: number) => number;
}

/** The rows of the table. */
export function listing(
  columns: readonly Column[],
  people: readonly Clean[],
  speller: Speller,
  { revise = (_, rows) => rows, subtotal = (_, counted) => counted }: ListingOptions = {},
): Cell[][] {
  const width = columns.length;
  const header = headerInTwoRows(columns);
  const rows: Cell[][] = [lonely(TITLE, width), lonely(FILLED_IN, width), ...header.map((row) => [...row])];
  const total = (word: string, count: number): Cell[] => {
    const row = lonely(word, width);
    row[1] = `${count}人`;
    return row;
  };
  let line = 0;
  let printed = 0;
  let counted = 0;
  for (const unit of new Set(people.map((person) => person.unit!))) {
    const ours = people
      .filter((person) => person.unit === unit)
      .map((person) => personRow(columns, person, ++line, speller));
    const revised = revise(unit, ours);
    for (const row of revised) {
      if (printed > 0 && printed % PAGE === 0) rows.push(...header.map((again) => [...again]));
      rows.push(row);
      printed++;
    }
    rows.push(total('小计', subtotal(unit, revised.length)), lonely('', width));
    counted += revised.length;
  }
  rows.push(total('合计', counted), lonely('', width), lonely(SIGNATURES, width));
  return rows;
}
