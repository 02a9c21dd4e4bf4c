// Runs the records of every JSON file in a folder against the library:
//   npx -y pnpm@12.21.0 --silent reference DIR
// Exits 0 when all passed, 1 when one failed, 2 when there was nothing that could be run.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildLibraries } from './build-libraries.mjs';

const MOST_FAILURES = 10;
const STATUSES = ['passed', 'failed', 'not implemented'];

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** The parsed files, by name. */
function readFolder(folder) {
  const files = new Map();
  try {
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.json')) files.set(name, readFileSync(path.join(folder, name), 'utf8'));
    }
  } catch (error) {
    stop(`reference: cannot read ${folder}: ${error.message}`);
  }
  if (files.size === 0) stop(`reference: no JSON file in ${folder}`);
  for (const [name, text] of files) {
    try {
      files.set(name, JSON.parse(text));
    } catch (error) {
      stop(`reference: ${name} is not JSON: ${error.message}`);
    }
  }
  return files;
}

function recordsOf(name, json, referenceRecords) {
  try {
    return referenceRecords(json);
  } catch (error) {
    return stop(`reference: ${name} holds no records: ${error.message}`);
  }
}

/** NaN and infinities by name, which JSON would print as null. */
function shown(value) {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const text = JSON.stringify(value, (_, part) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );
  return text.length > 1000 ? `${text.slice(0, 1000)} …` : text;
}

function printTable(counts) {
  const total = STATUSES.map((_, column) => [...counts.values()].reduce((sum, row) => sum + row[column], 0));
  const rows = [['method', STATUSES], ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)), ['total', total]];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, cells] of rows) {
    const line = cells.map((cell, column) => String(cell).padStart(STATUSES[column].length)).join('  ');
    console.log(`${name.padEnd(width)}  ${line}`);
  }
}

const [argument, ...rest] = process.argv.slice(2);
if (argument === undefined || rest.length > 0) stop('Usage: pnpm --silent reference DIR');
const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
const files = readFolder(folder);

buildLibraries('packages/core');
const { checkReference, referenceRecords } = await import('../packages/core/dist/stats/reference.js');

const counts = new Map();
const failures = [];
for (const [name, json] of files) {
  for (const record of recordsOf(name, json, referenceRecords)) {
    const { status, got } = checkReference(record);
    const row = counts.get(record.method) ?? [0, 0, 0];
    row[STATUSES.indexOf(status)]++;
    counts.set(record.method, row);
    if (status === 'failed') failures.push({ record, got });
  }
}
if (counts.size === 0) stop(`reference: the files in ${folder} hold no record`);

printTable(counts);
for (const { record, got } of failures.slice(0, MOST_FAILURES)) {
  console.log(
    `\n${record.id} (${record.method})\n  expected ${shown(record.expected)}\n  got      ${shown(got)}`,
  );
}
if (failures.length > MOST_FAILURES) console.log(`\n… and ${failures.length - MOST_FAILURES} more failures`);
process.exitCode = failures.length > 0 ? 1 : 0;
