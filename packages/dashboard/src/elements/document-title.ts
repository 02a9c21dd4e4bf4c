/** What the window is called among others: the screen, the department it is of, what figures are limited to, the page. */
import type { View } from '../state/address.ts';
import type { SchoolSummary } from '../state/school-summary.ts';
import type { Ui } from '../ui.ts';
import { chipsOf } from './filter-chips.ts';

/** The screen comes first, since little more is seen of a tab and heard of a window. */
export function documentTitle(ui: Ui, view: View, school: SchoolSummary | null): string {
  const unit = view.page === 'unit' ? (view.profile ?? view.units[0] ?? null) : null;
  return [
    ...(unit === null ? [] : [ui.name('unit', unit)]),
    ui.say(`page.nav.${view.page}`),
    ...(school === null ? [] : chipsOf({ ui, view, school, asOf: '' }).map(({ text }) => text)),
    ui.say('page.title'),
  ].join(' · ');
}
