/** How members and branches came to be as many as they are, what the members are, and who comes after them. */
import type { Key } from '@muster/core';
import { html, nothing } from 'lit';
import { isOneCohort } from '../cohorts.ts';
import { figureId } from '../figures/model.ts';
import { isReconciled } from '../figures/reconciliation-figure.ts';
import { reconciliationsFigure } from '../figures/reconciliations-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, howOf, type PageContext, placed, shown, titleOf, uiOf } from './context.ts';
import { type Section, section, sectionLinks } from './sections.ts';
import { whoBehind } from './who.ts';

const members = 'member-movements';

export function movementsPage(context: PageContext) {
  return html`
    <h1>${context.ui.say('page.movements.heading')}</h1>
    ${sectionLinks(context, sections)}${sections.map((one) => section(context, one))}
  `;
}

const sections: readonly Section[] = [
  {
    id: 'movements-members',
    title: 'page.movements.members',
    cards: [members],
    figures: [[members]],
    own: {
      of: [members],
      show: (context) => html`
        <div class="figures wide">
          ${isOneCohort(context.view.cohort) ? nothing : rows(context, members, 'cohort')}${rows(context, members, 'unit')}
        </div>
      `,
    },
  },
  {
    id: 'movements-branches',
    title: 'page.movements.branches',
    cards: ['branches'],
    figures: [['branches'], ['branch-size'], ['branch-size', 'unit']],
    own: {
      of: ['branches'],
      show: (context) => html`
        <div class="figures wide">${rows(context, 'branches', 'kind')}${rows(context, 'branches', 'unit')}</div>
      `,
    },
  },
  {
    id: 'movements-composition',
    title: 'page.movements.composition',
    cards: [],
    figures: [['member-composition'], ['member-composition', 'unit']],
  },
  {
    id: 'movements-pipeline',
    title: 'page.movements.pipeline',
    cards: [],
    figures: [['pipeline'], ['pipeline', 'cohort'], ['pipeline', 'unit']],
  },
];

function rows(context: PageContext, indicator: string, key: Key) {
  const ui = uiOf(context, indicator);
  return shown(context, ask(context, 'count', indicator, { by: [key] }), (estimates) => {
    const reconciled = estimates.filter(isReconciled);
    return placed(
      context.ui,
      reconciliationsFigure(ui, {
        id: figureId(indicator, `by-${key}`),
        title: ui.say('page.own.by', {
          title: titleOf(context, indicator),
          key: ui.keyName(key).toLowerCase(),
        }),
        how: howOf(context, indicator),
        key,
        estimates:
          key === 'cohort' ? reconciled.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)) : reconciled,
        who: whoBehind(context, indicator),
      }),
    );
  });
}
