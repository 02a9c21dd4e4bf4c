import { after, notAfter, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R16',
  title: { en: 'Meeting within a month of the pre-trial review', 'zh-CN': '预审合格后一个月内召开支部大会' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if the meeting is no more than a month after the pre-trial review.',
    'zh-CN': '期内讨论接收预备党员的支部大会。不晚于预审后一个月的为符合。',
  },
  severity: 'warning',
  basis: {
    en: 'Rules of 2026, article 19; before that those of schools',
    'zh-CN': '2026年修订的细则第十九条；此前为各校规定',
  },
  step: stepOf('meeting_date'),
  parameters: {
    months: {
      value: 1,
      range: [0, 24],
      title: { en: 'Months from pre-trial review to meeting', 'zh-CN': '预审至支部大会的月数' },
    },
  },
  finding: ({ months }) => notAfter(on('meeting_date'), after(on('pretrial_date'), months)),
  example: {
    asOf: '2026-12-31',
    rows: [
      [{ pretrial_date: '2026-06-10', meeting_date: '2026-07-10' }, 'ok'],
      [{ pretrial_date: '2026-06-10', meeting_date: '2026-07-11' }, 'breach'],
      [{ pretrial_date: '', meeting_date: '2026-07-10' }, 'not-checkable'],
    ],
  },
});
