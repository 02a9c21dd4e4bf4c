/** The parts of pages that are else written by hand: columns, issues, keys and stages. */
import { readFileSync } from 'node:fs';
import { columnsAnywhere, columnsText, leftOutText } from './columns.mjs';
import { blocks, code, fenced, table } from './markdown.mjs';
import { ownWords } from './own-words.mjs';
import { readsOf } from './reads.mjs';

/** The indicator that the page for contributors shows. */
const shown = 'low-grade-share';

/** What stands in a sentence where a cell, a column or a file would be named. */
const SOMETHING = '…';

/**
 * The page with its generated parts filled in anew.
 *
 * @param {string} text the page as it is
 * @param {string} language `en` or `zh-CN`
 * @param {object} product see `loadProduct`
 * @throws when the page names a part that there is not
 */
export function fillPage(text, language, product) {
  const parts = partsIn(language, product);
  return text.replace(
    /<!-- generated: (.+?) -->\n[\s\S]*?<!-- end of \1 -->/g,
    (_, name) => `<!-- generated: ${name} -->\n\n${part(parts, name)}\n\n<!-- end of ${name} -->`,
  );
}

function part(parts, name) {
  const made = parts.get(name);
  if (made === undefined)
    throw new Error(`there is no part ${name}; there are ${[...parts.keys()].join(', ')}`);
  return made();
}

/** Every part by its name. */
function partsIn(language, product) {
  const { datasets, issueSeverity, definitions, createWords } = product;
  const words = createWords(language);
  const own = ownWords[language];
  const anywhere = columnsAnywhere(datasets);
  const columns = datasets.map(({ kind, fields }) => [
    `columns ${kind}`,
    () =>
      blocks(
        columnsText(
          fields.filter((field) => !anywhere.includes(field)),
          own,
        ),
        readersText(kind, language, product),
      ),
  ]);
  const keys = [...new Set(definitions.flatMap((definition) => definition.keys))];
  return new Map([
    ...columns,
    ['columns anywhere', () => leftOutText(anywhere, own)],
    [
      'issues',
      () =>
        table(
          own.issues,
          Object.entries(issueSeverity).map((entry) => issueRow(entry, words)),
        ),
    ],
    [
      'keys',
      () =>
        table(
          own.keys,
          keys.map((key) => [code(key), words(`key.${key}`)]),
        ),
    ],
    [
      'stages',
      () =>
        table(
          own.stages,
          stagesOf(definitions).map((stage) => stageRow(stage, words)),
        ),
    ],
    [`source of ${shown}`, () => fenced('ts', sourceOf(shown))],
  ]);
}

/** More than these are nearly all. */
const MANY = 12;

/** The figures that a kind of file makes possible. */
function readersText(kind, language, product) {
  const readers = product.definitions.filter(
    (it) =>
      product.kindsRead(it).includes(kind) || (it.kind === 'compliance' && readsOf(it, product).has(kind)),
  );
  if (readers.length === 0) return '';
  const own = ownWords[language];
  const links = readers.map(({ id, title }) => `[${title[language]}](indicators/${id}.md)`);
  return own.readBy(readers.length > MANY ? own.mostFigures : links.join(own.list));
}

function issueRow([issue, severity], words) {
  const parameters = { count: 1, file: SOMETHING, row: SOMETHING, column: SOMETHING, seen: SOMETHING };
  return [
    code(issue),
    words(`severity.${severity}`),
    // A sentence that ends in what was seen needs no full stop behind the sign for it.
    words(`issue.${issue}`, parameters).replace(/…[.。]$/, SOMETHING),
    words(`remedy.${issue}`, parameters),
  ];
}

function stagesOf(definitions) {
  const durations = definitions.filter(({ kind, stages }) => kind === 'duration' && stages !== undefined);
  return [...new Set(durations.flatMap(({ stages }) => stages))];
}

function stageRow({ id, from, to, limit = {} }, words) {
  const [[unit, count] = []] = Object.entries(limit);
  const limitText = unit === undefined ? '' : words(`limit.${unit}`, { count });
  return [code(id), words(`stage.${id}`), code(from), code(to), limitText];
}

function sourceOf(id) {
  return readFileSync(
    new URL(`../../packages/core/src/catalog/indicators/${id}.ts`, import.meta.url),
    'utf8',
  );
}
