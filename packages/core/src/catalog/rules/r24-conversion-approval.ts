import { after, notAfter, on, onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R24',
  title: { en: 'Conversion approved within three months', 'zh-CN': '转正三个月内审批' },
  how: {
    en: 'Approvals of conversion of the period, and those waiting for theirs on the as-of date. Kept if the approval, or while there is none the as-of date, is no more than three months after the branch meeting on conversion.',
    'zh-CN':
      '期内的转正审批，以及截至统计日期尚待审批的。审批（尚未审批的按统计日期）不晚于讨论转正的支部大会后三个月的为符合。',
  },
  severity: 'warning',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('convert_approve_date'),
  opens: () => 'convert_meeting_date',
  parameters: {
    months: {
      value: 3,
      range: [0, 24],
      title: { en: 'Months from meeting to approval', 'zh-CN': '支部大会至审批的月数' },
    },
  },
  finding: ({ months }) =>
    notAfter(onOrNow('convert_approve_date'), after(on('convert_meeting_date'), months)),
  example: {
    rows: [
      [{ convert_meeting_date: '2003-06-14', convert_approve_date: '2003-09-14' }, 'ok'],
      [{ convert_meeting_date: '2003-06-14', convert_approve_date: '2003-09-15' }, 'breach'],
      [{ convert_meeting_date: '2003-09-30', convert_approve_date: '' }, 'breach'],
      [{ convert_meeting_date: '2003-10-01', convert_approve_date: '' }, 'ok'],
      [{ convert_meeting_date: '', convert_approve_date: '2003-09-14' }, 'not-checkable'],
    ],
  },
});
