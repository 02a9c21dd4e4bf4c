import { both, notAfter, numbers, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { constant, date, workingDays } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R27',
  title: { en: 'Five working days of public notice', 'zh-CN': '公示不少于五个工作日' },
  how: {
    en: 'Development targets determined in the period. Kept if the public notice lasted at least five working days, its first and last included, and ended no later than the determination. Working days are those of the file of holidays; without one they are Monday to Friday, and the answer is provisional.',
    'zh-CN':
      '期内确定的发展对象。公示（首尾两日计入）不少于五个工作日且不晚于确定日期结束的为符合。工作日按节假日文件计算；没有该文件时按周一至周五计算，结果为暂定。',
  },
  severity: 'warning',
  basis: {
    en: 'Rules of 2026, article 13; before that those of schools',
    'zh-CN': '2026年修订的细则第十三条；此前为各校规定',
  },
  step: stepOf('target_date'),
  parameters: {
    workingDays: {
      value: 5,
      range: [1, 60],
      title: { en: 'Working days of notice', 'zh-CN': '公示工作日数' },
    },
  },
  countsWorkingDays: true,
  finding: ({ workingDays: least }) =>
    both(
      numbers(workingDays(date('notice_from_date'), date('notice_to_date')), '>=', constant(least)),
      notAfter(on('notice_to_date'), on('target_date')),
    ),
  example: {
    asOf: '2026-12-31',
    rows: [
      // 1 June 2026 is a Monday.
      [notice('2026-06-01', '2026-06-05', '2026-06-08'), 'ok'],
      [notice('2026-06-01', '2026-06-04', '2026-06-08'), 'breach'],
      [notice('2026-06-04', '2026-06-09', '2026-06-10'), 'breach'], // four, with a weekend between
      [notice('2026-06-01', '2026-06-05', '2026-06-04'), 'breach'], // determined before it ended
      [notice('2026-06', '2026-06-05', '2026-06-08'), 'not-checkable'],
      [notice('', '', '2026-06-08'), 'not-checkable'],
    ],
  },
});

function notice(from: string, to: string, target: string) {
  return { notice_from_date: from, notice_to_date: to, target_date: target };
}
