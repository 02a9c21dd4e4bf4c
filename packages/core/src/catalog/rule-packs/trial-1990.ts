import type { RulePack } from '../../indicators/rules/pack.ts';
import { procedure } from './procedure.ts';

export const trial1990: RulePack = {
  id: '1990-trial',
  title: { en: 'Trial rules of 1990', 'zh-CN': '《中国共产党发展党员工作细则（试行）》（1990年）' },
  status: {
    en: 'General knowledge, not confirmed by a source; the training apart, its limits are taken to be those of 2014. Confirm before use. It is used for earlier dates as well, for want of anything better.',
    'zh-CN':
      '一般了解，未经出处核实；除培训要求外，期限暂按2014年细则。使用前请核对原文。更早的日期没有依据，也暂按此处理。',
  },
  from: null,
  // The rules of 2014 took effect on the next day.
  to: '2014-05-27',
  rules: { ...procedure, R09: { days: 5, hours: 40 } },
};
