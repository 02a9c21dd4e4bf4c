/** A fault that no program can resolve, as issues name their place. */
export interface Fault {
  /** The code of the issue that has to name it. */
  readonly code: string;
  readonly file: string;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** What stands above the header in a header of two rows; blank if nothing does. */
  readonly group: string;
  /** The header; null for faults of the whole row. */
  readonly column: string | null;
  readonly seen: string;
  /** What becomes of the row. */
  readonly becomes: 'used' | 'rejected' | 'skipped';
}
