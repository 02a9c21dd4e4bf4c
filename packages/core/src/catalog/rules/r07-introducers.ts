import { number } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R07',
  title: { en: 'Two introducers', 'zh-CN': '两名入党介绍人' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if two introducers are named, no fewer and no more.',
    'zh-CN': '期内讨论接收预备党员的支部大会。入党介绍人恰为两名的为符合。',
  },
  severity: 'error',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('meeting_date'),
  parameters: {
    count: { value: 2, range: [1, 5], title: { en: 'Introducers', 'zh-CN': '介绍人人数' } },
  },
  finding: ({ count }) => number('introducers_count', '=', count),
  example: {
    rows: [
      [{ meeting_date: '2003-10-14', introducers_count: '2' }, 'ok'],
      [{ meeting_date: '2003-10-14', introducers_count: '1' }, 'breach'],
      [{ meeting_date: '2003-10-14', introducers_count: '3' }, 'breach'],
      [{ meeting_date: '2003-10-14', introducers_count: '' }, 'not-checkable'],
    ],
  },
});
