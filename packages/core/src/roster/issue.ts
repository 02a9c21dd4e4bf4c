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
  /** Bytes that are no text in any encoding tried. */
  'bad-encoding': 'error',
  /** A file that is no text at all, or a workbook, which cannot be read yet. */
  'not-text': 'error',
  /** A quotation mark that never closes, or text after a closing one. */
  'bad-quotes': 'error',
  /** More or fewer cells than the header has. */
  'wrong-cell-count': 'error',
  /** A record larger than the limit. */
  'record-too-long': 'error',
  /** A cell without which the row cannot be used is blank. */
  'missing-value': 'error',
  /** A value outside the list of known ones. */
  'unknown-value': 'error',
  /** A cell that is no date. */
  'invalid-date': 'error',
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
  /** Row as a spreadsheet shows it: the header is row 1. */
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
}
