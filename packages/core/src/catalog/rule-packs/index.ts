/** The packs of rules, in the order of time; a further one is its file and a line here. */
import type { RulePack } from '../../indicators/rules/pack.ts';
import { local } from './local.ts';
import { rules2014 } from './rules-2014.ts';
import { rules2026 } from './rules-2026.ts';
import { trial1990 } from './trial-1990.ts';

export const rulePacks: readonly RulePack[] = [trial1990, rules2014, rules2026, local];
