/** The page of one indicator: all that its declaration says, and its worked example with the answer. */
import { answerOf, commandOf } from './example.mjs';
import { anchorOf, blocks, code, codes, factList, fenced, section, table } from './markdown.mjs';
import { readsOf } from './reads.mjs';
import { keySources, sourceWords } from './sources.mjs';

/** The page of an indicator, and what it links to, by its place in the folder of the language. */
export async function indicatorPage(definition, { language, own, words, product }) {
  const { id, code: number, title, how } = definition;
  const to = { language, own, words, product };
  return `${blocks(
    `<!-- ${own.made(`packages/core/src/catalog/indicators/${id}.ts`)} -->`,
    `# ${number} ${title[language]}`,
    own.navigation.indicator(`indicators/${id}.md`),
    how[language],
    factList(facts(definition, to), own),
    section(own.headings.keys, keysText(definition, to)),
    section(own.headings.values, valuesText(definition, to)),
    section(own.headings.files, filesText(definition, to)),
    section(own.headings.adding, addingText(definition, to)),
    section(own.headings.example, await exampleText(definition, to)),
  )}\n`;
}

function facts(definition, to) {
  const { own, words, product } = to;
  const { id, kind, measures, better } = definition;
  const interval = kind === 'duration' ? 'log-log' : (definition.interval ?? 'none');
  const findings = product.findingsOf(definition);
  return [
    [own.facts.id, code(id)],
    [own.facts.kind, `${words(`kind.${kind}`)}${measures === undefined ? '' : own.measures[measures]}`],
    [own.facts.population, populationText(definition, to)],
    [own.facts.event, eventText(definition, to)],
    [own.facts.part, partText(definition, to)],
    [own.facts.interval, own.intervals[interval]],
    [own.facts.methods, methodsText(definition, own)],
    [own.facts.better, own.better[String(better)]],
    [own.facts.targets, targetsText(definition, to)],
    [own.facts.asked, askedText(definition, own)],
    [
      own.facts.listed,
      findings.length === 0
        ? null
        : findings.map((name) => own.named(name, words(`finding.${name}`))).join(own.list),
    ],
  ];
}

function populationText({ population }, { own, words }) {
  if (population === undefined) return null;
  const cohort = words(`cohort.${population.cohort}`);
  return population.always ? cohort : own.unlessNamed(cohort);
}

function eventText({ event }, { own, product }) {
  // What stands on the as-of date is dated by the question.
  if (event === undefined || 'parameter' in event) return null;
  return sourceWords(event, own, product);
}

function partText(definition, { language, own, words, product }) {
  const { part, holder, partName, event, keysFrom } = definition;
  const key = part ?? holder;
  if (key === undefined) return null;
  const name = own.named(key, partName?.[language] ?? words(`key.${key}`));
  if (event === undefined) return name;
  const source = sourceWords(product.keyExpression(key, event, keysFrom), own, product);
  return source === code(key) ? name : `${name}${own.from(source)}`;
}

/** The sections on methods that speak of such a figure. */
function methodsText(definition, own) {
  const { kind, interval = 'none', keys } = definition;
  // Who answers for itself is compared by no method.
  const answersItself = 'prepare' in definition;
  const isShare = interval === 'wilson';
  const isCount = kind === 'count' && !answersItself;
  const sections = [
    interval === 'none' ? '' : own.methods.share,
    isShare ? own.methods.shares : '',
    isCount ? own.methods.counts : '',
    kind === 'duration' && !answersItself ? own.methods.waiting : '',
    keys.includes('month') && (isShare || isCount) ? own.methods.months : '',
  ].filter((heading) => heading !== '');
  if (sections.length === 0) return null;
  return sections
    .map((heading) => `[${heading.toLowerCase()}](../methods.md#${anchorOf(heading)})`)
    .join(own.list);
}

function targetsText({ targets = [] }, { own, words }) {
  if (targets.length === 0) return null;
  return targets
    .map(({ bound, value, valueTo, cohort, unit, from, to }) => {
      const shares = {
        value: own.share(value),
        ...(valueTo === null ? {} : { valueTo: own.share(valueTo) }),
      };
      const whose = [cohort && words(`cohort.${cohort}`), unit, from || to ? own.time(from, to) : null];
      return own.target(words(`bound.${bound}`, shares), whose.filter(Boolean).join(own.list));
    })
    .join(own.between);
}

function askedText({ basis, passes, takesMinimum }, own) {
  if (takesMinimum) return own.minimum;
  return basis === 'units' && passes !== 'complete' ? own.threshold(passes.above) : null;
}

function keysText(definition, to) {
  const { own, product } = to;
  const { keys } = definition;
  if (keys.length === 0) return own.noKeys;
  return table(
    own.keyTable,
    keys.map((key) => {
      const [source, ...others] = keySources(definition, key, product);
      const isOwn = source === undefined || others.length > 0;
      const name = keyName(key, isOwn ? {} : source, definition, to);
      return [code(key), name, isOwn ? own.ownKey[key] : sourceWords(source, own, product)];
    }),
  );
}

/** What a key is called; one that stands in another column than that of its name, by that column too. */
function keyName(key, source, definition, { language, own, words, product }) {
  const given = definition.keyNames?.[key]?.[language];
  if (given !== undefined) return given;
  const name = words(`key.${key}`);
  if (source.field === undefined || source.field.replaceAll('_', '') === key.toLowerCase()) return name;
  const [kind] = product.kindsRead(definition);
  const { fields } = product.datasets.find((dataset) => dataset.kind === kind);
  const column = fields.find((field) => field.name === source.field);
  return own.keyOf(name, product.fieldLabel(column, language));
}

function valuesText({ checks, words: values = {} }, { language, own }) {
  // Rules have pages of their own.
  if (checks?.key === 'rule' || Object.keys(values).length === 0) return '';
  const rulesOf = (value) => checks?.gates.find(({ id }) => id === value)?.rules ?? [];
  const links = (value) =>
    rulesOf(value)
      .map(({ id }) => `[${id}](../rules/${id}.md)`)
      .join(own.list);
  return table(
    checks === undefined ? own.valueTable : [...own.valueTable, own.rulesOfGate],
    Object.entries(values).map(([value, text]) => [
      code(value),
      text[language],
      ...(checks === undefined ? [] : [links(value)]),
    ]),
  );
}

function filesText(definition, { own, words, product }) {
  const needed = product.kindsRead(definition);
  const reads = readsOf(definition, product);
  const rows = [...new Set([...needed, ...reads.keys()])].map((kind) => {
    const required = product.datasets
      .find((dataset) => dataset.kind === kind)
      .fields.filter((field) => field.required)
      .map(({ name }) => name);
    const besides = (reads.get(kind) ?? []).filter((name) => !required.includes(name));
    const heading = `${words(`file.${kind}`)}${own.bracketed(code(kind))}`;
    const link = `[${heading}](../files.md#${anchorOf(heading)})`;
    return [
      needed.includes(kind) ? link : own.ifThere(link),
      codes(required, own),
      besides.length === 0 ? '' : codes(besides, own),
    ];
  });
  return table(own.fileTable, rows);
}

function addingText(definition, { own }) {
  const { kind, basis, keys, overlapping = [] } = definition;
  if (keys.length === 0) return own.adding.nothing;
  const additive = keys.filter((key) => !overlapping.includes(key));
  const lines = [
    additive.length === 0 ? '' : own.adding[kind](codes(additive, own)),
    overlapping.length === 0 ? '' : own.adding.overlapping(codes(overlapping, own)),
    basis === 'headcount' || basis === 'plans' ? own.adding.leftOut : '',
  ];
  return lines.filter((line) => line !== '').join(own.sentence);
}

async function exampleText(definition, { language, product }) {
  const { example } = definition;
  const files = Object.entries(example.files).flatMap(([name, text]) => [
    `${code(name)}`,
    fenced('csv', text),
  ]);
  return blocks(
    ...files,
    fenced('sh', commandOf(definition)),
    fenced('text', await answerOf(definition, language, product)),
  );
}
