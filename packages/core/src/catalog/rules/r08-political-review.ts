import { after, both, notAfter, on, says, withLimit } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

/** Of a review only the date and that it was done are known; what it says is nobody's figure. */
export default defineRule({
  id: 'R08',
  title: { en: 'Political review done before the meeting', 'zh-CN': '支部大会前完成政治审查' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if a political review is recorded as done and dated no later than the meeting; some schools let it hold for a year.',
    'zh-CN':
      '期内讨论接收预备党员的支部大会。登记已完成政治审查且日期不晚于支部大会的为符合；有的学校规定一年内有效。',
  },
  severity: 'error',
  basis: {
    en: 'Rules of 2014, article 16; five no-developments, 1',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）第十六条；“五不发展”第一条',
  },
  step: stepOf('meeting_date'),
  parameters: {
    months: {
      value: null,
      range: [1, 60],
      title: { en: 'Months for which a review holds', 'zh-CN': '政审有效月数' },
    },
  },
  finding: ({ months }) =>
    both(
      says('review_done'),
      notAfter(on('review_date'), on('meeting_date')),
      withLimit(months, (limit) => notAfter(on('meeting_date'), after(on('review_date'), limit))),
    ),
  example: {
    parameters: { months: 12 },
    rows: [
      [{ review_done: 'yes', review_date: '2003-10-14', meeting_date: '2003-10-14' }, 'ok'],
      [{ review_done: 'yes', review_date: '2003-10-15', meeting_date: '2003-10-14' }, 'breach'],
      [{ review_done: 'no', review_date: '', meeting_date: '2003-10-14' }, 'breach'],
      [{ review_done: 'yes', review_date: '', meeting_date: '2003-10-14' }, 'not-checkable'],
      [{ review_done: '', review_date: '2003-10-01', meeting_date: '2003-10-14' }, 'not-checkable'],
      [{ review_done: 'yes', review_date: '2002-10-13', meeting_date: '2003-10-14' }, 'breach'], // over a year old
    ],
  },
});
