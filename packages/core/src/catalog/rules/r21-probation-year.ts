import { after, notBefore, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R21',
  title: { en: 'A year of probation', 'zh-CN': '预备期满一年' },
  how: {
    en: 'Branch meetings of the period on conversion. Kept if twelve months had passed since the meeting that admitted, by the calendar.',
    'zh-CN': '期内讨论转正的支部大会。自讨论接收的支部大会起按月计算满十二个月的为符合。',
  },
  severity: 'error',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('convert_meeting_date'),
  parameters: {
    months: { value: 12, range: [0, 60], title: { en: 'Months of probation', 'zh-CN': '预备期月数' } },
  },
  finding: ({ months }) => notBefore(on('convert_meeting_date'), after(on('meeting_date'), months)),
  example: {
    rows: [
      [{ meeting_date: '2002-09-23', convert_meeting_date: '2003-09-23' }, 'ok'],
      [{ meeting_date: '2002-09-23', convert_meeting_date: '2003-09-22' }, 'breach'],
      [{ meeting_date: '2002-09', convert_meeting_date: '2003-09' }, 'not-checkable'],
      [{ meeting_date: '', convert_meeting_date: '2003-09-23' }, 'not-checkable'],
      [
        { meeting_date: '2002-09-23', convert_meeting_date: '', convert_approve_date: '2003-10-19' },
        'not-checkable',
      ],
    ],
  },
});
