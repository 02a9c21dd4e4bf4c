// papaparse in chunks, and plain Maps: what one writes without a library for the counting.
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { COHORT, Counts, durationLine, handIn } from './job.mjs';
import { approvalDays, columns, gradeAtAdmission, isAdmitted, isMember } from './sentences.mjs';

const [a, b, d] = [new Counts(), new Counts(), new Counts()];
const [byUnit, byOrganizer] = [new Map(), new Map()];

function push(map, key, days) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [days]);
  else list.push(days);
}

function count(row) {
  if (isMember(row)) a.add(`${row.unit}|${row.cohort}`);
  if (!isAdmitted(row)) return;
  d.add(`${row.unit}|${row.approve_date.slice(0, 7)}`);
  if (row.cohort === COHORT) {
    const grade = gradeAtAdmission(row);
    if (grade !== null) b.add(`${row.unit}|${grade}`);
  }
  const days = approvalDays(row);
  if (days === null) return;
  push(byUnit, row.unit, days);
  push(byOrganizer, row.organizer || null, days);
}

let places = null;
// The stream decodes, because papaparse would break a letter of several bytes at the edge of a chunk.
Papa.parse(createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 18 }), {
  delimiter: ',',
  newline: '\n',
  chunk({ data }) {
    for (const cells of data) {
      if (places === null) places = columns.map((name) => cells.indexOf(name));
      else if (cells.length > 1)
        count(Object.fromEntries(columns.map((name, i) => [name, cells[places[i]]])));
    }
  },
  complete() {
    handIn([
      ...a.lines('a'),
      ...b.lines('b'),
      ...[...byUnit].map(([unit, days]) => durationLine('U', unit, days)),
      ...[...byOrganizer].map(([organizer, days]) => durationLine('O', organizer, days)),
      ...d.lines('d'),
    ]);
  },
});
