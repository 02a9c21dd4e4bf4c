/** The button that opens the work list behind a number. */
import { html } from 'lit';
import type { Who } from '../figures/model.ts';
import type { Ui } from '../ui.ts';

/** A work list is wanted. */
export class WhoEvent extends Event {
  static readonly type = 'muster-who';
  readonly who: Who;

  constructor(who: Who) {
    super(WhoEvent.type, { bubbles: true, composed: true });
    this.who = who;
  }
}

export function whoButton({ say }: Ui, who: Who) {
  const open = (event: Event) => event.currentTarget!.dispatchEvent(new WhoEvent(who));
  return html`
    <button
      type="button"
      class="who"
      data-who=${who.subject.finding}
      aria-label=${say('page.who.of', { title: who.title })}
      @click=${open}
      >${who.text ?? say('page.who')}</button
    >
  `;
}
