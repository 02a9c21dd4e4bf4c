/** The button that opens the work list behind a number, and lists of such buttons. */
import { css, html } from 'lit';
import type { Who } from '../figures/model.ts';
import type { Ui } from '../ui.ts';

export const whoListStyles = css`
  ul.lists {
    padding-inline-start: 1.1rem;
    line-height: 1.9;
  }
  .who {
    min-height: 1.5rem;
    padding: 0 0.4rem;
    font-size: 0.8125rem;
    color: var(--link);
  }
`;

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

/** A number that is itself the button of its list. */
export function whoNumber({ say }: Ui, who: Who, number: string) {
  const open = (event: Event) => event.currentTarget!.dispatchEvent(new WhoEvent(who));
  const name = say('page.of', { title: number, part: say('page.who.of', { title: who.title }) });
  return html`
    <button type="button" class="number" data-who=${who.subject.finding} aria-label=${name} @click=${open}
      >${number}</button
    >
  `;
}

/** Work lists, each with what it is of. */
export function whoList(ui: Ui, lists: readonly Who[]) {
  return html`<ul class="lists">${lists.map((who) => html`<li>${who.title} ${whoButton(ui, who)}</li>`)}</ul>`;
}
