/** Figures of the user's own indicators: a card of the whole, and a chart by the first key that says most. */
import type { IndicatorInfo } from '@muster/core';
import { html } from 'lit';
import { mainKey } from '../figures/indicator-figure.ts';
import { lacking, neededText, type PageContext } from './context.ts';
import { figureBy } from './figure-by.ts';
import { notWithin, within } from './limits.ts';
import { titledDistribution } from './titled-figure.ts';
import { wholeCountCard, wholeRatioCard } from './whole-card.ts';

export function ownFigures(context: PageContext) {
  const { school, ui } = context;
  const own = school.catalogs.flatMap(({ indicators }) => indicators);
  if (own.length === 0) return '';
  const there = own.filter(({ id }) => school.indicators.includes(id));
  const ids = there.map(({ id }) => id);
  const possible = within(context, ids);
  const known = there.filter(({ id }) => possible.includes(id));
  return html`
    <section aria-labelledby="own">
      <h2 id="own">${ui.say('page.own.heading')}</h2>
      ${own.filter((info) => !there.includes(info)).map((info) => unavailable(context, info))}
      ${notWithin(context, ids)}
      <div class="cards">${known.map((info) => card(context, info))}</div>
      <div class="figures">${known.map((info) => figure(context, info))}</div>
    </section>
  `;
}

function unavailable({ ui, school }: PageContext, info: IndicatorInfo) {
  const part = neededText(ui, lacking(info, school));
  const text = ui.say('page.of', { title: ui.text(info.title), part });
  return html`<p class="note">${text}</p>`;
}

function card(context: PageContext, { id, kind }: IndicatorInfo) {
  if (kind === 'count') return wholeCountCard(context, id);
  return kind === 'ratio' ? wholeRatioCard(context, id) : '';
}

function figure(context: PageContext, info: IndicatorInfo) {
  if (info.kind === 'distribution') return titledDistribution(context, info.id);
  const key = mainKey(info);
  // Without a key the card says all there is.
  return key === null ? '' : figureBy(context, info.id, key);
}
