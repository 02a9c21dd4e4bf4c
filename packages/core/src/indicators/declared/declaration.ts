/** One indicator as a user declares it, checked and compiled to what the catalogue's own are. */
import type { Definition } from '../indicator.ts';
import type { CatalogContent } from './content.ts';
import { declaredCount, declaredDistribution, declaredRatio } from './figures.ts';
import { commonParts, openReading } from './parts.ts';
import type { Place } from './place.ts';

const common = ['id', 'title', 'how', 'kind', 'rows', 'keys', 'event', 'better', 'population', 'example'];

/** What each kind may have, and what it must. */
const kinds = {
  count: { may: [...common, 'where', 'distinct', 'sum'], must: ['id', 'title', 'rows'] },
  distribution: { may: [...common, 'where', 'part'], must: ['id', 'title', 'rows', 'part'] },
  ratio: {
    may: [...common, 'numerator', 'denominator', 'interval', 'targets'],
    must: ['id', 'title', 'rows', 'numerator', 'denominator'],
  },
} as const satisfies Record<string, { readonly may: readonly string[]; readonly must: readonly string[] }>;

/**
 * Reads one indicator.
 *
 * @param taken the ids that there are
 * @throws {InputError} see `catalogFaults`
 */
export function declaredIndicator(
  place: Place,
  content: CatalogContent,
  taken: ReadonlySet<string>,
): Definition {
  // Which properties there may be hangs on the kind.
  if (!place.names().includes('kind')) throw place.refusal('catalog-missing', { seen: 'kind' });
  const kind = place.at('kind').oneOf(Object.keys(kinds) as (keyof typeof kinds)[]);
  place.object(kinds[kind].may, kinds[kind].must);
  const reading = openReading(place, content);
  const own = commonParts(reading, taken);
  switch (kind) {
    case 'count':
      return declaredCount(reading, own);
    case 'distribution':
      return declaredDistribution(reading, own);
    case 'ratio':
      return declaredRatio(reading, own);
  }
}
