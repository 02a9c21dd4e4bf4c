import { notAfter, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { all, among, field, not } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

const inTime = notAfter(on('league_recommend_date'), on('target_date'));

export default defineRule({
  id: 'R12',
  title: { en: 'League members recommended by the League', 'zh-CN': '团员经团组织推优' },
  how: {
    en: 'Development targets determined in the period who were Youth League members. Kept if the recommendation of the League is dated no later than the determination. Of whom it is not recorded whether they were League members, the rule may be kept but not broken.',
    'zh-CN':
      '期内确定的发展对象中的共青团员。团组织推优日期不晚于确定发展对象日期的为符合。未登记是否团员的，可以判为符合，不判为违反。',
  },
  severity: 'error',
  basis: { en: 'Five no-developments, 5', 'zh-CN': '“五不发展”第五条' },
  step: stepOf('target_date'),
  applies: not(among(field('league_member'), 'no')),
  parameters: {},
  finding: () => ({ ok: inTime.ok, breach: all(inTime.breach, among(field('league_member'), 'yes')) }),
  example: {
    rows: [
      [{ league_member: 'yes', league_recommend_date: '2003-05-08', target_date: '2003-05-08' }, 'ok'],
      [{ league_member: 'yes', league_recommend_date: '2003-05-09', target_date: '2003-05-08' }, 'breach'],
      [{ league_member: 'yes', league_recommend_date: '', target_date: '2003-05-08' }, 'not-checkable'],
      [{ league_member: '', league_recommend_date: '2003-05-01', target_date: '2003-05-08' }, 'ok'],
      [{ league_member: '', league_recommend_date: '', target_date: '2003-05-08' }, 'not-checkable'],
      [{ league_member: 'no', league_recommend_date: '', target_date: '2003-05-08' }, null],
    ],
  },
});
