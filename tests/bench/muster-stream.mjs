// Muster with the roster read once and not kept, whatever the number of questions. `compute` takes one question, so
// this goes through the modules that it is made of.
import { checkQuestion, openAnswer } from '../../packages/core/dist/answer.js';
import { StreamingTally } from '../../packages/core/dist/engines/memory.js';
import { Files, ROSTER } from '../../packages/core/dist/files.js';
import { handIn } from './job.mjs';
import { linesOf, questions, sources } from './muster-questions.mjs';

const files = await Files.open(sources(process.argv[2]));
const { kinds } = files;
const batches = [];
for await (const batch of files.read((kind) => kind !== ROSTER)) batches.push(batch);
const open = questions.map((question) => {
  const parsed = checkQuestion(question, [...kinds.keys()]);
  return openAnswer(parsed, parsed.asOf, { kinds, batches });
});
const tally = new StreamingTally(open.flatMap(({ queries }) => queries));
for (const batch of batches) tally.add(batch);
for await (const batch of files.read((kind) => kind === ROSTER)) tally.add(batch);

const tallies = tally.tallies();
let from = 0;
const answers = open.map(({ queries, finish }) => {
  const own = tallies.slice(from, from + queries.length);
  from += queries.length;
  return finish(own, files.reports, files.log.list());
});
handIn(linesOf(answers));
