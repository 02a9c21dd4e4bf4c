// Muster as the page uses it: all columns are read and kept, then the questions are answered from them.
import { load } from '@muster/core';
import { handIn } from './job.mjs';
import { linesOf, questions, sources } from './muster-questions.mjs';

const school = await load(sources(process.argv[2]));
handIn(linesOf(questions.map((question) => school.compute(question))));
