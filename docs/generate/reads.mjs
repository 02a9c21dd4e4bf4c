/** Which columns of which files a figure or a rule is worked out from, as its queries say. */

/** Forms of expressions that name a column. */
const naming = new Set(['field', 'date', 'dateAhead', 'firstDayOf']);

/** The columns that an expression, a condition or several of them name. */
export function columnsIn(node) {
  const found = new Set();
  // Whatever form an expression has, what it is made of are its values.
  const visit = (part, name) => {
    if (typeof part === 'string' && naming.has(name)) found.add(part);
    else if (typeof part === 'object' && part !== null)
      for (const [inner, value] of Object.entries(part)) visit(value, inner);
  };
  visit(node, '');
  return [...found];
}

/** Columns that are in no file: they are made of these of others. */
const made = {
  inspected_surely: [
    ['people', 'activist_date'],
    ['inspections', 'date'],
  ],
  inspected_perhaps: [
    ['people', 'activist_date'],
    ['inspections', 'date'],
  ],
};

/**
 * Columns as files have them.
 *
 * @param {[string, string][]} pairs kinds of files and columns of theirs
 * @returns {Map<string, string[]>} by kind the columns in their order
 * @throws for a column that no file has and that is made of none
 */
export function columnsByKind(pairs, { datasets }) {
  const ofFiles = pairs.flatMap(([kind, name]) => {
    const { fields, standIns = [] } = datasets.find((dataset) => dataset.kind === kind);
    if (fields.some((field) => field.name === name)) return [[kind, name]];
    const standIn = standIns.find(({ field }) => field === name);
    if (standIn !== undefined) return standIn.from.map((column) => [kind, column]);
    if (made[name] === undefined) throw new Error(`no file of ${kind} has a column ${name}`);
    return made[name];
  });
  const kinds = [...new Set(ofFiles.map(([kind]) => kind))];
  return new Map(
    kinds.map((kind) => {
      const { fields } = datasets.find((dataset) => dataset.kind === kind);
      const own = ofFiles.filter(([other]) => other === kind).map(([, name]) => name);
      return [kind, fields.map(({ name }) => name).filter((name) => own.includes(name))];
    }),
  );
}

/** A period in which every pack of rules was in force for some time. */
const LONG = { asOf: '2030-12-31', from: '1990-01-01' };

/** A question as kinds read it. */
export function askBy(by, { parseQuestion, settleQuestion }) {
  const question = parseQuestion({ ...LONG, by });
  return settleQuestion(question, question.asOf);
}

/** What an indicator asks of the rows of files when it is asked by some keys. */
export function queriesBy(by, definition, product) {
  return product.prepareIndicator(definition, askBy(by, product), null, []).queries;
}

/** The columns that an indicator reads, by kind of file, whatever the keys. */
export function readsOf(definition, product) {
  const pairs = queriesBy([], definition, product).flatMap(({ kind, where, keys, sum }) => [
    ...columnsIn([where, keys]).map((name) => [kind, name]),
    ...(sum === undefined ? [] : [[kind, sum]]),
  ]);
  return columnsByKind(pairs, product);
}
