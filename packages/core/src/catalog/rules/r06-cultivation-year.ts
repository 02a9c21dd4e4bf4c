import { after, notBefore, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R06',
  title: { en: 'A year of cultivation', 'zh-CN': '培养考察满一年' },
  how: {
    en: 'Development targets determined in the period. Kept if twelve months had passed since they became activists, by the calendar; cultivation at a former unit counts on, so the date there is the one to record.',
    'zh-CN':
      '期内确定的发展对象。自确定为入党积极分子起按月计算满十二个月的为符合；在原单位的培养时间连续计算，应登记原单位的确定日期。',
  },
  severity: 'error',
  basis: {
    en: 'Rules of 2014, article 13; five no-developments, 2',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）第十三条；“五不发展”第二条',
  },
  step: stepOf('target_date'),
  parameters: {
    months: {
      value: 12,
      range: [0, 60],
      title: { en: 'Months from activist to target', 'zh-CN': '积极分子至发展对象的月数' },
    },
  },
  finding: ({ months }) => notBefore(on('target_date'), after(on('activist_date'), months)),
  example: {
    rows: [
      [{ activist_date: '2002-04-20', target_date: '2003-04-20' }, 'ok'],
      [{ activist_date: '2002-04-20', target_date: '2003-04-19' }, 'breach'],
      [{ activist_date: '2002-04', target_date: '2003-04-20' }, 'not-checkable'],
      [{ activist_date: '2002-04', target_date: '2003-03-31' }, 'breach'], // too early for any day of April
      [{ activist_date: '', target_date: '2003-04-20' }, 'not-checkable'],
      // A later step shows that there was a target, on a day nobody wrote down.
      [{ activist_date: '2002-04-20', target_date: '', pretrial_date: '2003-09-01' }, 'not-checkable'],
      [{ activist_date: '2001-04-20', target_date: '2003-04-20', transfer_in_date: '2003-06-01' }, null],
    ],
  },
});
