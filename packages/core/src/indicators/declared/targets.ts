/** Targets of a declaration: what a share should reach or stay under, for whom, and from when to when. */
import { parseIsoDay } from '../../calendar.ts';
import { decimalShare } from '../../roster/values.ts';
import type { TargetRule } from '../target.ts';
import type { CatalogContent } from './content.ts';
import type { Place } from './place.ts';

const properties = ['bound', 'value', 'valueTo', 'unit', 'cohort', 'from', 'to', 'source'];

export function declaredTargets(
  place: Place,
  indicator: string,
  content: CatalogContent,
): readonly TargetRule[] {
  return place.list().map((target) => declaredTarget(target, indicator, content));
}

function declaredTarget(place: Place, indicator: string, { cohorts }: CatalogContent): TargetRule {
  place.object(properties, ['bound', 'value']);
  const bound = place.at('bound').oneOf(['at-least', 'at-most', 'within']);
  const value = shareOf(place.at('value'));
  const text = (name: string) => (place.has(name) ? place.at(name).text() : null);
  const from = dayAt(place, 'from');
  const to = dayAt(place, 'to');
  if (from !== null && to !== null && to < from) {
    throw place.at('to').refusal('catalog-value', { expected: `≥ ${place.at('from').text()}` });
  }
  return {
    indicator,
    unit: text('unit'),
    cohort: place.has('cohort') ? place.at('cohort').oneOf(Object.keys(cohorts)) : null,
    from,
    to,
    bound,
    value,
    valueTo: bandEnd(place, bound, value),
    source: text('source'),
  };
}

/** The upper end of a band, which a band has and nothing else. */
function bandEnd(place: Place, bound: TargetRule['bound'], value: string): string | null {
  const end = place.at('valueTo');
  if (bound !== 'within') {
    if (place.has('valueTo')) {
      const expected = properties.filter((name) => name !== 'valueTo').join(', ');
      throw end.refusal('catalog-property', { seen: 'valueTo', expected });
    }
    return null;
  }
  if (!place.has('valueTo')) throw place.refusal('catalog-missing', { seen: 'valueTo' });
  const valueTo = shareOf(end);
  if (Number(valueTo) > Number(value)) return valueTo;
  throw end.refusal('catalog-value', { expected: `> ${value}` });
}

/** A share from 0 to 1: a number, or a text that may be in per cent. */
function shareOf(place: Place): string {
  const { value } = place;
  const share = typeof value === 'number' || typeof value === 'string' ? decimalShare(String(value)) : null;
  if (share === null) throw place.refusal('catalog-value', { expected: '0.07, "7%" (0 … 1)' });
  return share;
}

function dayAt(place: Place, name: string): number | null {
  if (!place.has(name)) return null;
  const day = parseIsoDay(place.at(name).text('"2003-12-31"'));
  if (day === null) throw place.at(name).refusal('catalog-value', { expected: '"2003-12-31"' });
  return day;
}
