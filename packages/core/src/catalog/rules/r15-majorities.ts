import { both, type Finding, numbers } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { all, compare, type Expression, field } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

const entitled = field('entitled');

/** More than half of those entitled; a number above all of them is a slip of the pen. */
function majority(name: string): Finding {
  const others: Expression = { minus: [entitled, field(name)], plus: 0 };
  const { ok, breach } = numbers(field(name), '>', others);
  return { ok: all(ok, compare(field(name), '<=', entitled)), breach };
}

export default defineRule({
  id: 'R15',
  title: { en: 'More than half present and in favour', 'zh-CN': '到会和赞成人数均过半' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if more than half of those entitled to vote were present, and more than half of those entitled, not of those present, were in favour. Votes sent in writing may make more in favour than present.',
    'zh-CN':
      '期内讨论接收预备党员的支部大会。到会有表决权的人数和赞成人数均超过应到会有表决权人数的半数（不以实到人数为基数）的为符合。会前书面表达意见的计入票数，赞成人数可以多于实到人数。',
  },
  severity: 'error',
  basis: {
    en: 'Rules of 2014, articles 20 and 21',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）第二十条、第二十一条',
  },
  step: stepOf('meeting_date'),
  parameters: {},
  finding: () => both(majority('present'), majority('in_favour')),
  example: {
    rows: [
      [{ meeting_date: '2003-10-14', entitled: '25', present: '23', in_favour: '13' }, 'ok'],
      [{ meeting_date: '2003-10-14', entitled: '25', present: '23', in_favour: '12' }, 'breach'], // a majority of those present
      [{ meeting_date: '2003-10-14', entitled: '24', present: '12', in_favour: '13' }, 'breach'], // exactly half present
      [{ meeting_date: '2003-10-14', entitled: '25', present: '26', in_favour: '13' }, 'not-checkable'],
      [{ meeting_date: '2003-10-14', entitled: '25', present: '23', in_favour: '' }, 'not-checkable'],
      [{ meeting_date: '2003-10-14', entitled: '', present: '23', in_favour: '13' }, 'not-checkable'],
    ],
  },
});
