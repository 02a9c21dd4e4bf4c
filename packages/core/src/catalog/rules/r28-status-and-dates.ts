import {
  after,
  both,
  choose,
  type Finding,
  later,
  notAfter,
  notYet,
  on,
  onOrNow,
} from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { arrived, departure, statusKnown } from '../../indicators/step.ts';
import { all, among, any, field, missing, not } from '../../tally/expression.ts';

const statusDay = onOrNow('status_date');
const conversion = on('convert_approve_date');
const convertedByThen = notAfter(conversion, statusDay);
const outcome = (...words: readonly string[]) => among(field('convert_outcome'), ...words);
const noConversion = notYet('convert_approve_date');

const isConverted: Finding = both(convertedByThen, {
  ok: any(outcome('converted'), missing(field('convert_outcome'))),
  breach: outcome('extended', 'deferred', 'cancelled'),
});
/** Without a conversion it is not known that there was none, unless there cannot have been. */
const tooSoon = (months: number): Finding => later(after(on('meeting_date'), months), statusDay);

const stillProbationary: Finding = both(notAfter(on('approve_date'), statusDay), {
  ok: any(noConversion, convertedByThen.breach, outcome('extended', 'deferred')),
  breach: all(convertedByThen.ok, not(outcome('extended', 'deferred'))),
});

export default defineRule({
  id: 'R28',
  title: { en: 'Status agrees with the dates', 'zh-CN': '政治面貌与日期相符' },
  how: {
    en: 'Full and probationary members here on the as-of date, by the dates up to the day their status is given for. Kept if a full member has an approved conversion, and a probationary member an approval and no conversion but one that extended or deferred. A full member without a conversion date cannot be checked, unless the year of probation cannot have been over.',
    'zh-CN':
      '统计日期在册的正式党员和预备党员，按截至其状态日期的各日期核对。正式党员已批准转正、预备党员已获审批且未转正（延长、暂缓的除外）为符合。正式党员没有转正日期的无法核对，但预备期不可能已满的为违反。',
  },
  severity: 'error',
  basis: { en: 'Logic of the procedure', 'zh-CN': '程序逻辑' },
  step: null,
  applies: all(arrived, missing(departure), statusKnown, among(field('status'), 'full', 'probationary')),
  parameters: {
    probation: { value: 12, range: [0, 60], title: { en: 'Months of probation', 'zh-CN': '预备期月数' } },
  },
  finding: ({ probation }) =>
    choose(
      among(field('status'), 'full'),
      {
        ok: isConverted.ok,
        breach: any(isConverted.breach, all(noConversion, tooSoon(probation).ok)),
      },
      stillProbationary,
    ),
  example: {
    rows: [
      [member('full', '2001-06-01', '2002-07-01', 'converted'), 'ok'],
      [member('full', '2001-06-01', '2002-07-01', 'extended'), 'breach'],
      [member('full', '2001-06-01', '', ''), 'not-checkable'],
      [member('full', '2003-01-31', '', ''), 'breach'], // eleven months a member
      [member('probationary', '2003-01-31', '', ''), 'ok'],
      [member('probationary', '2001-06-01', '2002-07-01', 'converted'), 'breach'],
      [member('probationary', '2001-06-01', '2002-07-01', 'extended'), 'ok'],
      [member('probationary', '', '', ''), 'not-checkable'],
      [member('activist', '', '', ''), null],
    ],
  },
});

function member(status: string, admitted: string, converted: string, result: string) {
  return {
    status,
    status_date: '2003-12-31',
    meeting_date: admitted,
    approve_date: admitted,
    convert_approve_date: converted,
    convert_outcome: result,
  };
}
