import { after, notBefore, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R01',
  title: { en: 'Of age at application', 'zh-CN': '申请入党时年满十八岁' },
  how: {
    en: 'Applications of the period. Kept if the application is not dated before the eighteenth birthday; of a birth date given as a month or a year, before any day it may mean.',
    'zh-CN':
      '期内递交的入党申请。申请日期不早于十八周岁生日的为符合；出生日期只有年月的，按可能的每一天判断。',
  },
  severity: 'error',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('apply_date'),
  parameters: {
    years: { value: 18, range: [14, 30], title: { en: 'Age in years', 'zh-CN': '周岁' } },
  },
  finding: ({ years }) => notBefore(on('apply_date'), after(on('birth_date'), years * 12)),
  example: {
    rows: [
      [{ birth_date: '1985-05-17', apply_date: '2003-05-17' }, 'ok'], // on the birthday
      [{ birth_date: '1985-05-17', apply_date: '2003-05-16' }, 'breach'],
      [{ birth_date: '1985-05', apply_date: '2003-05-17' }, 'not-checkable'], // before or after the birthday
      [{ birth_date: '1985-05', apply_date: '2003-05-31' }, 'ok'], // after it, whichever day it is
      [{ birth_date: '', apply_date: '2003-05-17' }, 'not-checkable'],
      [{ birth_date: '1985-05-17', apply_date: '2002-12-31' }, null], // before the period
    ],
  },
});
