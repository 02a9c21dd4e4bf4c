import { defineRule } from '../../indicators/rules/rule.ts';
import { never } from '../../tally/expression.ts';

/** Here so that the list of rules has no gap: a roster of people does not show whether their unit was inspected. */
export default defineRule({
  id: 'R29',
  title: { en: 'The work itself inspected regularly', 'zh-CN': '定期检查发展党员工作' },
  how: {
    en: 'Branches and committees inspect the work of admission every half-year. No row of a roster shows it, so there is never data for it here; inspections that were held are among the sessions.',
    'zh-CN':
      '党支部和基层党委每半年检查一次发展党员工作。名册不反映检查情况，故此处始终无数据；已开展的检查见组织生活记录。',
  },
  severity: 'info',
  basis: { en: 'General knowledge', 'zh-CN': '一般了解' },
  step: null,
  applies: never,
  parameters: {},
  finding: () => ({ ok: never, breach: never }),
  example: { rows: [[{ target_date: '2003-05-08' }, null]] },
});
