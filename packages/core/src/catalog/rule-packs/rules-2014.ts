import type { RulePack } from '../../indicators/rules/pack.ts';
import { procedure } from './procedure.ts';

export const rules2014: RulePack = {
  id: '2014',
  title: { en: 'Rules of 2014', 'zh-CN': '《中国共产党发展党员工作细则》（2014年）' },
  status: {
    en: 'As restated by pages of universities and by public code that follows the official flow chart of 25 steps. Take the text of the official edition before relying on it.',
    'zh-CN': '据高校公开材料和依照官方二十五步流程图的公开代码转述。正式使用前请与官方文本核对。',
  },
  from: '2014-05-28',
  to: '2026-05-17',
  rules: { ...procedure, R09: { days: 3, hours: 24 } },
};
