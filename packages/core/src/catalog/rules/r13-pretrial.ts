import { both, notAfter, notBefore, on, says } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R13',
  title: { en: 'Pre-trial review passed before the meeting', 'zh-CN': '支部大会前预审合格' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if the pre-trial review was passed, after the target was determined and no later than the meeting.',
    'zh-CN':
      '期内讨论接收预备党员的支部大会。上级党委预审合格，且日期不早于确定发展对象、不晚于支部大会的为符合。',
  },
  severity: 'error',
  basis: { en: 'Rules of 2014, article 19', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）第十九条' },
  step: stepOf('meeting_date'),
  parameters: {},
  finding: () =>
    both(
      says('pretrial_passed'),
      notBefore(on('pretrial_date'), on('target_date')),
      notAfter(on('pretrial_date'), on('meeting_date')),
    ),
  example: {
    rows: [
      [pretrial('2003-05-08', '2003-09-22', 'yes'), 'ok'],
      [pretrial('2003-05-08', '2003-10-15', 'yes'), 'breach'], // after the meeting
      [pretrial('2003-05-08', '2003-05-07', 'yes'), 'breach'], // before the target
      [pretrial('2003-05-08', '2003-09-22', 'no'), 'breach'],
      [pretrial('', '2003-09-22', 'yes'), 'not-checkable'],
      [pretrial('2003-05-08', '', 'yes'), 'not-checkable'],
      [pretrial('2003-05-08', '2003-10', 'yes'), 'not-checkable'], // before or after the meeting
    ],
  },
});

function pretrial(target: string, day: string, passed: string) {
  return { meeting_date: '2003-10-14', target_date: target, pretrial_date: day, pretrial_passed: passed };
}
