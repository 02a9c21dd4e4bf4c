/** Collects issues, grouped by cause; only the first few of each cause are kept whole. */
import { copyOf } from './column.ts';
import { type Issue, type IssueCode, type IssueGroup, issueSeverity } from './issue.ts';

/** Enough to see what the cause is; the count says the rest. */
const EXAMPLES = 20;

export type IssueDetails = Partial<Omit<Issue, 'code' | 'severity'>>;

/** An issue with its severity and every detail that was not given set to null. */
export function issueOf(code: IssueCode, details: IssueDetails): Issue {
  return {
    code,
    severity: issueSeverity[code],
    file: details.file ?? null,
    sheet: details.sheet ?? null,
    row: details.row ?? null,
    column: details.column ?? null,
    seen: details.seen ?? null,
    expected: details.expected ?? null,
  };
}

/** Digits as typed, wide ones too. */
const digit = '[0-9０-９]';
const day = '(?:[0０][1-9１-９]|[1１][0-2０-２])(?:[0０][1-9１-９]|[12１２][0-9０-９]|[3３][01０１])';
const century = '(?:[1１][9９]|[2２][0０])';

/** An identity number: of a place, a day of birth, a number; 15 digits, or 18 with the century and a check digit. */
const identityNumber = new RegExp(
  `(?<!${digit})(${digit}{3})${digit}{3}(?:${century}${digit}{2}${day}${digit}{3}[0-9０-９XxＸｘ]|${digit}{2}${day}${digit}{3})(?!${digit})`,
  'g',
);

/** A mobile number. Person keys may look the same, so it is told only where no key belongs. */
const mobileNumber = new RegExp(`(?<!${digit})([1１][3-9３-９]${digit})${digit}{8}(?!${digit})`, 'g');

/** Identity numbers that stand where they should not are not shown, so that no list spreads them. */
export function withoutIdentity(text: string): string {
  if (text.length < 15) return text;
  return text.replace(identityNumber, (whole, first: string) => first.padEnd(whole.length, '*'));
}

/** Text that should name something, such as headers and titles, without the numbers of people in it. */
export function withoutNumbers(text: string): string {
  if (text.length < 11) return text;
  return withoutIdentity(text).replace(mobileNumber, '$1********');
}

/** More of a text than this is not shown. */
const MOST_LETTERS = 200;

/** A text to be shown: without identity numbers, and of a length that somebody reads. */
export function shortened(text: string): string {
  const masked = withoutIdentity(text);
  return masked.length <= MOST_LETTERS ? masked : copyOf(masked.slice(0, MOST_LETTERS));
}

interface Group {
  readonly first: Issue;
  count: number;
  readonly examples: Issue[];
  readonly seen: Map<string, number>;
}

/** As many different things as somebody would go through one by one. */
const MOST_SEEN = 500;

export class IssueLog {
  private readonly groups = new Map<string, Group>();

  add(code: IssueCode, details: IssueDetails): Issue {
    const { column, seen, expected } = details;
    const issue = issueOf(code, {
      ...details,
      column: column == null ? null : shortened(column),
      seen: seen == null ? null : shortened(seen),
      // The list of all kinds is long, and of no use cut off.
      expected: expected == null ? null : code === 'unknown-kind' ? expected : shortened(expected),
    });
    const key = `${code}\n${issue.file}\n${issue.column}`;
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { first: issue, count: 0, examples: [], seen: new Map() };
      this.groups.set(key, group);
    }
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(issue);
    if (issue.seen !== null) {
      const times = group.seen.get(issue.seen);
      if (times !== undefined) group.seen.set(issue.seen, times + 1);
      else if (group.seen.size < MOST_SEEN) group.seen.set(issue.seen, 1);
    }
    return issue;
  }

  /** Errors before warnings, else in the order in which each cause was first met. */
  list(): IssueGroup[] {
    const groups = [...this.groups.values()].map(({ first, count, examples, seen }) => ({
      code: first.code,
      severity: first.severity,
      file: first.file,
      column: first.column,
      count,
      examples,
      seen: [...seen].map(([text, times]) => ({ text, count: times })).sort((a, b) => b.count - a.count),
    }));
    return [
      ...groups.filter((group) => group.severity === 'error'),
      ...groups.filter((group) => group.severity === 'warning'),
    ];
  }
}

/** How many issues there are in all, by severity and by code. */
export function countIssues(groups: readonly IssueGroup[]): {
  errors: number;
  warnings: number;
  byCode: Record<string, number>;
} {
  let errors = 0;
  let warnings = 0;
  const byCode = new Map<string, number>();
  for (const group of groups) {
    if (group.severity === 'error') errors += group.count;
    else warnings += group.count;
    byCode.set(group.code, (byCode.get(group.code) ?? 0) + group.count);
  }
  const codes = [...byCode.keys()].sort();
  return { errors, warnings, byCode: Object.fromEntries(codes.map((code) => [code, byCode.get(code)!])) };
}
