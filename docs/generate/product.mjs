/** What pages are made of: the catalogue, the machinery that says what it reads, and the tables of the command. */

const modules = {
  core: [
    'index',
    'locales/index',
    'calendar',
    'catalog/indicators/index',
    'catalog/rules/index',
    'indicators/indicator',
    'indicators/findings',
    'indicators/keys',
    'indicators/prepare',
    'indicators/question',
    'indicators/rules/pack',
    'indicators/rules/rule',
  ],
  cli: ['format/table', 'format/naming'],
};

/**
 * Loads all of it as one object.
 *
 * @param {(name: string, path: string) => Promise<object>} load gives a module of a package, such as `core`, `calendar`
 */
export async function loadProduct(load) {
  const loaded = Object.entries(modules).flatMap(([name, paths]) => paths.map((path) => load(name, path)));
  return Object.assign({}, ...(await Promise.all(loaded)));
}
