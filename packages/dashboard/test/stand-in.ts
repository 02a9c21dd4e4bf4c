/** A backend that needs no files, and notes what is asked of it. */
import type {
  Answer,
  Inspection,
  ListQuestion,
  ListSubject,
  Question,
  Recipe,
  WorkItem,
  WorkList,
} from '@muster/core';
import type {
  CatalogOutcome,
  Download,
  ListReply,
  OpenOutcome,
  Outcome,
  Reply,
  Review,
  ReviewOutcome,
} from '../src/state/outcomes.ts';
import type { FileProgress } from '../src/state/progress.ts';
import type { SchoolSummary } from '../src/state/school-summary.ts';
import type { Staged } from '../src/state/staging.ts';
import type { Backend } from '../src/state/store.ts';
import type { Held } from '../src/state/work.ts';
import { answers, comparisonsFor } from './answers.ts';
import { named, table } from './inspections.ts';
import { summary, withOwn } from './school.ts';

function answerTo(question: Question): Answer {
  const [indicator = ''] = question.indicators ?? [];
  const asOf = question.asOf ?? '2003-12-31';
  return {
    results: {
      schema: 'muster-results/1',
      asOf,
      period: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf },
      inputs: summary.inputs,
      results: answers[indicator]!(question),
      comparisons: comparisonsFor(indicator, question.by?.join() ?? ''),
      issues: { errors: 2, warnings: 0, byCode: { 'invalid-date': 2 } },
    },
    issues: summary.issues,
    units: summary.units,
  };
}

/** What a review of files finds that holds nothing in doubt: ten rows each, all used. */
export function clearReview(staged: Staged): Review {
  const headers = ['person_key', 'unit', 'cohort'];
  const columns = Object.fromEntries(headers.map((header) => [header, named(header)]));
  return {
    tables: staged.files.map(({ name }) => table({ file: name, headers, columns })),
    issues: [],
    inputs: staged.files.map(({ name }) => ({
      file: name,
      kind: 'people',
      encoding: 'utf-8',
      rows: 10,
      used: 10,
      rejected: 0,
      skipped: 0,
    })),
    units: summary.units,
    replaced: summary.files.slice(0, 1),
    kept: summary.files.slice(1),
    ownOfSameKinds: false,
    beside: staged.beside ?? false,
  };
}

/** Two people of one department; a key that a spreadsheet program would take for a formula is among them. */
export function workListOf({ indicator, finding }: ListSubject): WorkList {
  const item = (key: string, row: number, approve_date: string | null): WorkItem => ({
    key,
    unit: 'ENG',
    cohort: 'undergraduate',
    by: { stage: 'meeting-approve' },
    dates: { meeting_date: '2003-09-01', approve_date },
    file: 'people.csv',
    row,
  });
  return {
    schema: 'muster-work-list/1',
    indicator,
    finding: finding as WorkList['finding'],
    asOf: '2003-12-31',
    period: { from: '2003-01-01', to: '2003-12-31' },
    items: [item('S-1', 12, null), item('=S-2', 40, '2003-12')],
    issues: { errors: 0, warnings: 0, byCode: {} },
  };
}

/** A stand-in that finds in staged files what the test wants; it notes what was asked of it. */
export class StandIn implements Backend {
  readonly asked: Question[] = [];
  readonly reviewed: Staged[] = [];
  readonly recipes: (readonly Recipe[])[] = [];
  outcome: Outcome = { status: 'loaded', school: summary };
  find: (staged: Staged) => ReviewOutcome = (staged) => ({ status: 'reviewed', review: clearReview(staged) });
  /** What comes of a catalogue. */
  learned: CatalogOutcome = { status: 'learned', count: 2, school: withOwn };
  downloads: readonly Download[] = [];
  /** What the figures in use rest on. */
  work: Held = { files: [], followed: [], catalogs: [] };
  readonly opened: Held[] = [];
  readonly listed: { readonly question: ListQuestion; readonly subject: ListSubject }[] = [];
  /** What comes of asking who is behind a figure. */
  list: (subject: ListSubject) => ListReply = (subject) => ({ status: 'listed', list: workListOf(subject) });
  cancelled = 0;
  superseded = 0;
  discarded = 0;
  used = 0;

  async useSample(): Promise<Outcome> {
    return { status: 'loaded', school: summary };
  }

  async review(
    staged: Staged,
    recipes: readonly Recipe[],
    onInspected: (inspection: Inspection) => void,
    onProgress: (progress: FileProgress) => void,
  ): Promise<ReviewOutcome> {
    this.reviewed.push(staged);
    this.recipes.push(recipes);
    const outcome = this.find(staged);
    if (outcome.status === 'reviewed') onInspected({ tables: outcome.review.tables, issues: [] });
    onProgress({ file: staged.files[0]!.name, rows: 1000, rowsPerSecond: 5000, share: 0.25 });
    return outcome;
  }

  async use(): Promise<Outcome> {
    this.used += 1;
    return this.outcome;
  }

  async gather(): Promise<Held> {
    return this.work;
  }

  async open(work: Held): Promise<OpenOutcome> {
    this.opened.push(work);
    return { status: 'opened', opened: { files: summary.files, inputs: summary.inputs } };
  }

  async discard(): Promise<void> {
    this.discarded += 1;
  }

  async rejected(): Promise<readonly Download[]> {
    return this.downloads;
  }

  async learn(): Promise<CatalogOutcome> {
    return this.learned;
  }

  async forget(): Promise<SchoolSummary> {
    return summary;
  }

  async cancel(): Promise<void> {
    this.cancelled += 1;
  }

  async workList(question: ListQuestion, subject: ListSubject): Promise<ListReply> {
    this.listed.push({ question, subject });
    return this.list(subject);
  }

  async supersede(): Promise<void> {
    this.superseded += 1;
  }

  async ask(questions: readonly Question[]): Promise<readonly Reply[]> {
    this.asked.push(...questions);
    return questions.map((question) => ({ status: 'known', answer: answerTo(question) }));
  }

  close(): void {
    this.cancelled += 1;
  }
}
