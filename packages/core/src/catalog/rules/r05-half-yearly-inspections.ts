import { onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { compare, dateAhead, plusMonths } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

/** Six months from one inspection to the next and one of grace, as the columns were made. */
const GAP = 7;
const end = onOrNow('target_date');

export default defineRule({
  id: 'R05',
  title: { en: 'Activists inspected every half-year', 'zh-CN': '每半年考察一次' },
  how: {
    en: 'Development targets determined in the period, and activists who are none yet, beside the file of inspections. Kept if from the day they became activists no more than six months, and one of grace, passed from one inspection to the next, and from the last to the determination or, while there is none, the as-of date. Of whom no inspection is recorded it cannot be told.',
    'zh-CN':
      '期内确定的发展对象以及尚未确定的积极分子，与考察记录文件对照。自确定为积极分子起，相邻两次考察之间、末次考察至确定为发展对象（尚未确定的按统计日期）均不超过六个月（宽限一个月）的为符合。没有任何考察记录的，无法核对。',
  },
  severity: 'warning',
  basis: { en: 'Rules of 2014, article 11', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）第十一条' },
  step: stepOf('target_date'),
  opens: () => 'activist_date',
  parameters: {},
  finding: () => ({
    ok: compare(end.last, '<=', plusMonths(dateAhead('inspected_surely'), GAP)),
    breach: compare(end.first, '>', plusMonths(dateAhead('inspected_perhaps'), GAP)),
  }),
  example: {
    files: {
      'inspections.csv': [
        'person_key,unit,date',
        'P0,U0,2002-06-30',
        'P0,U0,2002-12-31',
        'P1,U1,2002-06-30', // and then none for over seven months
        'P2,U2,2002-12', // perhaps in time, perhaps not
        'P2,U2,2003-04-10',
        'P3,U3,2003-06-15',
        'P4,U4,2003-05-15',
      ].join('\n'),
    },
    rows: [
      [{ activist_date: '2002-01-10', target_date: '2003-05-08' }, 'ok'],
      [{ activist_date: '2002-01-10', target_date: '2003-05-08' }, 'breach'],
      [{ activist_date: '2002-05-15', target_date: '2003-05-08' }, 'not-checkable'],
      [{ activist_date: '2003-01-10', target_date: '' }, 'ok'], // the next is due by 15 January
      [{ activist_date: '2003-01-10', target_date: '' }, 'breach'], // was due by 15 December
      [{ activist_date: '2002-01-10', target_date: '2003-05-08' }, 'not-checkable'], // no inspection at all
      [{ activist_date: '', target_date: '2003-05-08' }, 'not-checkable'],
    ],
  },
});
