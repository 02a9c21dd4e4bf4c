import { after, ahead, both, notAfter, notBefore, number, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { among, any, compare, constant, dateAhead, field, recorded } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R23',
  title: { en: 'Probation extended once, by half a year to a year', 'zh-CN': '延长预备期一次，半年至一年' },
  how: {
    en: 'Branch meetings of the period on conversion of those whose probation was extended. Kept if it was extended once, to a day six to twelve months after the end of the year of probation; that day has to be recorded in full.',
    'zh-CN':
      '期内讨论转正的支部大会中延长预备期的。只延长一次，且延长至一年预备期满后六至十二个月的为符合；延长截止日期须登记到日。',
  },
  severity: 'error',
  basis: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  step: stepOf('convert_meeting_date'),
  applies: any(
    among(field('convert_outcome'), 'extended'),
    compare(field('extensions'), '>=', constant(1)),
    recorded(dateAhead('extension_until_date')),
  ),
  parameters: {
    probation: { value: 12, range: [0, 60], title: { en: 'Months of probation', 'zh-CN': '预备期月数' } },
    least: { value: 6, range: [0, 60], title: { en: 'Fewest months of extension', 'zh-CN': '最短延长月数' } },
    most: { value: 12, range: [0, 60], title: { en: 'Most months of extension', 'zh-CN': '最长延长月数' } },
    times: { value: 1, range: [1, 5], title: { en: 'Extensions', 'zh-CN': '延长次数' } },
  },
  finding: ({ probation, least, most, times }) => {
    const until = ahead('extension_until_date');
    return both(
      number('extensions', '<=', times),
      notBefore(until, after(on('meeting_date'), probation + least)),
      notAfter(until, after(on('meeting_date'), probation + most)),
    );
  },
  example: {
    rows: [
      [extension('1', '2004-03-23'), 'ok'], // half a year, to a day that is still ahead
      [extension('1', '2004-09-23'), 'ok'],
      [extension('1', '2004-03-22'), 'breach'],
      [extension('1', '2004-09-24'), 'breach'],
      [extension('2', '2004-03-23'), 'breach'],
      [extension('', '2004-03-23'), 'not-checkable'],
      [extension('1', ''), 'not-checkable'],
      [extension('1', '2004-06'), 'not-checkable'],
      [
        { meeting_date: '2002-09-23', convert_meeting_date: '2003-09-25', convert_outcome: 'converted' },
        null,
      ],
    ],
  },
});

function extension(times: string, until: string) {
  return {
    meeting_date: '2002-09-23',
    convert_meeting_date: '2003-09-25',
    convert_outcome: 'extended',
    extensions: times,
    extension_until_date: until,
  };
}
