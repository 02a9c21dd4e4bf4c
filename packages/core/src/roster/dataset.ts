/** What a kind of file holds: its columns, the headers and values they are met under, and what one row is. */
import type { IssueCode } from './issue.ts';

export type FieldType =
  /** Identifies the person; kept out of tallies. */
  | 'key'
  /** Identifies the person too, where rows are counted by person: kept as a pseudonym, never as written. */
  | 'person'
  /** One of the allowed values, if the field lists any; else any text. */
  | 'category'
  /** A unit: its code, or any name that the units file gives it. */
  | 'unit'
  | 'date'
  | 'integer'
  /** Money in yuan, kept as whole fen. */
  | 'amount'
  /** A share as a decimal or in per cent, kept as the text of the decimal so that it stays exact. */
  | 'share'
  /** `yes` or `no`. */
  | 'flag'
  /** The year somebody entered: `2003`, `03级`; or a grade, from which the date of the file gives the year. */
  | 'entry-year'
  /** Names of people in one cell, of which only the number is kept, in the field `into`. */
  | 'names'
  /** Two dates in one cell, kept in the two fields `into`. */
  | 'dates'
  /** Known, and of use to nobody who counts. */
  | 'unused'
  /** Identity numbers, telephones, addresses: blanked before anything else sees them. */
  | 'private';

export interface Field {
  /** The canonical column name. */
  readonly name: string;
  readonly type: FieldType;
  /** Without it the row cannot be used. */
  readonly required?: true;
  /** The column, though not every cell, must be there: it tells this kind of file from others. */
  readonly identifies?: true;
  /** Headers met in the wild besides the canonical name. A header that several fields name is settled by the rest. */
  readonly headers?: readonly string[];
  /** A file may have several columns of it. */
  readonly many?: true;
  /** The field of a second column under the header of `of`, where a header further left has the word `after`. */
  readonly second?: { readonly of: string; readonly after: string };
  /** For `names` and `dates`: the fields that the cell goes into. */
  readonly into?: readonly string[];
  /** Allowed values, each with the spellings that mean it. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** For flags: a text with a digit in it, such as the number of a certificate, says yes. */
  readonly numbered?: true;
  /** Values outside the list are values too. */
  readonly open?: true;
  /** Range of an integer field, or of an amount in yuan; neither is ever negative. */
  readonly range?: readonly [number, number];
  /** Said again on every row about the same people, so that rows do not add up to a total. */
  readonly repeats?: true;
  /** A step of the procedure or a movement: the latest one can date a question. */
  readonly milestone?: true;
  /** A cell of the example row that templates show. */
  readonly example?: string;
}

/** A column taken from the first of several that the file has; unless it has one of `unless`. */
export interface StandIn {
  readonly field: string;
  readonly from: readonly string[];
  readonly unless?: readonly string[];
  /** An issue of the file in which nothing better is there, if it has the column that is then all there is. */
  readonly issue?: { readonly code: IssueCode; readonly column: string };
}

/** A value that says too little: `as` where the date `by` is recorded too, else listed as it is. */
export interface Settling {
  readonly field: string;
  readonly value: string;
  readonly by: string;
  readonly as: string;
  readonly issue: IssueCode;
}

/** Values that nobody has who has one of some dates, unless one of others came after; the dates then do not count. */
export interface Contradiction {
  readonly field: string;
  readonly values: readonly string[];
  readonly dates: readonly string[];
  readonly unless: readonly string[];
  readonly issue: IssueCode;
}

export interface Dataset {
  readonly kind: string;
  readonly fields: readonly Field[];
  readonly standIns?: readonly StandIn[];
  /** Pairs of date fields of which the first may not come after the second. */
  readonly order?: readonly (readonly [string, string])[];
  readonly settles?: readonly Settling[];
  /** The field that a date in the title of a sheet stands for, where the file has no such column. */
  readonly dateOfFile?: string;
  /** Pairs of category fields: where the second is not recorded, cells of the first may say it too. */
  readonly implies?: readonly (readonly [string, string])[];
  /**
   * Words of steps that have the same columns as another: a header with such a word, or under one, is read only as a
   * field that has it in its own headers.
   */
  readonly apart?: readonly string[];
  /** Words of steps and plans: a header that has one besides what was understood of it is about something else. */
  readonly steps?: readonly string[];
  readonly contradicts?: readonly Contradiction[];
  /** For rows that are stays of a person: the dates that begin and end one. */
  readonly stay?: { readonly begins: readonly string[]; readonly ends: readonly string[] };
}

/** Declares a data set, after checking that what it names exists. */
export function defineDataset(dataset: Dataset): Dataset {
  const names = new Set(dataset.fields.map((field) => field.name));
  if (names.size !== dataset.fields.length) throw new Error(`${dataset.kind}: a field is declared twice`);
  const named = [
    ...(dataset.order ?? []).flat(),
    ...(dataset.standIns ?? []).flatMap((standIn) => [
      ...standIn.from,
      ...(standIn.unless ?? []),
      ...(standIn.issue === undefined ? [] : [standIn.issue.column]),
    ]),
    ...dataset.fields.flatMap((field) => [
      ...(field.into ?? []),
      ...(field.second === undefined ? [] : [field.second.of]),
    ]),
    ...(dataset.implies ?? []).flat(),
    ...(dataset.dateOfFile === undefined ? [] : [dataset.dateOfFile]),
    ...(dataset.stay?.begins ?? []),
    ...(dataset.stay?.ends ?? []),
  ];
  for (const name of named) {
    if (!names.has(name)) throw new Error(`${dataset.kind}: no field ${name}`);
  }
  return dataset;
}

/** Whether a field says whose row it is. */
export function saysWho({ type }: Field): boolean {
  return type === 'key' || type === 'person';
}

/** The fields that Muster itself writes: not those that are only understood, or read into others. */
export function canonicalFields(dataset: Dataset): readonly Field[] {
  return dataset.fields.filter(
    ({ type }) => type !== 'names' && type !== 'dates' && type !== 'unused' && type !== 'private',
  );
}
