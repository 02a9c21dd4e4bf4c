/** Names in recipes that there are not: slips of the pen, which would else be passed over without a word. */
import type { Dataset } from './dataset.ts';
import { separatedHeader } from './header/header.ts';
import type { Recipe } from './recipe.ts';

/** What a recipe of a shape names and a table of that shape does not have, each as `part: name`. */
export function namesNotUsed(
  recipe: Recipe,
  header: readonly string[],
  dataset: Dataset,
  datasets: readonly Dataset[],
): string[] {
  const headers = new Set([...header, ...header.map((text) => separatedHeader(text).text)]);
  const wholes = new Set(header);
  return [
    ...Object.keys(recipe.columns ?? {})
      .filter((text) => !headers.has(text))
      .map((text) => `columns: ${text}`),
    ...fieldsNotKnown(recipe, [dataset], datasets),
    ...(recipe.fillDown ?? []).filter((text) => !wholes.has(text)).map((text) => `fillDown: ${text}`),
  ];
}

/** What a recipe for all files names and no kind of file has; nor can it say the kind of all of them. */
export function generalNamesNotUsed(recipe: Recipe, datasets: readonly Dataset[]): string[] {
  return [
    ...(recipe.kind === undefined ? [] : [`kind: ${recipe.kind}`]),
    ...fieldsNotKnown(recipe, datasets, datasets),
  ];
}

function fieldsNotKnown(recipe: Recipe, own: readonly Dataset[], all: readonly Dataset[]): string[] {
  const namesIn = (kinds: readonly Dataset[]) =>
    new Set(kinds.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const [ownNames, allNames] = [namesIn(own), namesIn(all)];
  const read = Object.values(recipe.columns ?? {}).filter((name) => name !== null);
  // What was said of all files goes into recipes that are written from it, so other kinds are no slip here.
  const others = (['constants', 'values', 'dates', 'headers'] as const).flatMap((part) =>
    Object.keys(recipe[part] ?? {})
      .filter((name) => !allNames.has(name))
      .map((name) => `${part}: ${name}`),
  );
  return [...read.filter((name) => !ownNames.has(name)).map((name) => `columns: ${name}`), ...others];
}
