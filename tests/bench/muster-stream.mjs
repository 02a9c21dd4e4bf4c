// Muster with the roster read once and not kept, whatever the number of questions.
import { computeAll } from '../../packages/core/dist/index.js';
import { handIn } from './job.mjs';
import { linesOf, questions, sources } from './muster-questions.mjs';

handIn(linesOf(await computeAll(sources(process.argv[2]), questions)));
