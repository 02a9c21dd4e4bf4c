/** The pages that list all figures and all rules. */
import { blocks, code, codes, table } from './markdown.mjs';

/** All indicators, by the letters of the field's own list. */
export function indicatorsPage({ language, own, words, product }) {
  const { definitions } = product;
  const letters = [...new Set(definitions.map(({ code: number }) => number[0]))].sort();
  const groups = letters.map((letter) =>
    blocks(
      `## ${letter} ${own.groups[letter]}`,
      table(
        own.indicatorTable,
        definitions
          .filter(({ code: number }) => number[0] === letter)
          .sort((a, b) => numberOf(a) - numberOf(b))
          .map(({ code: number, id, title, kind, keys }) => [
            number,
            `[${title[language]}](${id}.md)`,
            code(id),
            words(`kind.${kind}`),
            codes(keys, own),
          ]),
      ),
    ),
  );
  return `${blocks(
    `<!-- ${own.made('packages/core/src/catalog/indicators')} -->`,
    `# ${own.allIndicators.title}`,
    own.navigation.indicators('indicators/README.md'),
    own.allIndicators.text(definitions.length),
    ...groups,
  )}\n`;
}

const numberOf = ({ code: number }) => Number(number.slice(1));

/** The packs with how well they are confirmed, and what each sets for every rule. */
export function rulesPage({ language, own, words, product }) {
  const { rules, rulePacks } = product;
  return `${blocks(
    `<!-- ${own.made('packages/core/src/catalog/rules, …/rule-packs')} -->`,
    `# ${own.allRules.title}`,
    own.navigation.rules('rules/README.md'),
    own.allRules.text(rules.length),
    `## ${own.allRules.packs}`,
    table(
      own.packTable,
      rulePacks.map(({ id, title, status, from, to, optional }) => [
        code(id),
        title[language],
        optional ? own.optional : own.time(from, to),
        status[language],
      ]),
    ),
    `## ${own.allRules.rules}`,
    own.allRules.legend,
    table(
      [...own.ruleTable, ...rulePacks.map(({ id }) => code(id))],
      rules.map((rule) => [
        `[${rule.id}](${rule.id}.md)`,
        rule.title[language],
        words(`severity.${rule.severity}`),
        ...rulePacks.map((pack) => limitsIn(pack, rule, own, product)),
      ]),
    ),
  )}\n`;
}

/** What a pack sets for a rule, blank where it does not mention it. */
function limitsIn({ rules }, rule, own, { defaultParameters }) {
  const set = rules[rule.id];
  if (set === undefined) return '';
  if (set === null) return own.rule.off;
  const limits = Object.entries({ ...defaultParameters(rule), ...set }).filter(([, value]) => value !== null);
  if (limits.length === 0) return '✓';
  return limits.map(([name, value]) => `${code(name)} ${value}`).join(own.list);
}
