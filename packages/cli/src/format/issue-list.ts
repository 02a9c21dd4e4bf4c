/** Issues for people: each cause once, with how often, where, what was seen and what to do. */
import type { Issue, IssueGroup } from '@muster/core';
import { issueText, type Words } from '@muster/core/locales';
import { printable } from './width.ts';

export interface IssueListOptions {
  /** How many places of one cause are named. */
  readonly examples: number;
  /** Whether to say what to do. */
  readonly remedies: boolean;
}

/** One block of lines a cause, in the order given. */
export function formatIssues(groups: readonly IssueGroup[], words: Words, options: IssueListOptions): string {
  return groups.map((group) => formatGroup(group, words, options)).join('');
}

function formatGroup(group: IssueGroup, words: Words, { examples, remedies }: IssueListOptions): string {
  const [first] = group.examples;
  const lines = [headingOf(group, words)];
  if (first !== undefined) {
    const { sentence, remedy } = issueText(words, first, group.count);
    lines.push(`  ${sentence}`);
    // The sentence has told the one case there is; of several, the places are named.
    if (group.count > 1) {
      const named = group.examples
        .slice(0, examples)
        .filter((issue) => issue.row !== null || issue.seen !== null);
      lines.push(...named.map((issue) => `    ${placeOf(issue, words)}`));
      const others = group.count - named.length;
      if (others > 0 && named.length > 0)
        lines.push(`    ${words('command.issue-others', { count: others })}`);
    }
    if (remedies) lines.push(`  ${words('command.remedy', { remedy })}`);
  }
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function headingOf({ severity, file, column, count, examples }: IssueGroup, words: Words): string {
  const [only] = count === 1 ? examples : [];
  const place = [
    file,
    only == null || only.sheet === null ? null : words('command.issue-sheet', { sheet: only.sheet }),
    only == null || only.row === null ? null : words('command.issue-row', { row: String(only.row) }),
    column === null ? null : words('command.issue-column', { column }),
    count === 1 ? null : words('command.issue-count', { count }),
  ];
  const text = place.filter((part) => part !== null).join(words('list.separator'));
  return words('command.issue-heading', { severity: words(`severity.${severity}`), place: text });
}

function placeOf({ sheet, row, seen }: Issue, words: Words): string {
  if (row === null) return seen ?? '';
  const place =
    seen === null || seen === ''
      ? words('command.issue-row', { row: String(row) })
      : words('command.issue-row-seen', { row: String(row), seen });
  return sheet === null
    ? place
    : [words('command.issue-sheet', { sheet }), place].join(words('list.separator'));
}
