import { both, number, numbers } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { field } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R04',
  title: { en: 'One or two contacts, all full members', 'zh-CN': '一至两名正式党员作培养联系人' },
  how: {
    en: 'Activists determined in the period. Kept if one or two cultivation contacts are named and all of them are full members.',
    'zh-CN': '期内确定的入党积极分子。培养联系人为一至两名且均为正式党员的为符合。',
  },
  severity: 'warning',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('activist_date'),
  parameters: {
    least: { value: 1, range: [1, 5], title: { en: 'Fewest contacts', 'zh-CN': '联系人最少人数' } },
    most: { value: 2, range: [1, 5], title: { en: 'Most contacts', 'zh-CN': '联系人最多人数' } },
  },
  finding: ({ least, most }) =>
    both(
      number('contacts_count', '>=', least),
      number('contacts_count', '<=', most),
      numbers(field('contacts_full'), '>=', field('contacts_count')),
    ),
  example: {
    rows: [
      [{ activist_date: '2003-04-20', contacts_count: '2', contacts_full: '2' }, 'ok'],
      [{ activist_date: '2003-04-20', contacts_count: '3', contacts_full: '3' }, 'breach'],
      [{ activist_date: '2003-04-20', contacts_count: '0', contacts_full: '' }, 'breach'],
      [{ activist_date: '2003-04-20', contacts_count: '2', contacts_full: '1' }, 'breach'],
      [{ activist_date: '2003-04-20', contacts_count: '2', contacts_full: '' }, 'not-checkable'],
      [{ activist_date: '', contacts_count: '2', contacts_full: '2' }, null],
    ],
  },
});
