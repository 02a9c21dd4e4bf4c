import { notYet } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { inPeriod, whileHere } from '../../indicators/step.ts';
import {
  all,
  any,
  compare,
  date,
  type Expression,
  earliest,
  firstDayOf,
  missing,
  recorded,
} from '../../tally/expression.ts';
import { line } from '../stages.ts';

const [apply, ...rest] = line;
const inOrder: readonly string[] = [apply, 'talk_date', ...rest];

/** Each date but the last, with the earliest of those that may not lie before it. */
const steps = inOrder.slice(0, -1).map((name, i) => {
  const [next, ...others] = inOrder.slice(i + 1).reverse();
  // One after another, so that what is worked out of the last few serves for those before them.
  const earliestOf = (day: (name: string) => Expression) =>
    others.reduce((later, other) => earliest(day(other), later), day(next!));
  return {
    day: date(name),
    first: firstDayOf(name),
    later: earliestOf(date),
    firstLater: earliestOf(firstDayOf),
  };
});

export default defineRule({
  id: 'R25',
  title: { en: 'Dates in the order of the steps', 'zh-CN': '各环节日期先后有序' },
  how: {
    en: 'Everybody with a step in the period. Kept if application, talk, activist, target, pre-trial review, branch meeting, approval, conversion meeting and its approval, as far as the person has come, are all dated and none lies before an earlier one; two dates of one month without days cannot be told apart.',
    'zh-CN':
      '期内有任一环节的人员。申请、谈话、确定积极分子、确定发展对象、预审、支部大会、审批、转正支部大会、转正审批，截至已到的环节均有日期且先后有序的为符合；同月而无日的两个日期无法判断先后。',
  },
  severity: 'error',
  basis: { en: 'Logic of the procedure', 'zh-CN': '程序逻辑' },
  step: null,
  applies: any(...inOrder.map((name) => all(inPeriod(date(name)), ...whileHere(date(name))))),
  parameters: {},
  finding: () => ({
    ok: all(
      ...inOrder.map((name) => any(recorded(date(name)), notYet(name))),
      ...steps.map(({ day, later, firstLater }) => any(missing(later), compare(firstLater, '>=', day))),
    ),
    breach: any(...steps.map(({ first, later }) => compare(later, '<', first))),
  }),
  example: {
    rows: [
      [{ apply_date: '2003-03-01', talk_date: '2003-03-01', activist_date: '2003-09-01' }, 'ok'],
      [{ apply_date: '2003-03-01', talk_date: '2003-02-28' }, 'breach'],
      [{ apply_date: '2003-03-01', talk_date: '', activist_date: '2003-09-01' }, 'not-checkable'],
      [{ apply_date: '2003-03-01', talk_date: '', activist_date: '2002-09-01' }, 'breach'],
      [{ apply_date: '2003-03', talk_date: '2003-03-20' }, 'not-checkable'],
      [{ apply_date: '2002-03-01', talk_date: '2002-03-20' }, null], // no step in the period
    ],
  },
});
