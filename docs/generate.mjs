// Fills in the parts of the pages that follow from the code: columns, issues, indicators, keys and stages.
// They stand between `<!-- generated: NAME -->` and `<!-- end of NAME -->`; everything else is written by hand.
//
//     npx -y pnpm@12.21.0 build && node docs/generate.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { headings } from './headings.mjs';

/** The languages that the documentation comes in, by folder. */
export const languages = ['en', 'zh-CN'];

/** The pages that have generated parts, with the language of these. */
export const pages = [
  ...languages.flatMap((language) =>
    ['files.md', 'figures.md', 'rules.md'].map((page) => ({ file: `${language}/${page}`, language })),
  ),
  { file: 'adding-an-indicator.md', language: 'en' },
];

/** The indicator that the page for contributors shows. */
const shown = 'low-grade-share';

/** What stands in a sentence where a cell, a column or a file would be named. */
const SOMETHING = '…';

/**
 * The page with its generated parts filled in anew.
 *
 * @param {string} text the page as it is
 * @param {string} language `en` or `zh-CN`
 * @param {object} core `datasets`, `rules`, `rulePacks` and `issueSeverity` of core, `definitions` and `kindsRead` of its catalogue,
 *   and `createWords` of its locales
 * @throws when the page names a part that there is not
 */
export function fillPage(text, language, core) {
  const parts = partsIn(language, core);
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
function partsIn(
  language,
  { datasets, issueSeverity, definitions, kindsRead, createWords, rules, rulePacks },
) {
  const words = createWords(language);
  const own = headings[language];
  const anywhere = datasets[0].fields.filter((field) =>
    datasets.every(({ fields }) => fields.includes(field)),
  );
  const columns = datasets.map(({ kind, fields }) => [
    `columns ${kind}`,
    () =>
      columnsText(
        fields.filter((field) => !anywhere.includes(field)),
        own,
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
          keys.map((key) => [`\`${key}\``, words(`key.${key}`)]),
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
    ['rules', () => rules.map((rule) => ruleText(rule, own, words, language)).join('\n\n')],
    [
      'rule packs',
      () =>
        table(
          own.rulePacks,
          rulePacks.map((pack) => packRow(pack, own, language)),
        ),
    ],
    [`source of ${shown}`, () => `\`\`\`ts\n${sourceOf(shown)}\`\`\``],
    [
      'indicators',
      () => definitions.map((it) => indicatorText(it, kindsRead(it), own, words, language)).join('\n\n'),
    ],
  ]);
}

function columnsText(fields, own) {
  const read = fields.filter((field) => !isLeftOut(field));
  const values = read.filter((field) => field.values !== undefined && field.type !== 'flag');
  const parts = [
    table(
      own.columns,
      read.map((field) => columnRow(field, own)),
    ),
    values.map((field) => valuesLine(field, own)).join('\n'),
    leftOutText(fields.filter(isLeftOut), own),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Known, and kept out of all that is counted. */
function isLeftOut({ type }) {
  return type === 'unused' || type === 'private';
}

/** The headers of columns that are known and not counted; a header that is also that of another counts there. */
function leftOutText(fields, own) {
  return ['unused', 'private']
    .map((type) => fields.filter((field) => field.type === type).flatMap(({ headers }) => headers))
    .map((headers, i) => (headers.length === 0 ? '' : own.leftOut[i](headers)))
    .filter((line) => line !== '')
    .join('\n');
}

function columnRow(field, own) {
  const { name, type, required, identifies, values, range, into, headers = [], example = '' } = field;
  const mark = required ? ' **\\***' : identifies ? ' **+**' : '';
  const kind = values === undefined || type === 'flag' ? own[type] : own.values;
  if (into !== undefined) return [`\`${name}\``, own.into(kind, into), headers.join(own.list), ''];
  return [
    `\`${name}\`${mark}`,
    range === undefined ? kind : `${kind} ${range[0]}–${range[1]}`,
    headers.join(own.list),
    example === '' ? '' : `\`${example}\``,
  ];
}

/** The values of a field, each with the spellings that mean it: too long for a cell. */
function valuesLine({ name, values }, own) {
  const all = Object.entries(values).map(([value, others]) =>
    others.length === 0 ? `\`${value}\`` : own.alsoWritten(value, others),
  );
  return `- \`${name}\`${own.colon}${all.join(own.between)}`;
}

function issueRow([code, severity], words) {
  const parameters = { count: 1, file: SOMETHING, row: SOMETHING, column: SOMETHING, seen: SOMETHING };
  return [
    `\`${code}\``,
    words(`severity.${severity}`),
    // A sentence that ends in what was seen needs no full stop behind the sign for it.
    words(`issue.${code}`, parameters).replace(/…[.。]$/, SOMETHING),
    words(`remedy.${code}`, parameters),
  ];
}

function stagesOf(definitions) {
  const durations = definitions.filter(({ kind }) => kind === 'duration');
  return [...new Set(durations.flatMap(({ stages }) => stages))];
}

function stageRow({ id, from, to, limit = {} }, words) {
  const [[unit, count] = []] = Object.entries(limit);
  const limitText = unit === undefined ? '' : words(`limit.${unit}`, { count });
  return [`\`${id}\``, words(`stage.${id}`), `\`${from}\``, `\`${to}\``, limitText];
}

function indicatorText(definition, reads, own, words, language) {
  const { code, id, kind, title, how, keys, better } = definition;
  const interval = kind === 'duration' ? 'log-log' : (definition.interval ?? 'none');
  const codes = (list) => list.map((word) => `\`${word}\``).join(own.list);
  const facts = [
    [own.facts.id, `\`${id}\``],
    [own.facts.kind, words(`kind.${kind}`)],
    [own.facts.reads, codes(reads)],
    [own.facts.keys, keys.length === 0 ? own.intervals.none : codes(keys)],
    [own.facts.interval, own.intervals[interval]],
    [own.facts.better, own.better[String(better)]],
  ];
  const list = facts.map(([name, value]) => `- ${name}${own.colon}${value}`).join('\n');
  return `### ${code} ${title[language]}\n\n${how[language]}\n\n${list}`;
}

function ruleText({ id, title, how, severity, basis, parameters }, own, words, language) {
  const limits = Object.entries(parameters).map(
    ([name, { title: limit, value }]) =>
      `\`${name}\` ${value ?? own.noLimit}${own.bracketed(limit[language])}`,
  );
  const facts = [
    [own.ruleFacts.severity, words(`severity.${severity}`)],
    [own.ruleFacts.limits, limits.length === 0 ? own.noLimit : limits.join(own.list)],
    [own.ruleFacts.basis, basis[language]],
  ];
  const list = facts.map(([name, value]) => `- ${name}${own.colon}${value}`).join('\n');
  return `### ${id} ${title[language]}\n\n${how[language]}\n\n${list}`;
}

function packRow({ id, title, status, from, to, rules, optional }, own, language) {
  const limits = Object.entries(rules).flatMap(([rule, values]) => {
    const set = Object.entries(values ?? {}).map(([name, value]) => `\`${name}\` ${value}`);
    return set.length === 0 ? [] : [`${rule} ${set.join(own.list)}`];
  });
  const time = optional ? own.optional : own.time(from, to);
  return [`\`${id}\``, title[language], time, limits.join(own.between), status[language]];
}

/** The page as it says the same however the formatter pads the cells of its tables. */
export function unpadded(text) {
  return text.replace(/^\|.*$/gm, (line) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));
}

function sourceOf(id) {
  return readFileSync(new URL(`../packages/core/src/catalog/indicators/${id}.ts`, import.meta.url), 'utf8');
}

function table(names, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

async function main() {
  const built = (path) => import(new URL(`../packages/core/dist/${path}`, import.meta.url).href);
  const core = {
    ...(await built('index.js')),
    ...(await built('locales/index.js')),
    ...(await built('catalog/indicators/index.js')),
    ...(await built('indicators/indicator.js')),
  };
  const written = [];
  for (const { file, language } of pages) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const text = readFileSync(path, 'utf8');
    const filled = fillPage(text, language, core);
    if (unpadded(filled) === unpadded(text)) continue;
    writeFileSync(path, filled);
    written.push(path);
    console.log(`docs/${file}`);
  }
  if (written.length > 0) {
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    spawnSync(process.execPath, [biome, 'format', '--write', ...written], { stdio: ['ignore', 2, 2] });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
