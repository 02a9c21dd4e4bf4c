/** The cohort that figures by department are of, among those that there are. */
import { choice } from './choice.ts';
import { ask, type PageContext } from './context.ts';

export function cohortChoice(context: PageContext) {
  const { ui, view } = context;
  // What is supposed changes nothing about which there are.
  const inForce = { ...context, view: { ...view, target: null } };
  const asked = ask(inForce, 'ratio', 'development-ratio', { by: ['cohort'] });
  const there = asked.status === 'known' ? asked.estimates.map(({ by }) => by.cohort) : [];
  const cohorts = [...new Set([view.cohort, ...there])].filter((cohort) => typeof cohort === 'string');
  return choice({
    label: ui.say('page.departments.cohort'),
    value: view.cohort,
    options: cohorts.map((cohort) => ({ value: cohort, text: ui.name('cohort', cohort) })),
    choose: (cohort) => context.go({ cohort }),
  });
}
