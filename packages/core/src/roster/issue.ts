/**
 * Issues as data: what was wrong with a file, where, what was seen and what was expected. Core makes no
 * sentences; `locales` has the words for every code, with the remedy.
 */

export type Severity = 'error' | 'warning';

/** Every code that can be raised, with its severity. `locales` has `issue.CODE` and `remedy.CODE` for each. */
export const issueSeverity = {
  /** Nothing in the file. */
  'empty-file': 'error',
  /** A header and no row. */
  'no-rows': 'warning',
  /** The headers fit no kind of file. */
  'unknown-kind': 'error',
  /** The kind that was named does not exist or needs columns the file lacks. */
  'missing-column': 'error',
  /** Two columns were read as the same field; the second is not used. */
  'duplicate-column': 'error',
  /** A column that no field is known for; listed, not used. */
  'unknown-column': 'warning',
  /** A header that fits several fields; not used until somebody says which. */
  'ambiguous-column': 'error',
  /** A row below another header than that of the table; read by that, its cells would be taken for others. */
  'other-header': 'error',
  /** A status that cannot be that of somebody who was admitted on the date beside it. */
  'status-contradicts': 'error',
  /** A header that was understood by a part of it. */
  'column-by-part': 'warning',
  /** Bytes that are no text in any encoding tried. */
  'bad-encoding': 'error',
  /** A file that is neither text nor a workbook. */
  'not-text': 'error',
  /** A workbook larger than the limits, packed or unpacked. */
  'workbook-too-large': 'error',
  /** A workbook that is cut off or broken. */
  'workbook-damaged': 'error',
  /** A workbook behind a password. */
  'workbook-encrypted': 'error',
  /** Reading a workbook took longer than the limit. */
  'workbook-timeout': 'error',
  /** A format of workbooks that is not read, such as ODS or XLSB. */
  'workbook-format': 'error',
  /** A sheet that is hidden; not read unless a recipe names it. */
  'hidden-sheet': 'warning',
  /** A column that is hidden in the workbook; read like the others. */
  'hidden-column': 'warning',
  /** A sheet that is no table of a known kind, beside others that are. */
  'unused-sheet': 'warning',
  /** A sheet that a recipe names and the workbook does not have. */
  'missing-sheet': 'error',
  /** A column, header or kind that a recipe names and that there is not; passed over. */
  'recipe-not-used': 'warning',
  /** The unit of all rows was taken from the name of the sheet. */
  'unit-from-sheet': 'warning',
  /** A quotation mark that never closes, or text after a closing one. */
  'bad-quotes': 'error',
  /** More or fewer cells than the header has. */
  'wrong-cell-count': 'error',
  /** More cells in a record than a table can have. */
  'too-many-cells': 'error',
  /** The number in a total row is not what was counted above it. */
  'total-differs': 'warning',
  /** A record larger than the limit. */
  'record-too-long': 'error',
  /** A cell without which the row cannot be used is blank. */
  'missing-value': 'error',
  /** A value outside the list of known ones. */
  'unknown-value': 'error',
  /** A cell that is no date. */
  'invalid-date': 'error',
  /** `2003.1`: January, or October without its nought. */
  'ambiguous-date': 'error',
  /** A year in two digits, read as 1950 to 2049. */
  'two-digit-year': 'warning',
  /** A date that came as the number of a spreadsheet's day. */
  'serial-date': 'warning',
  /** Wide digits, or letters in the place of digits; read as meant. */
  'mistyped-date': 'warning',
  /** A grade without a date of the file, so that the entry year cannot be told. */
  'grade-without-date': 'error',
  /** Leaving year without years of the programme, so that the entry year cannot be told. */
  'leaving-year': 'error',
  /** Member of the party, full or probationary not said, and no conversion dated. */
  'unresolved-status': 'warning',
  /** A unit whose name is nearly that of another. */
  'near-unit': 'warning',
  /** Two ledgers say different things of one person; the cell is not recorded. */
  'conflicting-cell': 'error',
  /** Two ledgers have one person in two units at the same time; the second row is rejected. */
  'conflicting-unit': 'error',
  /** A row without unit or cohort of a person whom no other file has. */
  'unmatched-person': 'error',
  /** A cell that is no whole number, or one out of range. */
  'invalid-number': 'error',
  /** Neither yes nor no. */
  'invalid-flag': 'error',
  /** A date before another that has to come first; the spell enters no duration. */
  'negative-spell': 'error',
  /** The same person key in two rows whose stays overlap. */
  'overlapping-stays': 'error',
  /** The same row twice; the second is skipped. */
  'duplicate-row': 'warning',
  /** A unit that the units file does not list. */
  'undeclared-unit': 'warning',
  /** Members of a unit and cohort that no headcount row covers. */
  'missing-headcount': 'warning',
  /** A headcount more than twelve months older than the as-of date. */
  'old-headcount': 'warning',
  /** More members than headcount. */
  'more-members-than-headcount': 'error',
  /** A status and neither approvals nor meetings: membership is known on the file's own date only. */
  'undated-status': 'warning',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof issueSeverity;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The file as the caller named it; null for what belongs to no single file. */
  readonly file: string | null;
  /** The sheet of a workbook; null for files of text. */
  readonly sheet: string | null;
  /** Row as a spreadsheet shows it, counted from 1. */
  readonly row: number | null;
  /** The column's header as written in the file. */
  readonly column: string | null;
  /** The cell or thing that was met. */
  readonly seen: string | null;
  /** What would have been right: words of the contract (`YYYY-MM-DD`, allowed values), never a sentence. */
  readonly expected: string | null;
}

/** Issues of one cause: the same code in the same column of the same file. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly file: string | null;
  readonly column: string | null;
  readonly count: number;
  /** The first few, in the order met. */
  readonly examples: readonly Issue[];
  /** The different things seen, the most frequent first, as far as they were few enough to be counted. */
  readonly seen: readonly { readonly text: string; readonly count: number }[];
}
