// papaparse in chunks to columns of text, and Arquero's verbs over them.
import { createReadStream } from 'node:fs';
import { escape as asIs, op, table } from 'arquero';
import Papa from 'papaparse';
import { COHORT, durationLine, handIn } from './job.mjs';
import { approvalDays, columns, gradeAtAdmission, isAdmitted, isMember } from './sentences.mjs';

const texts = columns.map(() => []);
let places = null;
await new Promise((complete) => {
  Papa.parse(createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 18 }), {
    delimiter: ',',
    newline: '\n',
    chunk({ data }) {
      for (const cells of data) {
        if (places === null) places = columns.map((name) => cells.indexOf(name));
        else if (cells.length > 1) for (let i = 0; i < places.length; i++) texts[i].push(cells[places[i]]);
      }
    },
    complete,
  });
});

const people = table(Object.fromEntries(columns.map((name, i) => [name, texts[i]])));
const admitted = people.filter(asIs(isAdmitted)).derive({
  month: asIs((row) => row.approve_date.slice(0, 7)),
  grade: asIs(gradeAtAdmission),
  days: asIs(approvalDays),
  organizer: asIs((row) => row.organizer || null),
});
const spells = admitted.filter((row) => row.days !== null);
const durations = (letter, key) =>
  spells
    .groupby(key)
    .rollup({ days: (row) => op.array_agg(row.days) })
    .objects()
    .map((row) => durationLine(letter, row[key], row.days));
const counts = (letter, rows, ...keys) =>
  rows
    .groupby(...keys)
    .count()
    .objects()
    .map((row) => [letter, ...keys.map((key) => row[key]), row.count].join('|'));
const graded = admitted.params({ COHORT }).filter((row, $) => row.cohort === $.COHORT && row.grade !== null);

handIn([
  ...counts('a', people.filter(asIs(isMember)), 'unit', 'cohort'),
  ...counts('b', graded, 'unit', 'grade'),
  ...durations('U', 'unit'),
  ...durations('O', 'organizer'),
  ...counts('d', admitted, 'unit', 'month'),
]);
