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

export class IssueLog {
  private readonly groups = new Map<string, { first: Issue; count: number; examples: Issue[] }>();

  add(code: IssueCode, details: IssueDetails): Issue {
    const issue = issueOf(code, details);
    const key = JSON.stringify([code, issue.file, issue.column]);
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, { first: issue, count: 1, examples: [issue] });
    else {
      group.count++;
      if (group.examples.length < EXAMPLES) group.examples.push(issue);
    }
    return issue;
  }

  /** Errors before warnings, else in the order in which each cause was first met. */
  list(): IssueGroup[] {
    const groups = [...this.groups.values()].map(({ first, count, examples }) => ({
      code: first.code,
      severity: first.severity,
      file: first.file,
      column: first.column,
      count,
      examples,
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
