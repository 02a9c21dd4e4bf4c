/** Axes in words: what runs along each, from where to where, or what stands along it. */
import type { AxisWords } from '@muster/charts';
import type { Ui } from '../ui.ts';

/** Shares up to the largest that is drawn; from none, unless the picture begins elsewhere. */
export function shareAxis({ say, format }: Ui, to: number, from = 0): AxisWords {
  const ends = { from: format.roundPercent(from), to: format.roundPercent(to) };
  return { title: say('page.axis.share'), description: say('page.axis.share.described', ends) };
}

/** The shares that are still waiting, of all. */
export function waitingAxis(ui: Ui): AxisWords {
  return { ...shareAxis(ui, 1), title: ui.say('page.axis.waiting') };
}

export function daysAxis({ say, format }: Ui, to: number): AxisWords {
  return {
    title: say('page.axis.days'),
    description: say('page.axis.days.described', { to: format.days(to) }),
  };
}

/** Counts from none; `to` as it is written, since some are amounts of money. */
export function countAxis({ say }: Ui, title: string, to: string): AxisWords {
  return { title, description: say('page.axis.count.described', { to }) };
}

/** Rows by their names, from the top. */
export function rowsAxis(ui: Ui, title: string, names: readonly string[]): AxisWords {
  return { title, description: ui.say('page.axis.rows.described', listed(ui, names)) };
}

/** Columns by their names, from the left. */
export function columnsAxis(ui: Ui, title: string, names: readonly string[]): AxisWords {
  return { title, description: ui.say('page.axis.columns.described', listed(ui, names)) };
}

function listed({ say }: Ui, names: readonly string[]) {
  return { count: names.length, names: names.join(say('list.separator')) };
}
