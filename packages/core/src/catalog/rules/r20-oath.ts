import { after, both, notAfter, notBefore, on, onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R20',
  title: { en: 'Oath after approval, and in time', 'zh-CN': '审批后及时宣誓' },
  how: {
    en: 'Oaths of the period. Kept if no oath was taken before the approval. Where the rules set a time, also those who wait for their oath on the as-of date are asked, and the oath, or while there is none the as-of date, must lie within it.',
    'zh-CN':
      '期内的入党宣誓。不早于审批的为符合。规则规定了期限的，截至统计日期尚未宣誓的也计入，宣誓（尚未宣誓的按统计日期）不超过期限的为符合。',
  },
  severity: 'warning',
  basis: {
    en: 'Rules of 2014; the month is from those of 2026',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）；一个月的期限见2026年修订的细则',
  },
  step: stepOf('oath_date'),
  opens: ({ months }) => (months === null ? null : 'approve_date'),
  parameters: {
    months: {
      value: null,
      range: [0, 24],
      title: { en: 'Months from approval to oath', 'zh-CN': '审批至宣誓的月数' },
    },
  },
  finding: ({ months }) =>
    months === null
      ? notBefore(on('oath_date'), on('approve_date'))
      : both(
          notBefore(onOrNow('oath_date'), on('approve_date')),
          notAfter(onOrNow('oath_date'), after(on('approve_date'), months)),
        ),
  example: {
    parameters: { months: 1 },
    rows: [
      [{ approve_date: '2003-10-31', oath_date: '2003-11-30' }, 'ok'],
      [{ approve_date: '2003-10-31', oath_date: '2003-12-01' }, 'breach'],
      [{ approve_date: '2003-10-31', oath_date: '2003-10-30' }, 'breach'],
      [{ approve_date: '2003-11-30', oath_date: '' }, 'breach'], // still without on 31 December
      [{ approve_date: '2003-12-01', oath_date: '' }, 'ok'],
      [{ approve_date: '', oath_date: '2003-11-30' }, 'not-checkable'],
    ],
  },
});
