import { after, notBefore, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R03',
  title: { en: 'Activist after the application', 'zh-CN': '确定积极分子不早于申请' },
  how: {
    en: 'Activists determined in the period. Kept if none was determined before the application; some schools ask for three or six months between.',
    'zh-CN': '期内确定的入党积极分子。确定日期不早于申请日期的为符合；有的学校要求申请满三个月或六个月。',
  },
  severity: 'error',
  basis: {
    en: 'Rules of 2014; waiting times are those of schools',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）；间隔时间为各校规定',
  },
  step: stepOf('activist_date'),
  parameters: {
    months: {
      value: 0,
      range: [0, 24],
      title: { en: 'Months from application to activist', 'zh-CN': '申请至确定积极分子的月数' },
    },
  },
  finding: ({ months }) => notBefore(on('activist_date'), after(on('apply_date'), months)),
  example: {
    parameters: { months: 3 },
    rows: [
      [{ apply_date: '2002-12-01', activist_date: '2003-03-01' }, 'ok'],
      [{ apply_date: '2002-12-01', activist_date: '2003-02-28' }, 'breach'],
      [{ apply_date: '2002-12', activist_date: '2003-03-15' }, 'not-checkable'],
      [{ apply_date: '', activist_date: '2003-03-01' }, 'not-checkable'],
    ],
  },
});
