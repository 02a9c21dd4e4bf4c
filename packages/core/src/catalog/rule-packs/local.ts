import type { RulePack } from '../../indicators/rules/pack.ts';

/** What many schools ask for beyond the rules; nobody is held to it unless the user's file says so. */
export const local: RulePack = {
  id: 'local',
  title: { en: 'Limits of schools', 'zh-CN': '各校规定的期限' },
  status: {
    en: 'Met in the rules of several universities; each school has its own. Off unless a file of rules takes it up.',
    'zh-CN': '见于多所高校的规定，各校不一。未在规则文件中启用时不生效。',
  },
  from: null,
  to: null,
  optional: true,
  rules: {
    R03: { months: 3 },
    R08: { months: 12 },
    R16: { months: 1 },
    R27: { workingDays: 5 },
  },
};
