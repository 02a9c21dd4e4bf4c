import { after, ahead, both, type Finding, later, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { all, any, compare, dateAhead, missing, plusMonths, recorded } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

/** Leaving the school, or its membership relations. */
const departures = ['leave_date', 'transfer_out_date'];

/** A blank is nobody's leaving; a date may lie ahead, since the year of graduation is known beforehand. */
function stays(name: string, months: number): Finding {
  const limit = after(on('meeting_date'), months);
  const day = dateAhead(name);
  return {
    // Of a date ahead that is not exact only the last day is known, and that the first is less than a year before.
    ok: all(
      recorded(limit.last),
      any(
        missing(day),
        later(on(name), limit).ok,
        later(ahead(name), limit).ok,
        compare(plusMonths(day, -12), '>=', limit.last),
      ),
    ),
    breach: compare(day, '<=', limit.first),
  };
}

export default defineRule({
  id: 'R14',
  title: { en: 'Nobody admitted who leaves within three months', 'zh-CN': '三个月内离开的不接收' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if no date of leaving or transferring out, past or ahead, lies within three months of the meeting.',
    'zh-CN':
      '期内讨论接收预备党员的支部大会。离开日期、转出日期（含登记的将来日期）均不在会后三个月内的为符合。',
  },
  severity: 'warning',
  basis: { en: 'Rules of 2014, article 19', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）第十九条' },
  step: stepOf('meeting_date'),
  parameters: {
    months: {
      value: 3,
      range: [0, 24],
      title: { en: 'Months from meeting to leaving', 'zh-CN': '支部大会至离开的月数' },
    },
  },
  finding: ({ months }) => both(...departures.map((name) => stays(name, months))),
  example: {
    rows: [
      [{ meeting_date: '2003-03-31', leave_date: '2003-07-01' }, 'ok'],
      [{ meeting_date: '2003-03-31', leave_date: '2003-06-30' }, 'breach'],
      [{ meeting_date: '2003-03-31', transfer_out_date: '2003-06-30' }, 'breach'],
      [{ meeting_date: '2003-03-31', leave_date: '2003-06' }, 'breach'], // on whichever day of June
      [{ meeting_date: '2003-03', leave_date: '2003-06-15' }, 'not-checkable'],
      [{ meeting_date: '2003-10-14', leave_date: '' }, 'ok'],
      [{ meeting_date: '2003-10-14', leave_date: '2004-01-14' }, 'breach'], // ahead, and known
      [{ meeting_date: '2003-10-14', leave_date: '2004-06' }, 'not-checkable'],
      [{ meeting_date: '2003-10-14', leave_date: '2005-06' }, 'ok'],
      [{ meeting_date: '', leave_date: '2003-06-30', approve_date: '2003-05-01' }, 'not-checkable'],
    ],
  },
});
