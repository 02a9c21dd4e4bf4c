import type { RulePack } from '../../indicators/rules/pack.ts';
import { procedure } from './procedure.ts';

export const rules2026: RulePack = {
  id: '2026.05',
  title: { en: 'Rules as revised in May 2026', 'zh-CN': '2026年5月修订的发展党员工作细则' },
  status: {
    en: 'As restated by two independent public code bases; the official text was not seen, nor how cases begun before it are treated.',
    'zh-CN': '据两处相互独立的公开代码转述；未见官方文本，此前已开始的发展过程如何衔接也未明确。',
  },
  from: '2026-05-18',
  to: null,
  rules: {
    ...procedure,
    R09: { days: 3, hours: 24 },
    R16: { months: 1 },
    R20: { months: 1 },
    R27: { workingDays: 5 },
  },
};
