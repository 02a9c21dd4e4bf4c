// Measures Muster beside its peers on one job: npx -y pnpm@12.21.0 bench [--runs N] [ROWS…]
// Each contender is a process of its own, from start to end; rounds are interleaved, so that a slow moment of the
// machine meets all of them, and ratios are taken within a round. Nothing is asserted but that all answers agree.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildLibraries } from './build-libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = path.join(root, 'tests/bench');

/** Programs in tests/bench; the first is what the others are compared with. */
const contenders = {
  'papaparse + Maps': 'papaparse-maps.mjs',
  'papaparse + Arquero': 'papaparse-arquero.mjs',
  'Muster, columns kept': 'muster-load.mjs',
  'Muster, streaming': 'muster-stream.mjs',
  'Muster, streaming once a question': 'muster-compute.mjs',
};
const [reference] = Object.keys(contenders);

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const runs = wholeNumber(values.runs);
const sizes = positionals.length > 0 ? positionals.map(wholeNumber) : [100_000, 1_000_000];

buildLibraries('packages/core', 'data');
const results = [];
for (const rows of sizes) results.push(...measure(rows, await roster(rows)));
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

/** Runs every contender so many times, in turn. */
function measure(rows, file) {
  const taken = Object.keys(contenders).map((name) => ({ name, rows, seconds: [], megabytes: [] }));
  let expected = null;
  for (let run = 0; run < runs; run++) {
    console.error(`${rows} rows, round ${run + 1} of ${runs}`);
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
  const program = path.join(bench, contenders[name]);
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], {
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
  const lines = [['contender', 'rows', 'seconds', 'MB peak', `÷ ${reference}`]];
  for (const { name, rows, seconds, megabytes } of entries) {
    const base = entries.find((entry) => entry.name === reference && entry.rows === rows);
    const ratio = median(seconds.map((time, run) => time / base.seconds[run]));
    const figures = [median(seconds).toFixed(2), Math.max(...megabytes).toFixed(0), ratio.toFixed(2)];
    lines.push([name, String(rows), ...figures]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
    console.log(cells.join('  '));
  }
}
