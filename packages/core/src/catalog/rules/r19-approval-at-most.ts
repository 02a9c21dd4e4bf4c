import { after, notAfter, on, onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R19',
  title: { en: 'Approval never later than six months', 'zh-CN': '审批最长不超过六个月' },
  how: {
    en: 'Approvals of the period, and those waiting for theirs on the as-of date. Kept if the approval, or while there is none the as-of date, is no more than six months after the branch meeting; no reason makes it longer.',
    'zh-CN':
      '期内的审批，以及截至统计日期尚待审批的。审批（尚未审批的按统计日期）不晚于支部大会后六个月的为符合；无论何种理由均不得超过。',
  },
  severity: 'error',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('approve_date'),
  opens: () => 'meeting_date',
  parameters: {
    months: {
      value: 6,
      range: [0, 24],
      title: { en: 'Months from meeting to approval', 'zh-CN': '支部大会至审批的月数' },
    },
  },
  finding: ({ months }) => notAfter(onOrNow('approve_date'), after(on('meeting_date'), months)),
  example: {
    rows: [
      [{ meeting_date: '2003-02-28', approve_date: '2003-08-28' }, 'ok'],
      [{ meeting_date: '2003-02-28', approve_date: '2003-08-29' }, 'breach'],
      [{ meeting_date: '2003-06-30', approve_date: '' }, 'breach'],
      [{ meeting_date: '2003-07-01', approve_date: '' }, 'ok'],
      [{ meeting_date: '2003-02-28', approve_date: '', leave_date: '2003-07-01' }, null],
      [{ meeting_date: '2003-02', approve_date: '2003-08-15' }, 'not-checkable'],
    ],
  },
});
