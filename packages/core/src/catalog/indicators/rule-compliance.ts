import { defineIndicator } from '../../indicators/indicator.ts';
import { rulePacks } from '../rule-packs/index.ts';
import { rules } from '../rules/index.ts';

/** Whether the procedure was kept, rule by rule. */
export default defineIndicator({
  id: 'rule-compliance',
  code: 'D3',
  kind: 'compliance',
  title: { en: 'Rules kept', 'zh-CN': '程序规则执行情况' },
  how: {
    en: 'Each rule asks those who took its step in the period, and where a step is due also those who have not taken it by the as-of date; rules on the record as a whole ask everybody here. Kept and broken are counted apart from what cannot be checked because a date is missing or not exact enough; the share is kept ÷ (kept + broken). Limits are those of the pack of rules in force on the day of the step. Without the key rule, the checks of all rules stand together.',
    'zh-CN':
      '每条规则核对期内完成相应环节的人员；有办理期限的环节，还核对截至统计日期尚未办理的；针对整条记录的规则核对全部在册人员。符合与违反分别计数，缺少日期或日期不够具体而无法核对的另列；符合率＝符合÷（符合＋违反）。期限按该环节日期当时有效的规则包。不按规则分组时，各规则的核对合并。',
  },
  keys: ['rule', 'unit', 'cohort', 'organizer', 'month'],
  words: Object.fromEntries(
    rules.map(({ id, title }) => [id, { en: `${id} ${title.en}`, 'zh-CN': `${id} ${title['zh-CN']}` }]),
  ),
  better: 'higher',
  packs: rulePacks,
  checks: { key: 'rule', rules },
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,activist_date,target_date',
        'A,ENG,undergraduate,2002-04-20,2003-04-20', // a year to the day
        'B,ENG,undergraduate,2002-04-20,2003-04-19', // a day too early
        'C,ENG,undergraduate,,2003-04-19', // nobody wrote down since when
        'D,ENG,undergraduate,2001-04-20,2002-12-31', // before the period
      ].join('\n'),
    },
    question: { asOf: '2003-12-31', by: ['rule'], where: ['rule=R06'] },
    expect: [{ by: { rule: 'R06' }, ok: 1, breach: 1, value: 1 / 2, notRecorded: 1, packs: ['1990-trial'] }],
  },
});
