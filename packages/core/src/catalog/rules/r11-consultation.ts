import { says } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { stepOf } from '../stages.ts';

/** Of the consultation only its result is known: who said what is nobody's figure. */
export default defineRule({
  id: 'R11',
  title: { en: 'Members and the public consulted, most agree', 'zh-CN': '征求意见多数同意' },
  how: {
    en: 'Development targets determined in the period. Kept if the consultation of members and of the public is recorded as agreed to by most.',
    'zh-CN': '期内确定的发展对象。登记征求党员和群众意见结果为多数同意的为符合。',
  },
  severity: 'error',
  basis: { en: 'Five no-developments, 4', 'zh-CN': '“五不发展”第四条' },
  step: stepOf('target_date'),
  parameters: {},
  finding: () => says('consultation_agrees'),
  example: {
    rows: [
      [{ target_date: '2003-05-08', consultation_agrees: 'yes' }, 'ok'],
      [{ target_date: '2003-05-08', consultation_agrees: 'no' }, 'breach'],
      [{ target_date: '2003-05-08', consultation_agrees: '' }, 'not-checkable'],
    ],
  },
});
