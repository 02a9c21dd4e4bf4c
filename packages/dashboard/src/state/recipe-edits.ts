/** Decisions about a table as edits of its recipe: each takes a recipe and gives another. */
import type { Recipe } from '@muster/core';

/** Which of two months a date such as `2003.1` means. */
export type DateReading = 'january' | 'october';

/** As a constant: the name of the sheet that a row stands in. */
export const SHEET_NAME = '@sheet';

/** Another kind: what was decided about the columns of the former one goes with it. */
export function withKind({ schema, name, shape, encoding, sheets, headerRows, date }: Recipe, kind: string) {
  return compact({ schema, name, shape, kind, encoding, sheets, headerRows, date });
}

/** Another header: nothing that was said of the former one holds, save for kind, sheets and date. */
export function withHeader(
  { schema, kind, encoding, sheets, date }: Recipe,
  shape: readonly string[],
  headerRows: 1 | 2,
) {
  return compact({ schema, shape, kind, encoding, sheets, headerRows, date });
}

/** The column under a header is read as a field, or left out with null. */
export function withColumn(recipe: Recipe, header: string, field: string | null): Recipe {
  return { ...recipe, columns: { ...recipe.columns, [header]: field } };
}

/** One value for all rows; without one the field is not given. */
export function withConstant(recipe: Recipe, field: string, value: string | undefined): Recipe {
  return compact({ ...recipe, constants: put(recipe.constants, field, value) });
}

/** What a spelling means in a field: null for not recorded, undefined for nothing decided. */
export function withValue(
  recipe: Recipe,
  field: string,
  spelling: string,
  value: string | null | undefined,
): Recipe {
  const spellings = put(recipe.values?.[field], spelling, value);
  return compact({ ...recipe, values: put(recipe.values, field, spellings) });
}

/** What `2003.1` means in a field. */
export function withDates(recipe: Recipe, field: string, reading: DateReading | undefined): Recipe {
  return compact({ ...recipe, dates: put(recipe.dates, field, reading) });
}

/** The day that the file speaks of. */
export function withDate(recipe: Recipe, date: string | undefined): Recipe {
  return compact({ ...recipe, date });
}

/** Whether a blank cell in a column repeats the one above. */
export function withFillDown(recipe: Recipe, header: string, fill: boolean): Recipe {
  const others = (recipe.fillDown ?? []).filter((other) => other !== header);
  const fillDown = fill ? [...others, header] : others;
  return compact({ ...recipe, fillDown: fillDown.length === 0 ? undefined : fillDown });
}

/** The sheets to be read; all of them without a list. */
export function withSheets(recipe: Recipe, sheets: readonly string[] | undefined): Recipe {
  return compact({ ...recipe, sheets });
}

/**
 * The recipe of rows that could not be used: the same table with the reason in front, so that what was decided
 * holds when the rows come back mended.
 */
export function forRejected(recipe: Recipe, reasonHeader: string): Recipe {
  const { schema, name, shape, kind, date, columns, constants, values, dates, headers } = recipe;
  return compact({
    schema,
    name,
    shape: [reasonHeader, ...(shape ?? [])],
    kind,
    date,
    columns: { ...columns, [reasonHeader]: 'reason' },
    constants,
    values,
    dates,
    headers,
  });
}

/**
 * What holds for the next file of the same shape as well: how it is to be read. What only this file says, such as
 * its date or the unit of all its rows, has to be said again; the name of a sheet stands for itself.
 */
export function forNextFile({
  date: _date,
  encoding: _encoding,
  sheets: _sheets,
  constants,
  ...recipe
}: Recipe) {
  const lasting = Object.entries(constants ?? {}).filter(([, value]) => value === SHEET_NAME);
  return compact({ ...recipe, constants: lasting.length === 0 ? undefined : Object.fromEntries(lasting) });
}

/** A list with an entry set, or without it; undefined when nothing is left. */
function put<Value>(
  list: Readonly<Record<string, Value>> | undefined,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const { [key]: _former, ...others } = list ?? {};
  const next = value === undefined ? others : { ...others, [key]: value };
  return Object.keys(next).length === 0 ? undefined : (next as Readonly<Record<string, Value>>);
}

/** Without the parts that are not there, as a recipe is written. */
function compact(parts: { readonly [Part in keyof Recipe]: Recipe[Part] | undefined }): Recipe {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined),
  ) as unknown as Recipe;
}
