import { after, notAfter, on, onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R02',
  title: { en: 'Talk within a month of the application', 'zh-CN': '收到申请后一个月内派人谈话' },
  how: {
    en: 'Talks of the period, and applicants who wait for theirs on the as-of date. Kept if the talk, or while there is none the as-of date, is no more than a month after the application. A missing talk with a later step recorded cannot be checked.',
    'zh-CN':
      '期内的谈话，以及截至统计日期尚未谈话的申请人。谈话（尚未谈话的按统计日期）不晚于申请后一个月的为符合。缺少谈话日期而后续环节已有日期的，无法核对。',
  },
  severity: 'warning',
  basis: { en: 'Rules of 2014, article 7', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）第七条' },
  step: stepOf('talk_date'),
  opens: () => 'apply_date',
  parameters: {
    months: {
      value: 1,
      range: [0, 24],
      title: { en: 'Months from application to talk', 'zh-CN': '申请至谈话的月数' },
    },
  },
  finding: ({ months }) => notAfter(onOrNow('talk_date'), after(on('apply_date'), months)),
  example: {
    rows: [
      [{ apply_date: '2003-01-31', talk_date: '2003-02-28' }, 'ok'], // the last day of a shorter month
      [{ apply_date: '2003-01-31', talk_date: '2003-03-01' }, 'breach'],
      [{ apply_date: '2003-01', talk_date: '2003-02-20' }, 'not-checkable'],
      [{ apply_date: '2003-11-30', talk_date: '' }, 'breach'], // open, and over the month
      [{ apply_date: '2003-12-01', talk_date: '' }, 'ok'], // open, and within it
      [{ apply_date: '2003-01-31', talk_date: '', activist_date: '2003-09-01' }, 'not-checkable'],
      [{ apply_date: '2003-01-31', talk_date: '', withdrawn_date: '2003-09-01' }, null],
      [{ apply_date: '', talk_date: '2003-02-28' }, 'not-checkable'],
    ],
  },
});
