/** Collects issues, grouped by cause; only the first few of each cause are kept whole. */
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

/** An identity number: 17 digits with a date of birth among them, and a check digit. */
const identityNumber = /\b(\d{3})\d{3}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]\b/g;

/** Identity numbers that stand where they should not are not shown, so that no list spreads them. */
export function withoutIdentity(text: string): string {
  return text.length < 18 ? text : text.replace(identityNumber, '$1***************');
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
    const { seen } = details;
    const issue = issueOf(code, seen == null ? details : { ...details, seen: withoutIdentity(seen) });
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
