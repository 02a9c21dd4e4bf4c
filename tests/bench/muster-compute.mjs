// Muster as the command uses it: the roster streams by and is not kept, once for each question.
import { compute } from '@muster/core';
import { handIn } from './job.mjs';
import { linesOf, questions, sources } from './muster-questions.mjs';

const answers = [];
for (const question of questions) answers.push(await compute(sources(process.argv[2]), question));
handIn(linesOf(answers));
