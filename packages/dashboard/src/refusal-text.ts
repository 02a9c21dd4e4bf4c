/** Why something was refused, in the language of the reader. */
import { isMessageKey } from '@muster/core/locales';
import type { Refusal } from './state/outcomes.ts';
import type { Ui } from './ui.ts';

/** What was wrong with what core was given; null where there are no words for it. */
export function mistakeText({ say }: Ui, { code, details }: NonNullable<Refusal['mistake']>): string | null {
  const key = `error.${code}`;
  return isMessageKey(key) ? say(key, details) : null;
}

/** Why a question has no answer: what is wrong with it, or what happened. */
export function refusalText(ui: Ui, { message, mistake }: Refusal): string {
  const reason = mistake === undefined ? null : mistakeText(ui, mistake);
  return ui.say('page.question.failed', { message: reason ?? message });
}
