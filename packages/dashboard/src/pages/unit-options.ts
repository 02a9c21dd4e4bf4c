/** All departments as a list that shows their tree: each below the one that it belongs to, and further in. */
import type { SchoolSummary } from '../state/school-summary.ts';
import type { Ui } from '../ui.ts';
import { unitsWithin } from './limits.ts';

interface UnitOption {
  readonly value: string;
  readonly text: string;
}

export function unitOptions(ui: Ui, school: SchoolSummary): readonly UnitOption[] {
  const { units } = school;
  const all = unitsOf(school);
  const parentOf = new Map(units.map(({ unit, parent }) => [unit, parent]));
  const name = (unit: string) => ui.name('unit', unit);
  const byName = (one: readonly string[]) =>
    one.toSorted((a, b) => name(a).localeCompare(name(b), ui.language));
  const listed = new Map<string, UnitOption>();
  const list = (unit: string, depth: number): void => {
    if (listed.has(unit)) return;
    const within = unitsWithin([unit], units).length;
    const text =
      within === 1 ? name(unit) : ui.say('page.filters.within', { name: name(unit), count: within });
    // A list of options has no other way to show what is further in.
    listed.set(unit, { value: unit, text: `${'\u2003'.repeat(depth)}${text}` });
    for (const below of byName(all.filter((other) => parentOf.get(other) === unit))) list(below, depth + 1);
  };
  const isTop = (unit: string) => !all.includes(parentOf.get(unit) ?? '');
  for (const unit of byName(all.filter(isTop))) list(unit, 0);
  // Those that are said to belong to each other in a circle have no top.
  for (const unit of byName(all)) list(unit, 0);
  return [...listed.values()];
}

/** The units of the units file in its order, then those that only the roster names. */
export function unitsOf({ units, present }: SchoolSummary): readonly string[] {
  return [...new Set([...units.map(({ unit }) => unit), ...present.units])];
}
