// Measures Muster beside its peers on one job: npx -y pnpm@12.21.0 bench [--runs N] [ROWS…]
// Each contender is a process of its own, from start to end; rounds are interleaved, so that a slow moment of the
// machine meets all of them, and ratios are taken within a round. Nothing is asserted but that all answers agree.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildLibraries } from './build-libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = path.join(root, 'tests/bench');

/** Programs in tests/bench with their arguments; all must give the answers of the first. */
const contenders = {
  'papaparse + Maps': ['papaparse-maps.mjs'],
  'papaparse + Arquero': ['papaparse-arquero.mjs'],
  'DuckDB, 2 threads': ['duckdb.mjs', '2'],
  'DuckDB, 1 thread': ['duckdb.mjs', '1'],
  'Muster, columns kept': ['muster-load.mjs'],
  'Muster, streaming': ['muster-stream.mjs'],
};
const [reference] = Object.keys(contenders);

/** What the seconds of all are divided by. */
const bases = ['papaparse + Maps', 'DuckDB, 2 threads'];

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const runs = wholeNumber(values.runs);
const sizes = positionals.length > 0 ? positionals.map(wholeNumber) : [100_000, 1_000_000];

buildLibraries('packages/core', 'packages/cli', 'data');
const results = [];
for (const rows of sizes) {
  const whole = await roster(rows);
  results.push(...measure(rows, 'all', whole), ...measure(rows, 'needed', await narrowed(whole)));
}
print(results);

function wholeNumber(text) {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  console.error(`bench: a whole number from 1, got ${text}`);
  process.exit(2);
}

/** The people file of a school of so many rows, made unless it is there. */
async function roster(rows) {
  const folder = path.join(bench, 'data', String(rows));
  if (!existsSync(folder)) {
    console.error(`writing a roster of ${rows} rows`);
    const { writeSchool } = await import('../data/dist/index.js');
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    await writeSchool({ out: unfinished, rows });
    renameSync(unfinished, folder);
  }
  return path.join(folder, 'people.csv');
}

/** The same roster with no more columns than the job needs, made unless it is there. */
async function narrowed(file) {
  const folder = path.join(path.dirname(file), 'needed');
  const needed = path.join(folder, path.basename(file));
  if (!existsSync(needed)) {
    const { writeNarrowed } = await import('../tests/bench/narrow.mjs');
    mkdirSync(folder, { recursive: true });
    copyFileSync(path.join(path.dirname(file), 'headcount.csv'), path.join(folder, 'headcount.csv'));
    await writeNarrowed(file, `${needed}.unfinished`);
    renameSync(`${needed}.unfinished`, needed);
  }
  return needed;
}

/** Runs every contender so many times, in turn. */
function measure(rows, columns, file) {
  const taken = Object.keys(contenders).map((name) => ({ name, rows, columns, seconds: [], megabytes: [] }));
  let expected = null;
  for (let run = 0; run < runs; run++) {
    console.error(`${rows} rows, ${columns} columns, round ${run + 1} of ${runs}`);
    for (const entry of taken) {
      const { seconds, megabytes, answers } = runOnce(entry.name, file);
      expected ??= answers;
      if (answers !== expected) disagree(entry.name, expected, answers);
      entry.seconds.push(seconds);
      entry.megabytes.push(megabytes);
    }
  }
  return taken;
}

function runOnce(name, file) {
  const [program, ...rest] = contenders[name];
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bench, program), file, ...rest], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) {
    console.error(`${name} failed:\n${stderr}`);
    process.exit(1);
  }
  return {
    seconds,
    megabytes: Number(stderr) / 1024,
    answers: stdout.trimEnd().split('\n').sort().join('\n'),
  };
}

function disagree(name, expected, answers) {
  const [theirs, ours] = [new Set(expected.split('\n')), new Set(answers.split('\n'))];
  console.error(`${name} does not agree with ${reference}:`);
  for (const line of [...theirs].filter((line) => !ours.has(line)).slice(0, 10)) console.error(`- ${line}`);
  for (const line of [...ours].filter((line) => !theirs.has(line)).slice(0, 10)) console.error(`+ ${line}`);
  process.exit(1);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function print(entries) {
  const lines = [['contender', 'rows', 'columns', 'seconds', 'MB peak', ...bases.map((base) => `÷ ${base}`)]];
  for (const { name, rows, columns, seconds, megabytes } of entries) {
    const ratios = bases.map((base) => {
      const others = entries.find(
        (entry) => entry.name === base && entry.rows === rows && entry.columns === columns,
      );
      return median(seconds.map((time, run) => time / others.seconds[run])).toFixed(2);
    });
    const figures = [median(seconds).toFixed(2), Math.max(...megabytes).toFixed(0), ...ratios];
    lines.push([name, String(rows), columns, ...figures]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
    console.log(cells.join('  '));
  }
}
