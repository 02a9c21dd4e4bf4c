/** The page of one rule: what it asks of whom, which limits held when, and its worked rows. */
import { readdirSync } from 'node:fs';
import { blocks, code, codes, factList, fenced, section, table } from './markdown.mjs';
import { columnsByKind, columnsIn } from './reads.mjs';

const folder = new URL('../../packages/core/src/catalog/rules/', import.meta.url);

export function rulePage(rule, { language, own, words, product }) {
  const { id, title, how, basis, severity, countsWorkingDays } = rule;
  const to = { language, own, words, product };
  const gates = product.definitions.flatMap(({ id: indicator, checks, words: names }) =>
    (checks?.gates ?? [])
      .filter(({ rules }) => rules.includes(rule))
      .map((gate) => own.rule.gate(names[gate.id][language], `../indicators/${indicator}.md`)),
  );
  return `${blocks(
    `<!-- ${own.made(`packages/core/src/catalog/rules/${fileOf(id)}`)} -->`,
    `# ${id} ${title[language]}`,
    own.navigation.rule(`rules/${id}.md`),
    how[language],
    factList(
      [
        [own.ruleFacts.severity, words(`severity.${severity}`)],
        [own.ruleFacts.basis, basis[language]],
        [own.ruleFacts.gate, gates.length === 0 ? null : gates.join(own.list)],
        [own.ruleFacts.workingDays, countsWorkingDays ? own.rule.workingDays : null],
      ],
      own,
    ),
    section(own.rule.headings.limits, limitsText(rule, to), inForceText(rule, to)),
    section(own.rule.headings.whom, whomText(rule, to)),
    section(own.rule.headings.unclear, unclearText(rule, to)),
    section(own.rule.headings.rows, rowsText(rule, to)),
    section(own.rule.headings.ask, fenced('sh', askText(rule))),
  )}\n`;
}

function fileOf(id) {
  return readdirSync(folder).find((file) => file.startsWith(`${id.toLowerCase()}-`));
}

function limitsText({ parameters }, { language, own }) {
  const limits = Object.entries(parameters);
  if (limits.length === 0) return '';
  return table(
    own.rule.limitTable,
    limits.map(([name, { title, value, range }]) => [
      code(name),
      title[language],
      value === null ? own.noLimit : String(value),
      range.join('–'),
    ]),
  );
}

/** When it held, with which limits, and by whose word. */
function inForceText(rule, { own, product }) {
  const { rulePacks, stretchesOf, isoOf } = product;
  const names = Object.keys(rule.parameters);
  const day = (number) => (Number.isFinite(number) ? isoOf(number) : '');
  const limits = (values) => {
    if (values === null) return [own.rule.off, ...names.slice(1).map(() => '')];
    return names.length === 0 ? [own.rule.holds] : names.map((name) => String(values[name] ?? own.noLimit));
  };
  const held = [];
  for (const stretch of stretchesInForce(rule, product)) {
    // Times in which no pack speaks of it are one.
    const isSilent = held.at(-1)?.pack === '' && stretch.pack === '';
    if (isSilent) held.push({ ...held.pop(), to: stretch.to });
    else held.push(stretch);
  }
  const taken = rulePacks.filter((pack) => pack.optional && pack.rules[rule.id] !== undefined);
  const rows = [
    ...held.map(({ from, to, pack, parameters }) => [
      day(from),
      day(to),
      pack === '' ? '' : code(pack),
      ...limits(parameters),
    ]),
    ...taken.flatMap((pack) =>
      stretchesOf(rule, [pack])
        .filter(({ parameters }) => parameters !== null)
        .map(({ parameters }) => [own.optional, '', code(pack.id), ...limits(parameters)]),
    ),
  ];
  return table(
    [...own.rule.forceTable, ...(names.length === 0 ? [own.rule.inForce] : names.map(code))],
    rows,
  );
}

/** By the packs that hold unless somebody takes up another. */
function stretchesInForce(rule, { rulePacks, stretchesOf }) {
  return stretchesOf(
    rule,
    rulePacks.filter(({ optional }) => !optional),
  );
}

/** All limits that it can have: by itself, and as packs set them. */
function settingsOf(rule, { rulePacks, stretchesOf, defaultParameters }) {
  const packed = rulePacks.flatMap((pack) => stretchesOf(rule, [pack]).map(({ parameters }) => parameters));
  return [defaultParameters(rule), ...packed.filter((parameters) => parameters !== null)];
}

const asksNobody = ({ applies }) => applies !== undefined && 'any' in applies && applies.any.length === 0;

function whomText(rule, { own, product }) {
  const { step, applies, opens } = rule;
  if (asksNobody(rule)) return own.rule.nobody;
  if (step === null) return own.rule.record;
  const begins = settingsOf(rule, product).map((parameters) => opens?.(parameters) ?? null);
  const begin = begins.find((name) => name !== null);
  const lines = [
    own.rule.took(code(step.date)),
    begin === undefined ? '' : own.rule.waits(code(begin), code(step.date), begins.includes(null)),
    applies === undefined ? '' : own.rule.some(columnsOf(applies, own, product)),
  ];
  return bullets(lines);
}

function unclearText(rule, { own, product }) {
  const { step } = rule;
  if (asksNobody(rule)) return '';
  const settings = settingsOf(rule, product);
  const read = columnsOf(
    settings.map((parameters) => rule.finding(parameters)),
    own,
    product,
  );
  const changes = product.joined(stretchesInForce(rule, product)).length > 1;
  return bullets([
    step === null ? '' : own.rule.unwritten(code(step.date), codes(step.later, own)),
    own.rule.blank(read),
    changes && step !== null ? own.rule.between : '',
  ]);
}

/** The columns that conditions name; of other files than the roster, with their file. */
function columnsOf(conditions, own, product) {
  const byKind = columnsByKind(
    columnsIn(conditions).map((name) => ['people', name]),
    product,
  );
  return [...byKind]
    .flatMap(([kind, names]) =>
      names.map((name) => (kind === 'people' ? code(name) : own.columnOf(code(name), code(kind)))),
    )
    .join(own.list);
}

function bullets(lines) {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}

function rowsText({ example }, { own, words }) {
  const { asOf = '2003-12-31', rows, parameters = {}, files = {} } = example;
  // Rows of other files are of the same people.
  const isJoined = Object.keys(files).length > 0;
  const people = rows.map(([cells, found], i) => [
    isJoined ? { person_key: `P${i}`, ...cells } : cells,
    found,
  ]);
  const columns = [...new Set(people.flatMap(([cells]) => Object.keys(cells)))];
  const limits = Object.entries(parameters).map(([name, value]) => `${code(name)} ${value}`);
  const foundWord = (found) => (found === null ? own.rule.notAsked : words(`finding.${found}`));
  return blocks(
    own.rule.asked(asOf, limits.join(own.list)),
    table(
      [...columns.map(code), own.rule.found],
      people.map(([cells, found]) => [...columns.map((name) => cells[name] ?? ''), foundWord(found)]),
    ),
    ...Object.entries(files).flatMap(([name, text]) => [own.rule.beside(code(name)), fenced('csv', text)]),
  );
}

function askText({ id }) {
  const question = `data/school-2003 --indicator rule-compliance --where rule=${id}`;
  return `muster compute ${question}\nmuster list ${question} --finding breach`;
}
