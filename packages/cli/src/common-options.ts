/** Options that every command has. */
import { languages } from '@muster/core/locales';
import type { Option } from './options.ts';

export const languageOption: Option = {
  name: 'lang',
  takes: 'one',
  values: Object.keys(languages).sort().reverse(),
  closed: true,
};

export const helpOption: Option = { name: 'help', takes: 'nothing', values: [] };

export const versionOption: Option = { name: 'version', takes: 'nothing', values: [] };

/** What was decided about files of some shape. */
export const recipeOption: Option = { name: 'recipe', takes: 'repeated', values: ['recipe.json'] };

/** Indicators of the user's own. */
export const catalogOption: Option = { name: 'catalog', takes: 'repeated', values: ['catalog.json'] };

/** Packs of rules of the user's own. */
export const rulesOption: Option = { name: 'rules', takes: 'repeated', values: ['rules.json'] };

/** How to print; the first is the default. */
export function formatOption(...formats: readonly string[]): Option {
  return { name: 'format', takes: 'one', values: formats, closed: true };
}
