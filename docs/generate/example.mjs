/** Worked examples of indicators: the question as a command line, and what the command prints. */

/** Options of a question, in the order of the command's help. */
const options = [
  ['as-of', ({ asOf }) => asOf],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['compare-to', ({ compareTo }) => compareTo],
  ['years', ({ years }) => years],
  ['by', ({ by }) => by?.join(',')],
  ['where', ({ where }) => where],
  ['admitted-by', ({ admittedBy }) => admittedBy],
];

/** The question of an example as it is typed. */
export function commandOf({ id, example }) {
  const { files, question } = example;
  const parts = options.flatMap(([name, given]) =>
    [given(question) ?? []].flat().map((value) => `--${name} ${value}`),
  );
  return ['muster compute', ...Object.keys(files), `--indicator ${id}`, ...parts].join(' ');
}

/** What the command prints of it. */
export async function answerOf({ id, example }, language, product) {
  const { compute, textSource, formatTable, createNaming, createWords, indicators } = product;
  const sources = Object.entries(example.files).map(([name, text]) => textSource(name, text));
  const { results, units } = await compute(sources, { ...example.question, indicators: [id] });
  return formatTable(results, createNaming(createWords(language), language, units, indicators));
}
