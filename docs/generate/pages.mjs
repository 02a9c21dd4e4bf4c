/** The pages that are made of the catalogue as a whole, none of them written by hand. */
import { indicatorPage } from './indicator-page.mjs';
import { indicatorsPage, rulesPage } from './lists.mjs';
import { ownWords } from './own-words.mjs';
import { rulePage } from './rule-page.mjs';

/**
 * The pages of one language.
 *
 * @returns {Promise<Map<string, string>>} their texts by their places in the folder of the language
 */
export async function madePages(language, product) {
  const to = { language, own: ownWords[language], words: product.createWords(language), product };
  const pages = [
    ['indicators/README.md', indicatorsPage(to)],
    ...product.definitions.map((it) => [`indicators/${it.id}.md`, indicatorPage(it, to)]),
    ['rules/README.md', rulesPage(to)],
    ...product.rules.map((rule) => [`rules/${rule.id}.md`, rulePage(rule, to)]),
  ];
  return new Map(await Promise.all(pages.map(async ([file, text]) => [file, await text])));
}
