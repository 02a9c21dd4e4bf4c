import { after, ahead, choose, notAfter, on, onOrNow } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { all, among, any, date, dateAhead, field, missing, recorded } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

/** The meeting that is dated is the one after the extension, or that is the one waited for. */
const afterExtension = all(
  recorded(dateAhead('extension_until_date')),
  any(among(field('convert_outcome'), 'converted', 'cancelled'), missing(dateAhead('convert_meeting_date'))),
);
/** Who has not been approved is in no probation. */
const wasOnProbation = any(
  ...['admission_date', 'convert_meeting_date', 'convert_approve_date'].map((name) => recorded(date(name))),
);

export default defineRule({
  id: 'R22',
  title: { en: 'Conversion discussed when probation ends', 'zh-CN': '预备期满及时讨论转正' },
  how: {
    en: 'Branch meetings of the period on conversion, and probationary members who wait for theirs on the as-of date. Kept if the meeting, or while there is none the as-of date, is no more than a month after the end of the year of probation, or of its extension. The month is a proposal; the rules say in time.',
    'zh-CN':
      '期内讨论转正的支部大会，以及截至统计日期尚未讨论转正的预备党员。讨论（尚未讨论的按统计日期）不晚于一年预备期满（延长的按延长期满）后一个月的为符合。一个月为建议值，规则只要求及时。',
  },
  severity: 'warning',
  basis: {
    en: 'Rules of 2014; the month is a proposal',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）；一个月为建议值',
  },
  step: stepOf('convert_meeting_date'),
  opens: () => 'meeting_date',
  applies: wasOnProbation,
  parameters: {
    probation: { value: 12, range: [0, 60], title: { en: 'Months of probation', 'zh-CN': '预备期月数' } },
    months: {
      value: 1,
      range: [0, 24],
      title: { en: 'Months from its end to the meeting', 'zh-CN': '期满至支部大会的月数' },
    },
  },
  finding: ({ probation, months }) =>
    choose(
      afterExtension,
      notAfter(onOrNow('convert_meeting_date'), after(ahead('extension_until_date'), months)),
      notAfter(onOrNow('convert_meeting_date'), after(on('meeting_date'), probation + months)),
    ),
  example: {
    rows: [
      [{ meeting_date: '2002-09-23', convert_meeting_date: '2003-10-23' }, 'ok'],
      [{ meeting_date: '2002-09-23', convert_meeting_date: '2003-10-24' }, 'breach'],
      [{ meeting_date: '2002-11-30', convert_meeting_date: '' }, 'breach'], // over since 30 December
      [{ meeting_date: '2002-12-01', convert_meeting_date: '' }, 'ok'],
      [{ meeting_date: '2002-11-30', convert_meeting_date: '', leave_date: '2003-07-01' }, null],
      [
        {
          meeting_date: '2002-01-10',
          convert_meeting_date: '2003-08-01',
          convert_outcome: 'converted',
          extension_until_date: '2003-07-10',
        },
        'ok',
      ],
      [{ meeting_date: '2002-09-23', convert_outcome: 'extended', extension_until_date: '2004-03-23' }, 'ok'],
      [
        { meeting_date: '2002-09-23', convert_outcome: 'extended', extension_until_date: '2003-11-29' },
        'breach',
      ],
      [{ meeting_date: '', convert_meeting_date: '2003-10-23' }, 'not-checkable'],
    ],
  },
});
