/** Organization life and training: what is planned, taught, held, handed in, paid and said of it, section by section. */
import type { DistributionEstimate } from '@muster/core';
import { html, nothing } from 'lit';
import { distributionFigure } from '../figures/distribution-figure.ts';
import { figureId } from '../figures/model.ts';
import { ask, howOf, type PageContext, partNameOf, placed, shown, titleOf, uiOf } from './context.ts';
import { plans } from './plans.ts';
import { foldedSection, type Section, sectionLinks, unfold } from './sections.ts';

export function lifePage(context: PageContext) {
  return html`
    <h1>${context.ui.say('page.life.heading')}</h1>
    ${sectionLinks(context, sections, (id) => unfold(context, id))}
    ${sections.map((one) => foldedSection(context, one))}
  `;
}

const sections: readonly Section[] = [
  {
    id: 'life-plan',
    title: 'page.life.plan',
    cards: ['plan-completion'],
    figures: [],
    own: { of: ['plan-completion'], show: (context) => plans(context, true) },
  },
  {
    id: 'life-training',
    title: 'page.life.training',
    cards: [
      'training-enrolment',
      'training-pass',
      'training-completion',
      'role-training',
      'new-role-training',
    ],
    figures: [
      ['training-enrolment', 'unit'],
      ['training-pass', 'kind'],
      ['training-completion', 'kind'],
      ['training-completion', 'unit'],
      ['role-training', 'kind'],
      ['role-training', 'unit'],
      ['new-role-training', 'kind'],
      ['new-role-training', 'unit'],
      ['training-credits'],
    ],
  },
  {
    id: 'life-sessions',
    title: 'page.life.sessions',
    cards: ['sessions-held', 'months-with-sessions', 'attendance', 'sessions-vs-plan'],
    figures: [
      ['sessions-held', 'kind'],
      ['sessions-held', 'month'],
      ['attendance', 'unit'],
      ['months-with-sessions', 'unit'],
      ['attendance', 'month'],
      ['sessions-vs-plan', 'unit'],
    ],
  },
  {
    id: 'life-work',
    title: 'page.life.work',
    cards: ['note-inspection', 'essays', 'self-study-reports', 'lectures'],
    figures: [
      ['note-inspection', 'unit'],
      ['essays', 'unit'],
      ['self-study-reports', 'unit'],
      ['lectures', 'unit'],
      ['lectures', 'kind'],
      ['lectures', 'month'],
    ],
  },
  {
    id: 'life-dues',
    title: 'page.life.dues',
    cards: ['dues-on-time', 'dues-paid', 'special-dues', 'special-dues-amount'],
    figures: [
      ['dues-on-time', 'month'],
      ['dues-on-time', 'unit'],
      ['dues-paid', 'month'],
      ['dues-paid', 'unit'],
      ['special-dues', 'kind'],
      ['special-dues', 'unit'],
      ['special-dues-amount', 'kind'],
      ['special-dues-amount', 'unit'],
      ['special-dues-days', 'kind'],
    ],
  },
  {
    id: 'life-appraisal',
    title: 'page.life.appraisal',
    cards: ['appraisal-participation', 'excellent-share', 'opinions-answered'],
    figures: [
      ['appraisal'],
      ['appraisal', 'unit'],
      ['appraisal-participation', 'unit'],
      ['excellent-share', 'unit'],
      ['opinions-answered', 'unit'],
    ],
  },
  {
    id: 'life-surveys',
    title: 'page.life.surveys',
    cards: ['survey-response'],
    figures: [
      ['survey-response', 'kind'],
      ['survey-response', 'unit'],
    ],
    own: { of: ['survey'], show: questions },
  },
  {
    id: 'life-ratings',
    title: 'page.life.ratings',
    cards: ['honours', 'inspection-vs-rating'],
    figures: [['honours', 'kind'], ['honours', 'unit'], ['unit-assessment']],
  },
];

/** A figure for each question of the surveys; of those with too few answers only that there are some. */
function questions(context: PageContext) {
  const indicator = 'survey';
  const ui = uiOf(context, indicator);
  const name = ({ by }: DistributionEstimate) => ui.name('kind', by.kind ?? null);
  return shown(context, ask(context, 'distribution', indicator, { by: ['kind'] }), (estimates) => {
    const hidden = estimates.filter(({ status }) => status === 'hidden').map(name);
    return html`
      ${
        hidden.length === 0
          ? nothing
          : html`<p class="note">${ui.say('page.life.hidden', { names: hidden.join(ui.say('list.separator')) })}</p>`
      }
      ${estimates
        .filter(({ status }) => status !== 'hidden')
        .map((estimate) =>
          placed(
            context.ui,
            distributionFigure(ui, {
              id: figureId(indicator, String(estimate.by.kind)),
              title: ui.say('page.of', { title: titleOf(context, indicator), part: name(estimate) }),
              how: howOf(context, indicator),
              key: 'kind',
              partName: partNameOf(context, indicator),
              estimate,
              layout: 'rows',
            }),
          ),
        )}
    `;
  });
}
