// DuckDB over the same file, told all it could guess: node duckdb.mjs FILE THREADS
import { closeSync, openSync, readSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { AS_OF, COHORT, FROM, handIn } from './job.mjs';
import { columns } from './sentences.mjs';

const [file, threads] = process.argv.slice(2);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** The columns of the file with their types, so that none is guessed. */
function typesOf(file) {
  const head = Buffer.alloc(1 << 14);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, head);
  closeSync(descriptor);
  const [header] = head.toString('utf8').split(/\r?\n/);
  const types = header
    .split(',')
    .map(
      (name) =>
        `${quoted(name)}: ${quoted(columns.includes(name) && name.endsWith('_date') ? 'DATE' : 'VARCHAR')}`,
    );
  return `{${types.join(', ')}}`;
}

const database = await DuckDBInstance.create(':memory:', { threads, preserve_insertion_order: 'false' });
const connection = await database.connect();
await connection.run(`
  CREATE TEMP TABLE people AS
  SELECT unit, cohort, organizer, approve_date,
    NOT coalesce(transfer_out_date <= DATE '${AS_OF}', false)
      AND NOT coalesce(leave_date <= DATE '${AS_OF}', false)
      AND NOT coalesce(removed_date <= DATE '${AS_OF}', false)
      AND NOT coalesce(convert_outcome = 'cancelled' AND convert_approve_date <= DATE '${AS_OF}', false)
      AND CASE WHEN approve_date IS NULL
        THEN coalesce(transfer_in_date <= DATE '${AS_OF}' AND transferred_as IN ('full', 'probationary'), false)
        ELSE approve_date <= DATE '${AS_OF}' AND NOT coalesce(transfer_in_date > DATE '${AS_OF}', false) END
      AS is_member,
    coalesce(approve_date BETWEEN DATE '${FROM}' AND DATE '${AS_OF}', false)
      AND NOT coalesce(approve_date < transfer_in_date, false) AS is_admitted,
    year(approve_date) - (month(approve_date) < 9)::INTEGER - entry_year::INTEGER + 1 AS grade,
    CASE WHEN coalesce(least(withdrawn_date, rejected_date, leave_date, transfer_out_date, removed_date) < approve_date, false)
      THEN NULL ELSE approve_date - meeting_date END AS days
  FROM read_csv(${quoted(file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = ${typesOf(file)})`);

const lines = [];
async function ask(letter, query) {
  for (const row of (await connection.runAndReadAll(query)).getRows()) lines.push([letter, ...row].join('|'));
}
await ask('a', 'SELECT unit, cohort, count(*) FROM people WHERE is_member GROUP BY ALL');
await ask(
  'b',
  `SELECT unit, CASE WHEN grade < 1 THEN 'before-entry' ELSE grade::VARCHAR END AS at, count(*) FROM people
   WHERE is_admitted AND cohort = ${quoted(COHORT)} AND grade IS NOT NULL GROUP BY ALL`,
);
for (const [group, key] of [
  ['U', 'unit'],
  ['O', 'organizer'],
]) {
  await ask(
    'c',
    `SELECT '${group}', coalesce(${key}, 'null'), count(*), quantile_cont(days, 0.5), quantile_disc(days, 0.9), max(days)
     FROM people WHERE is_admitted AND days >= 0 GROUP BY ${key}`,
  );
}
await ask(
  'd',
  `SELECT unit, strftime(date_trunc('month', approve_date), '%Y-%m') AS in_month, count(*) FROM people
   WHERE is_admitted GROUP BY ALL`,
);
handIn(lines);
