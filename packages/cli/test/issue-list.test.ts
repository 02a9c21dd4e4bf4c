import type { IssueGroup } from '@muster/core';
import { createWords, type Language } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import { formatIssues } from '../src/format/issue-list.ts';

const dates: IssueGroup = {
  code: 'invalid-date',
  severity: 'error',
  file: '名册.csv',
  column: '审批时间',
  count: 30,
  seen: [],
  examples: [12, 15, 18].map((row) => ({
    code: 'invalid-date',
    severity: 'error',
    file: '名册.csv',
    sheet: null,
    row,
    column: '审批时间',
    seen: `2003.9.${row + 20}`,
    expected: 'YYYY-MM-DD',
  })),
};

const empty: IssueGroup = {
  code: 'empty-file',
  severity: 'error',
  file: 'a\u001b[31m.csv',
  column: null,
  count: 1,
  seen: [],
  examples: [
    {
      code: 'empty-file',
      severity: 'error',
      file: 'a.csv',
      sheet: null,
      row: null,
      column: null,
      seen: null,
      expected: null,
    },
  ],
};

function lines(
  language: Language,
  groups: readonly IssueGroup[],
  examples: number,
  remedies = true,
): string[] {
  return formatIssues(groups, createWords(language), { examples, remedies }).split('\n');
}

describe('formatIssues', () => {
  it('tells a cause once: how often, what, where and what to do', () => {
    expect(lines('en', [dates], 2)).toEqual([
      'error: 名册.csv, column 审批时间, 30 times',
      '  “2003.9.32” in column 审批时间 is not a date. Expected: YYYY-MM-DD.',
      '    row 12: 2003.9.32',
      '    row 15: 2003.9.35',
      '    … and 28 more',
      '  What to do: Write the date as 2003-09-01, or 2003-09 if the day is not known; leave the cell blank if there is none.',
      '',
    ]);
  });

  it('tells it in Chinese', () => {
    expect(lines('zh-CN', [dates], 1, false)).toEqual([
      '错误：名册.csv、“审批时间”列、30 处',
      '  “审批时间”列的“2003.9.32”不是日期。应为：YYYY-MM-DD。',
      '    第 12 行：2003.9.32',
      '    …… 另有 29 处',
      '',
    ]);
  });

  it('names the row of the only case beside its file', () => {
    const [heading, , ...rest] = lines(
      'en',
      [{ ...dates, count: 1, examples: [dates.examples[0]!] }],
      3,
      false,
    );
    expect(heading).toBe('error: 名册.csv, row 12, column 审批时间');
    expect(rest).toEqual(['']);
  });

  it('names the sheet with the row, as each sheet counts its own', () => {
    const examples = ['信息学院', '文学院'].map((sheet, i) => ({ ...dates.examples[i]!, sheet }));
    expect(lines('zh-CN', [{ ...dates, count: 2, examples }], 2, false).slice(2)).toEqual([
      '    工作表“信息学院”、第 12 行：2003.9.32',
      '    工作表“文学院”、第 15 行：2003.9.35',
      '',
    ]);
    const [heading] = lines('en', [{ ...dates, count: 1, examples: [examples[0]!] }], 3, false);
    expect(heading).toBe('error: 名册.csv, sheet 信息学院, row 12, column 审批时间');
  });

  it('shows no row where there is none, and no control characters', () => {
    expect(lines('en', [empty], 3, false)).toEqual(['error: a [31m.csv', '  The file is empty.', '']);
  });
});
