/** Issues in words: what was wrong and what to do about it. */
import type { Issue } from '../roster/issue.ts';
import { isMessageKey, type Words } from './index.ts';

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
    seen: issue.seen ?? NOTHING,
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

/** What was expected, in words: values and headers are listed as they may be written in the language. */
function expectedText(words: Words, code: Issue['code'], expected: string): string {
  return expected
    .split(', ')
    .map((part) => {
      if (code === 'unknown-kind') return kindName(words, part);
      const key = `${code === 'missing-column' ? 'field' : 'value'}.${part}`;
      return isMessageKey(key) ? words(key) : part;
    })
    .join(words('list.separator'));
}

/** The name of a kind of file, with the word that a command or a developer writes for it. */
function kindName(words: Words, kind: string): string {
  const key = `file.${kind}`;
  return isMessageKey(key) ? words('file.named', { name: words(key), kind }) : kind;
}
