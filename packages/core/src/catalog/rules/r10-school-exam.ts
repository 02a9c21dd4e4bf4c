import { says } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R10',
  title: { en: 'Exam of the party school passed', 'zh-CN': '党校考试合格' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if the exam of the party school is recorded as passed.',
    'zh-CN': '期内讨论接收预备党员的支部大会。登记党校考试合格的为符合。',
  },
  severity: 'error',
  basis: { en: 'Five no-developments, 3', 'zh-CN': '“五不发展”第三条' },
  step: stepOf('meeting_date'),
  parameters: {},
  finding: () => says('exam_passed'),
  example: {
    rows: [
      [{ meeting_date: '2003-10-14', exam_passed: 'yes' }, 'ok'],
      [{ meeting_date: '2003-10-14', exam_passed: 'no' }, 'breach'],
      [{ meeting_date: '2003-10-14', exam_passed: '' }, 'not-checkable'],
    ],
  },
});
