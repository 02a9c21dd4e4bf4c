/** What comes of what the engine is asked for. */
import type {
  Answer,
  InputError,
  InputSummary,
  IssueGroup,
  TableInspection,
  UnitInfo,
  WorkList,
} from '@muster/core';
import type { FileInUse, SchoolSummary } from './school-summary.ts';

/** What staged files hold, and what would become of those in use. */
export interface Review {
  readonly tables: readonly TableInspection[];
  readonly issues: readonly IssueGroup[];
  /** What became of their rows. */
  readonly inputs: readonly InputSummary[];
  readonly units: readonly UnitInfo[];
  /** Files in use that would make way, and those that would stay. */
  readonly replaced: readonly FileInUse[];
  readonly kept: readonly FileInUse[];
  /** Whether the user's own files are in use and of a kind that is staged, so that there is a choice. */
  readonly ownOfSameKinds: boolean;
  /** Whether those stay. */
  readonly beside: boolean;
}

export type ReviewOutcome =
  | { readonly status: 'reviewed'; readonly review: Review }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string };

/** What kept work holds, before it is used. */
export interface Opened {
  readonly files: readonly FileInUse[];
  readonly inputs: readonly InputSummary[];
}

export type OpenOutcome =
  | { readonly status: 'opened'; readonly opened: Opened }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string };

export type Outcome =
  | { readonly status: 'loaded'; readonly school: SchoolSummary }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string };

/** What came of a catalogue: the school with its figures, if there is one yet, or why it is refused. */
export type CatalogOutcome =
  | { readonly status: 'learned'; readonly count: number; readonly school: SchoolSummary | null }
  | {
      readonly status: 'refused';
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
    };

/** Why a question has no answer. */
export interface Refusal {
  readonly status: 'failed';
  /** In English, for what has no code. */
  readonly message: string;
  /** What is wrong with the question; absent where the question is not at fault. */
  readonly mistake?: Pick<InputError, 'code' | 'details'>;
}

export type Reply = { readonly status: 'known'; readonly answer: Answer } | Refusal;

/** The persons behind a figure, or why they cannot be listed. */
export type ListReply = { readonly status: 'listed'; readonly list: WorkList } | Refusal;

/** A file for the user to keep. */
export interface Download {
  readonly name: string;
  readonly content: Blob;
}

/** What became of something that went wrong unforeseen. */
export function failureOf(error: unknown): { readonly status: 'failed'; readonly message: string } {
  return { status: 'failed', message: error instanceof Error ? error.message : String(error) };
}
