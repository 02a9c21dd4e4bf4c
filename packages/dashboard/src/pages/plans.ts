/** Plans and what came of them, unit by unit. */
import { ranked } from '@muster/charts';
import { nothing } from 'lit';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';
import { whoBehind } from './who.ts';

/**
 * One figure per cohort that was planned for: plans are made for students and for staff.
 *
 * @param besideCard whether the card stands on the page too, and says why there are none
 */
export function plans(context: PageContext, besideCard = false) {
  const { ui } = context;
  const asked = ask(context, 'ratio', 'plan-completion', { by: ['unit', 'cohort'] });
  if (besideCard && asked.status !== 'known') return nothing;
  return shown(context, asked, (estimates) => {
    // Where nobody was planned and nobody admitted there is nothing to complete.
    const planned = estimates.filter(({ count, of }) => count > 0 || (of ?? 0) > 0);
    const cohorts = [...new Set(planned.map(({ by }) => by.cohort ?? null))];
    return cohorts.map((cohort) =>
      placed(
        ui,
        ratioFigure(ui, {
          id: figureId('plan-completion', `by-unit:${cohort ?? 'all'}`),
          title: ui.say('page.departments.plan', {
            cohort: cohort === null ? ui.say('column.all') : ui.name('cohort', cohort),
          }),
          how: howOf(context, 'plan-completion'),
          key: 'unit',
          estimates: ranked(planned.filter(({ by }) => (by.cohort ?? null) === cohort)),
          who: whoBehind(context, 'plan-completion'),
        }),
      ),
    );
  });
}
