/** Whether the procedure was kept: the five gates of those admitted, every rule, and both by department. */
import type { ComplianceEstimate } from '@muster/core';
import { html } from 'lit';
import { complianceCard } from '../figures/compliance-card.ts';
import { complianceFigure } from '../figures/compliance-figure.ts';
import { type Checked, worstFirst } from '../figures/compliance-text.ts';
import { gateFigure } from '../figures/gate-figure.ts';
import { figureId } from '../figures/model.ts';
import { choice } from './choice.ts';
import { ask, howOf, type PageContext, placed, placedCard, shown, titleOf, uiOf } from './context.ts';
import { whoBehind } from './who.ts';

const gates = 'eligibility-gate';
const rules = 'rule-compliance';

export function rulesPage(context: PageContext) {
  const { ui } = context;
  return html`
    <h1>${ui.say('page.rules.heading')}</h1>
    <section aria-label=${ui.say('page.overview.cards')}>
      <div class="cards">${wholeCard(context, gates, 'gates')}${wholeCard(context, rules, 'rules')}</div>
    </section>
    <div class="figures wide">${byGate(context)}${byUnitAndGate(context)}${byRule(context)}${packs(context)}</div>
    <section aria-labelledby="rule">
    <div class="heading">
      <h2 id="rule">${chosenRule(context)}</h2>
      ${ruleChoice(context)}
    </div>
    <div class="figures wide">${byUnit(context)}</div>
    </section>
  `;
}

function wholeCard(context: PageContext, indicator: string, checked: Checked) {
  const { ui } = context;
  return shown(context, ask(context, 'compliance', indicator), (estimates) =>
    estimates.map((estimate) =>
      placedCard(
        ui,
        complianceCard(
          ui,
          { id: indicator, title: titleOf(context, indicator), how: howOf(context, indicator), checked },
          estimate,
        ),
      ),
    ),
  );
}

function byGate(context: PageContext) {
  const ui = uiOf(context, gates);
  return shown(context, ask(context, 'compliance', gates, { by: ['gate'] }), (estimates) =>
    placed(
      context.ui,
      complianceFigure(ui, {
        id: figureId(gates, 'by-gate'),
        title: ui.say('page.rules.gates'),
        how: howOf(context, gates),
        key: 'gate',
        checked: 'gates',
        estimates,
        who: whoBehind(context, gates),
      }),
    ),
  );
}

function byUnitAndGate(context: PageContext) {
  const ui = uiOf(context, gates);
  return shown(context, ask(context, 'compliance', gates, { by: ['unit', 'gate'] }), (estimates) =>
    placed(
      context.ui,
      gateFigure(ui, {
        id: figureId(gates, 'by-unit'),
        title: ui.say('page.rules.gates-by-unit'),
        how: howOf(context, gates),
        estimates,
        who: whoBehind(context, gates),
      }),
    ),
  );
}

function byRule(context: PageContext) {
  const ui = uiOf(context, rules);
  const { school } = context;
  const packName = (id: string) => {
    const pack = school.rulePacks.find((one) => one.id === id);
    return pack === undefined ? id : ui.text(pack.title);
  };
  const about = ({ by, packs }: ComplianceEstimate) => {
    const rule = school.rules.find(({ id }) => id === by.rule);
    return {
      severity: rule === undefined ? '' : ui.say(`severity.${rule.severity}`),
      packs: packs.map(packName).join(ui.say('list.separator')),
      notes:
        rule === undefined
          ? []
          : [ui.text(rule.how), ui.say('page.rules.basis', { basis: ui.text(rule.basis) })],
    };
  };
  return shown(context, ask(context, 'compliance', rules, { by: ['rule'] }), (estimates) =>
    placed(
      context.ui,
      complianceFigure(ui, {
        id: figureId(rules, 'by-rule'),
        title: ui.say('page.rules.rules'),
        how: howOf(context, rules),
        key: 'rule',
        checked: 'rules',
        estimates: estimates.toSorted(worstFirst),
        who: whoBehind(context, rules),
        about,
      }),
    ),
  );
}

/** How far each edition of the rules is confirmed; what nobody is held to is not among them. */
function packs({ school, ui }: PageContext) {
  const { say, format } = ui;
  const time = (from: string | null, to: string | null) => {
    if (from !== null && to !== null) {
      return say('page.filters.period', { from: format.date(from), to: format.date(to) });
    }
    if (to !== null) return say('page.rules.until', { date: format.date(to) });
    return from === null ? '' : say('page.rules.from', { date: format.date(from) });
  };
  return html`
    <details class="panel" data-packs>
      <summary>${say('page.rules.packs')}</summary>
      ${school.rulePacks
        .filter(({ from, to }) => from !== null || to !== null)
        .map(
          ({ title, status, from, to }) =>
            html`<p><strong>${say('page.of', { title: ui.text(title), part: time(from, to) })}</strong></p>
              <p class="note">${ui.text(status)}</p>`,
        )}
    </details>
  `;
}

function chosenRule(context: PageContext): string {
  const { ui, view } = context;
  return view.rule === null ? ui.say('page.rules.all') : uiOf(context, rules).name('rule', view.rule);
}

function ruleChoice(context: PageContext) {
  const { ui, view, school } = context;
  const names = uiOf(context, rules);
  return choice({
    label: ui.say('key.rule'),
    value: view.rule ?? '',
    options: [
      { value: '', text: ui.say('page.rules.all') },
      ...school.rules.map(({ id }) => ({ value: id, text: names.name('rule', id) })),
    ],
    choose: (value) => context.go({ rule: value === '' ? null : value }),
  });
}

function byUnit(context: PageContext) {
  const { ui, view } = context;
  const where = view.rule === null ? [] : [`rule=${view.rule}`];
  const of = chosenRule(context);
  const name = ({ by }: ComplianceEstimate) => ui.name('unit', by.unit ?? null);
  return shown(context, ask(context, 'compliance', rules, { by: ['unit'], where }), (estimates) =>
    placed(
      ui,
      complianceFigure(ui, {
        id: figureId(rules, 'by-unit'),
        title: ui.say('page.rules.by-unit', { rule: of }),
        how: howOf(context, rules),
        key: 'unit',
        checked: 'rules',
        estimates: estimates.toSorted(
          (a, b) => worstFirst(a, b) || name(a).localeCompare(name(b), ui.language),
        ),
        who: whoBehind(context, rules, where, of),
      }),
    ),
  );
}
