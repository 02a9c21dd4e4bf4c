/** Figures of the user's own indicators: a card of the whole, and a chart by the first key that says most. */
import { ranked } from '@muster/charts';
import type { IndicatorInfo, Key } from '@muster/core';
import { html } from 'lit';
import { countFigure } from '../figures/count-figure.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';
import { titledDistribution } from './titled-figure.ts';
import { wholeCountCard, wholeRatioCard } from './whole-card.ts';

export function ownFigures(context: PageContext) {
  const { school, ui } = context;
  const own = school.catalogs.flatMap(({ indicators }) => indicators);
  if (own.length === 0) return '';
  const there = own.filter(({ id }) => school.indicators.includes(id));
  return html`
    <section aria-labelledby="own">
      <h2 id="own">${ui.say('page.own.heading')}</h2>
      ${own.filter((info) => !there.includes(info)).map((info) => lacking(context, info))}
      <div class="cards">${there.map((info) => card(context, info))}</div>
      <div class="figures">${there.map((info) => figure(context, info))}</div>
    </section>
  `;
}

function lacking({ ui }: PageContext, { title }: IndicatorInfo) {
  const text = ui.say('page.of', { title: ui.text(title), part: ui.say('page.needs.files') });
  return html`<p class="note">${text}</p>`;
}

function card(context: PageContext, { id, kind }: IndicatorInfo) {
  if (kind === 'count') return wholeCountCard(context, id);
  return kind === 'ratio' ? wholeRatioCard(context, id) : '';
}

/** The keys that are shown where an indicator has them, the first first. */
const preferred: readonly Key[] = ['unit', 'cohort', 'month', 'year'];

function figure(context: PageContext, info: IndicatorInfo) {
  if (info.kind === 'distribution') return titledDistribution(context, info.id);
  const key = preferred.find((candidate) => info.keys.includes(candidate)) ?? info.keys[0];
  // Without a key the card says all there is.
  if (key === undefined) return '';
  return info.kind === 'count' ? countsBy(context, info, key) : ratiosBy(context, info, key);
}

function heading(context: PageContext, { id, title }: IndicatorInfo, key: Key) {
  const { ui } = context;
  return {
    id: figureId(id, `by-${key}`),
    title: ui.say('page.own.by', { title: ui.text(title), key: ui.keyName(key) }),
    how: howOf(context, id),
    key,
  };
}

function countsBy(context: PageContext, info: IndicatorInfo, key: Key) {
  const { ui } = context;
  return shown(context, ask(context, 'count', info.id, { by: [key] }), (estimates) =>
    placed(
      ui,
      countFigure(ui, {
        ...heading(context, info, key),
        estimates:
          key === 'cohort' ? estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)) : estimates,
        layout: key === 'month' || key === 'year' ? 'columns' : 'rows',
      }),
    ),
  );
}

function ratiosBy(context: PageContext, info: IndicatorInfo, key: Key) {
  const { ui } = context;
  return shown(context, ask(context, 'ratio', info.id, { by: [key] }), (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        ...heading(context, info, key),
        estimates: key === 'unit' ? ranked(estimates) : estimates,
      }),
    ),
  );
}
