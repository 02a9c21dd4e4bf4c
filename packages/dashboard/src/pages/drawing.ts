/** The page with all its figures: made when something in it has changed, and shown when all of them are known. */
import type { IssueGroup, Results } from '@muster/core';
import { html } from 'lit';
import { refusalText } from '../refusal-text.ts';
import { type Page, type View, writeAddress } from '../state/address.ts';
import { chosenView } from '../state/chosen.ts';
import type { SchoolSummary } from '../state/school-summary.ts';
import { type Ui, withPages } from '../ui.ts';
import { admissionsPage } from './admissions.ts';
import { approvalPage } from './approval.ts';
import { changePage } from './change.ts';
import { datesOf, type PageContext } from './context.ts';
import { dataPage } from './data.ts';
import { departmentsPage } from './departments.ts';
import { gradesPage } from './grades.ts';
import { lifePage } from './life.ts';
import { movementsPage } from './movements.ts';
import { overviewPage } from './overview.ts';
import { rulesPage } from './rules.ts';
import { unitPage } from './unit.ts';
import { whatIfPage } from './what-if.ts';

const rendered: Readonly<Record<Page, (context: PageContext) => unknown>> = {
  overview: overviewPage,
  departments: departmentsPage,
  unit: unitPage,
  grades: gradesPage,
  admissions: admissionsPage,
  approval: approvalPage,
  movements: movementsPage,
  change: changePage,
  'what-if': whatIfPage,
  life: lifePage,
  rules: rulesPage,
  data: dataPage,
};

/** What a drawing is made from. */
export type Given = Pick<PageContext, 'store' | 'workspace' | 'ui' | 'view' | 'go'>;

export interface Drawing {
  readonly content: unknown;
  /** The period of the figures, or what is being waited for. */
  readonly period: string;
  readonly busy: boolean;
  /** The date that the figures are of; null until it is known. */
  readonly asOf: string | null;
}

/** The shape of a page while nothing is known of it; the words beside it say what is being waited for. */
const waiting = html`
  <div class="waiting" aria-hidden="true">
    <div class="cards"><p></p><p></p><p></p><p></p></div>
    <div class="figures"><p></p><p></p></div>
  </div>
`;

interface Drawn {
  readonly view: View;
  readonly ui: Ui;
  readonly version: number;
  readonly period: string;
  readonly content: unknown;
}

export class Drawings {
  #last: Drawn | null = null;
  #view: View | null = null;

  /**
   * The page with all its figures, which come together: what was there stays until the last of them is known, so
   * that nothing jumps and no figure of one date stands beside one of another. Progress comes ten times a second
   * and must redraw no chart, so what has not changed is not made again.
   */
  draw(given: Given): Drawing {
    const { store, ui, view } = given;
    // What the view before still waits for is wanted no more.
    if (view !== this.#view) store.supersede();
    this.#view = view;
    const reply = basis(given);
    const last = this.#last;
    const { school } = store;
    if (school !== null && reply?.status === 'known') {
      const { results, issues } = reply.answer;
      const { asOf } = results;
      if (last !== null && last.view === view && last.ui === ui && last.version === store.version) {
        return { ...last, busy: false, asOf };
      }
      const content = rendered[view.page](contextOf(given, school, issues, results));
      if (!store.waiting) {
        const { format } = ui;
        const [date, from, to] = [asOf, results.period.from, results.period.to].map(format.date);
        const period = ui.say('page.as-of.known', { date, from, to });
        this.#last = { view, ui, version: store.version, period, content };
        return { content, period, busy: false, asOf };
      }
      return { ...this.#meanwhile(given), asOf };
    }
    if (school !== null && (reply?.status === 'failed' || school.indicators.length === 0)) {
      const why = reply?.status === 'failed' ? refusalText(ui, reply) : ui.say('page.no-figures');
      // Files that answer nothing are the ones to be looked after.
      const files = view.page === 'data' ? dataPage(contextOf(given, school, school.issues, noResults)) : '';
      const content = html`<p class="note">${why}</p>${files}`;
      return { content, period: '', busy: false, asOf: null };
    }
    return { ...this.#meanwhile(given), asOf: null };
  }

  /** What was there stays, unless it is of another page or in another language. */
  #meanwhile({ store, ui, view }: Given): Omit<Drawing, 'asOf'> {
    if (store.isEmpty) {
      return { content: html`<p class="note">${ui.say('page.empty')}</p>`, period: '', busy: false };
    }
    const last = this.#last;
    const period = ui.say(store.school === null ? 'page.progress.start' : 'page.progress.counting');
    const stays = last !== null && last.view.page === view.page && last.ui.language === ui.language;
    return { content: stays ? last.content : waiting, period, busy: true };
  }
}

/** Where there are no figures, there is no date that they are of. */
const noResults = { asOf: '', period: { from: '', to: '' } };

function contextOf(
  given: Given,
  school: SchoolSummary,
  issues: readonly IssueGroup[],
  { asOf, period }: Pick<Results, 'asOf' | 'period'>,
): PageContext {
  const ui = withPages(given.ui, (key, value) => {
    const chosen = chosenView(key, value);
    return chosen === null ? null : writeAddress({ ...given.view, ...chosen });
  });
  const catalog = new Map(school.infos.map((info) => [info.id, info]));
  return { ...given, ui, school, issues, asOf, period, catalog };
}

/** The date and period of the figures, from the smallest question there is. */
function basis({ store, view }: Given) {
  const first = store.school?.indicators[0];
  if (first === undefined) return null;
  return store.reply({ ...datesOf(view), indicators: [first] });
}
