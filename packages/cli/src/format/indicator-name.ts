/** What an indicator is called, with the names it goes by in lists and commands. */
import type { IndicatorInfo } from '@muster/core';
import type { Language } from '@muster/core/locales';

/** Title, number in the field's own list, and id; the user's own indicators have no number. */
export function indicatorName({ title, code, id }: IndicatorInfo, language: Language): string {
  return `${title[language]} (${code === '' ? id : `${code} ${id}`})`;
}
