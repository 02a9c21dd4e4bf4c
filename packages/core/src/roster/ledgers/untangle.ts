/** The stays of the few people whose rows do not simply belong together: several units, or a return. */
import { NOT_RECORDED } from '../column.ts';
import { firstDayOf, type Span } from './spans.ts';
import type { RowFacts } from './stays.ts';

/** As many places as an issue names. */
const MOST_NAMED = 8;

/** A stay that takes shape. */
interface Draft {
  readonly unit: number;
  readonly span: Span;
  rows: number[];
}

/**
 * The stays of one person, each with its rows; what belongs to none is rejected.
 *
 * @param all the rows of the person, of which at least one row of a ledger says a unit
 */
export function untangle(all: readonly number[], facts: RowFacts): readonly (readonly number[])[] {
  const { rows, units, tables } = facts;
  const isPlaced = (row: number) => units[row] !== NOT_RECORDED && !rows.isMovement(tables[row]!);
  const unitsMet = [...new Set(all.filter(isPlaced).map((row) => units[row]!))];
  const loose = all.filter((row) => !isPlaced(row));
  // Who has been in one unit only, has moved in and out of that one.
  const unitOf = (row: number) =>
    units[row] === NOT_RECORDED && unitsMet.length === 1 ? unitsMet[0]! : units[row]!;
  const drafts = unitsMet.flatMap((unit) =>
    draftsIn(
      unit,
      all.filter((row) => isPlaced(row) && units[row] === unit),
      loose.filter((row) => unitOf(row) === unit),
      facts,
    ),
  );
  const kept = withoutConflicts(drafts, facts);
  for (const row of loose) {
    if (unitOf(row) === NOT_RECORDED) attach(row, kept, kept.length === 1, facts);
    else if (!unitsMet.includes(unitOf(row))) rejectUnmatched(row, kept, facts);
  }
  return kept.map((draft) => draft.rows.sort((a, b) => a - b));
}

/**
 * The stays in one unit.
 *
 * @param own the rows that are stays there
 * @param about movements and rows without a unit that can only be about these
 */
function draftsIn(unit: number, own: readonly number[], about: readonly number[], facts: RowFacts): Draft[] {
  const { spans } = facts;
  const draft = (span: Span): Draft => ({ unit, span, rows: [] });
  const shown = spans.segments([...own, ...about]).map(draft);
  const alone = spans.segments(own).map(draft);
  // Where only the others tell of a return, the stays' own rows must show on which side of it they are.
  const isTold = shown.length === alone.length || own.every((row) => fitting(row, shown, facts).length === 1);
  const stays = isTold ? shown : alone;
  const doubt: number[] = [];
  for (const row of own) {
    const [only, ...more] = fitting(row, stays, facts);
    if (only === undefined || more.length > 0) doubt.push(row);
    else only.rows.push(row);
  }
  const drafts = stays
    .filter(({ rows }) => rows.length > 0)
    .flatMap((stay) => {
      const double = doubleTable(stay.rows, facts);
      if (double === null) return [stay];
      // Rows of one table are never one: each is a stay, and other tables have to say which they mean.
      const isDouble = (row: number) => facts.tables[row] === double;
      doubt.push(...stay.rows.filter((row) => !isDouble(row)));
      return stay.rows.filter(isDouble).map((row): Draft => {
        return { unit, span: { begin: spans.beginOf(row), end: spans.endOf(row) }, rows: [row] };
      });
    });
  const isOnly = stays.length === 1 && drafts.length === 1;
  for (const row of doubt.sort((a, b) => a - b)) attach(row, drafts, isOnly, facts);
  for (const row of about) {
    if (isTold) attach(row, drafts, isOnly, facts);
    else rejectUnmatched(row, drafts, facts);
  }
  return drafts;
}

/** The table that has two of some rows, or null. */
function doubleTable(some: readonly number[], { tables }: RowFacts): number | null {
  const met = new Set<number>();
  for (const row of some) {
    if (met.has(tables[row]!)) return tables[row]!;
    met.add(tables[row]!);
  }
  return null;
}

/** Adds a row to the only stay, or to the only one whose dates it fits; rejects it if there is none. */
function attach(row: number, drafts: readonly Draft[], isOnly: boolean, facts: RowFacts): void {
  const { rows, tables } = facts;
  const [found, ...more] = isOnly ? drafts : drafts.filter(({ span }) => fits(row, span, facts));
  const isTaken =
    found !== undefined &&
    !rows.isMovement(tables[row]!) &&
    found.rows.some((other) => tables[other] === tables[row]);
  if (found === undefined || more.length > 0 || isTaken) rejectUnmatched(row, drafts, facts);
  else found.rows.push(row);
}

function rejectUnmatched(row: number, drafts: readonly Draft[], { rows, reject }: RowFacts): void {
  const places = drafts.slice(0, MOST_NAMED).map((draft) => rows.sourceOf(draft.rows[0]!, rows.unitField));
  if (drafts.length > MOST_NAMED) places.push('…');
  const expected = places.length === 0 ? null : places.join(', ');
  reject(row, 'unmatched-person', rows.unitField, { seen: rows.textOf(row, rows.unitField), expected });
}

/** Of several stays those that a row may be; the only one, whatever its dates. */
function fitting(row: number, drafts: readonly Draft[], facts: RowFacts): readonly Draft[] {
  return drafts.length === 1 ? drafts : drafts.filter(({ span }) => fits(row, span, facts));
}

/**
 * Whether the dates of a row fall within a stay: those that begin and end it; without such, its milestones, since
 * people bring milestones from where they were before.
 */
function fits(row: number, { begin, end }: Span, { rows }: RowFacts): boolean {
  const { fields, stay = { begins: [], ends: [] } } = rows.dataset;
  const recorded = (names: readonly string[]) =>
    names
      .map((name) => ({ day: rows.cell(row, name), known: rows.precisionOf(row, name) }))
      .filter(({ day }) => day !== NOT_RECORDED);
  const [begins, ends] = [recorded(stay.begins), recorded(stay.ends)];
  const isInside = ({ day, known }: { day: number; known: number }) =>
    day >= begin && firstDayOf(day, known) < end;
  if (begins.length > 0 || ends.length > 0) {
    return (
      begins.every(isInside) && ends.every(({ day, known }) => day > begin && firstDayOf(day, known) <= end)
    );
  }
  return recorded(fields.filter(({ milestone }) => milestone).map(({ name }) => name)).every(isInside);
}

/** The stays without those that another table contradicts: nobody is in two units at once. */
function withoutConflicts(
  drafts: readonly Draft[],
  { rows, spans, tables, reject, list }: RowFacts,
): Draft[] {
  const kept: Draft[] = [];
  const inOrder = [...drafts].sort((a, b) => Math.min(...a.rows) - Math.min(...b.rows));
  for (const draft of inOrder) {
    const span = spans.surely(draft.rows);
    const other = kept.find((one) => {
      const { begin, end } = spans.surely(one.rows);
      return begin < span.end && span.begin < end;
    });
    if (other === undefined) {
      kept.push(draft);
      continue;
    }
    const origin = rows.sourceOf(Math.min(...other.rows), rows.unitField);
    const isPlace = (row: number) => !rows.isMovement(tables[row]!);
    const shared = draft.rows.find(
      (row) => isPlace(row) && other.rows.some((one) => tables[one] === tables[row]),
    );
    if (shared === undefined) {
      for (const row of draft.rows) {
        const seen = rows.textOf(row, rows.unitField) ?? rows.textOf(draft.rows[0]!, rows.unitField);
        reject(row, 'conflicting-unit', rows.unitField, { seen, expected: origin });
      }
      continue;
    }
    kept.push(draft);
    list(shared, 'overlapping-stays', rows.keyField, {
      seen: `${origin}, ${rows.sourceOf(shared, rows.unitField)}`,
    });
  }
  return kept;
}
