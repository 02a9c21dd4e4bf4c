/** Issues in words: what was wrong and what to do about it. */
import type { Issue } from '../roster/issue.ts';
import { isMessageKey, type Words } from './index.ts';
import { valueLabel } from './value-label.ts';

export interface IssueText {
  /** What was seen, and what was expected if that can be named. */
  readonly sentence: string;
  /** What to do. */
  readonly remedy: string;
}

/** What stands where an issue has nothing to show. */
const NOTHING = '–';

/**
 * Says an issue.
 *
 * @param issue one issue, or the first example of a group
 * @param count how many there are of its cause
 */
export function issueText(words: Words, issue: Issue, count = 1): IssueText {
  const parameters = {
    count,
    file: issue.file ?? NOTHING,
    row: issue.row === null ? NOTHING : String(issue.row),
    column: issue.column ?? NOTHING,
    seen: issue.seen === null ? NOTHING : seenText(words, issue.code, issue.seen),
  };
  const sentences = [words(`issue.${issue.code}`, parameters)];
  if (issue.expected !== null) {
    sentences.push(words('issue.expected', { expected: expectedText(words, issue.code, issue.expected) }));
  }
  return {
    sentence: sentences.join(words('sentence.separator')),
    remedy: words(`remedy.${issue.code}`, parameters),
  };
}

/** What was seen, in words: headers come as a list, members of a unit and cohort as `ENG, undergraduate: 120`. */
function seenText(words: Words, code: Issue['code'], seen: string): string {
  if (code === 'missing-column' || code === 'unknown-kind') return listText(words, seen, (header) => header);
  if (!code.endsWith('-headcount')) return seen;
  const [, unit, cohort, count] = /^(.*), (.*): (\d+)$/.exec(seen) ?? [];
  if (unit === undefined || cohort === undefined || count === undefined) return seen;
  return words('issue.members', { unit, cohort: valueLabel(words, 'cohort', cohort), count: Number(count) });
}

/** Issues that set beside what was seen what stands in another place, as it stands there. */
const places: ReadonlySet<Issue['code']> = new Set([
  'conflicting-cell',
  'conflicting-unit',
  'unmatched-person',
  'negative-spell',
  'overlapping-stays',
]);

/** What was expected, in words: values and headers are listed as they may be written in the language. */
function expectedText(words: Words, code: Issue['code'], expected: string): string {
  if (places.has(code)) return expected;
  if (code === 'unknown-kind') return listText(words, expected, (kind) => kindName(words, kind));
  if (code === 'ambiguous-column') {
    return listText(words, expected, (column) => spelling(words, `field.${column}`, column));
  }
  // Missing columns stand behind the kind of file that would need them.
  const [, kind, columns] = /^([a-z-]+): (.*)$/.exec(expected) ?? [];
  if (code !== 'missing-column' || kind === undefined || columns === undefined) {
    return listText(words, expected, (value) => spelling(words, `value.${value}`, value));
  }
  const names = listText(words, columns, (column) => columnName(words, kind, column));
  return words('issue.columns', { kind: kindName(words, kind), columns: names });
}

function listText(words: Words, list: string, say: (part: string) => string): string {
  return list.split(', ').map(say).join(words('list.separator'));
}

function spelling(words: Words, key: string, otherwise: string): string {
  return isMessageKey(key) ? words(key) : otherwise;
}

/** A column of a kind: what is called alike in several may go by another header in each. */
function columnName(words: Words, kind: string, column: string): string {
  return spelling(words, `field.${kind}.${column}`, spelling(words, `field.${column}`, column));
}

/** The name of a kind of file, with the word that a command or a developer writes for it. */
function kindName(words: Words, kind: string): string {
  const key = `file.${kind}`;
  return isMessageKey(key) ? words('file.named', { name: words(key), kind }) : kind;
}
