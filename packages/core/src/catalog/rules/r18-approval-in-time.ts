import { after, both, either, type Finding, notAfter, on, onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { among, field, not } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

/** A reason counts only where one is recorded: a blank is none. */
const hasReason: Finding = {
  ok: among(field('approve_delay_reason'), 'yes'),
  breach: not(among(field('approve_delay_reason'), 'yes')),
};

export default defineRule({
  id: 'R18',
  title: { en: 'Approval within three months of the meeting', 'zh-CN': '支部大会后三个月内审批' },
  how: {
    en: 'Approvals of the period, and those waiting for theirs on the as-of date. Kept if the approval, or while there is none the as-of date, is no more than three months after the branch meeting; no more than six if a reason for the delay is recorded.',
    'zh-CN':
      '期内的审批，以及截至统计日期尚待审批的。审批（尚未审批的按统计日期）不晚于支部大会后三个月的为符合；登记了延期理由的，不超过六个月为符合。',
  },
  severity: 'warning',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('approve_date'),
  opens: () => 'meeting_date',
  parameters: {
    months: {
      value: 3,
      range: [0, 24],
      title: { en: 'Months from meeting to approval', 'zh-CN': '支部大会至审批的月数' },
    },
    withReason: {
      value: 6,
      range: [0, 24],
      title: { en: 'Months if a reason is recorded', 'zh-CN': '有延期理由时的月数' },
    },
  },
  finding: ({ months, withReason }) => {
    const within = (limit: number) => notAfter(onOrNow('approve_date'), after(on('meeting_date'), limit));
    return either(within(months), both(within(withReason), hasReason));
  },
  example: {
    rows: [
      [{ meeting_date: '2003-03-01', approve_date: '2003-06-01' }, 'ok'],
      [{ meeting_date: '2003-03-01', approve_date: '2003-06-02' }, 'breach'],
      [{ meeting_date: '2003-03-01', approve_date: '2003-06-02', approve_delay_reason: 'yes' }, 'ok'],
      [{ meeting_date: '2003-03-01', approve_date: '2003-09-02', approve_delay_reason: 'yes' }, 'breach'],
      [{ meeting_date: '2003-09-30', approve_date: '' }, 'breach'], // waiting for three months and a day
      [{ meeting_date: '2003-10-14', approve_date: '' }, 'ok'],
      [{ meeting_date: '', approve_date: '2003-06-01' }, 'not-checkable'],
      [{ meeting_date: '2003-03-01', approve_date: '', convert_meeting_date: '2003-12-01' }, 'not-checkable'],
      [{ meeting_date: '2003-03-01', approve_date: '', rejected_date: '2003-05-01' }, null],
    ],
  },
});
