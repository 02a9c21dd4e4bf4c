import { both, notAfter, notBefore, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R17',
  title: { en: 'Higher-level talk between meeting and approval', 'zh-CN': '审批前上级党组织派人谈话' },
  how: {
    en: 'Approvals of the period. Kept if the talk of the higher committee is dated no earlier than the branch meeting and no later than the approval.',
    'zh-CN': '期内审批的预备党员。上级党组织派人谈话不早于支部大会、不晚于审批的为符合。',
  },
  severity: 'error',
  basis: {
    en: 'Rules of 2014, step 16 of the official flow chart',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年），发展党员工作流程第十六步',
  },
  step: stepOf('approve_date'),
  parameters: {},
  finding: () =>
    both(
      notBefore(on('higher_talk_date'), on('meeting_date')),
      notAfter(on('higher_talk_date'), on('approve_date')),
    ),
  example: {
    rows: [
      [{ meeting_date: '2003-10-14', higher_talk_date: '2003-10-30', approve_date: '2003-11-18' }, 'ok'],
      [{ meeting_date: '2003-10-14', higher_talk_date: '2003-10-13', approve_date: '2003-11-18' }, 'breach'],
      [{ meeting_date: '2003-10-14', higher_talk_date: '2003-11-19', approve_date: '2003-11-18' }, 'breach'],
      [{ meeting_date: '2003-10-14', higher_talk_date: '', approve_date: '2003-11-18' }, 'not-checkable'],
    ],
  },
});
