/** A user's catalogue: a JSON file of indicators, read and checked as a whole. */
import type { Definition } from '../indicator.ts';
import type { CatalogContent } from './content.ts';
import { declaredIndicator } from './declaration.ts';
import { Place } from './place.ts';

const CATALOG_SCHEMA = 'muster-catalog/1';

/**
 * Reads a catalogue.
 *
 * @param text JSON
 * @param file its name, which refusals repeat
 * @param taken ids that there are already
 * @throws {InputError} one of `catalogFaults`, with the place, what was seen there and what may stand there
 */
export function readDeclarations(
  text: string,
  file: string,
  content: CatalogContent,
  taken: readonly string[],
): readonly Definition[] {
  const root = Place.ofText(text, file).object(['$schema', 'schema', 'indicators'], ['schema', 'indicators']);
  root.at('schema').oneOf([CATALOG_SCHEMA]);
  const ids = new Set(taken);
  return root
    .at('indicators')
    .list()
    .map((place) => {
      const definition = declaredIndicator(place, content, ids);
      ids.add(definition.id);
      return definition;
    });
}
