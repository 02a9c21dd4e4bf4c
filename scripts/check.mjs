// What can be checked without running the product: format, lint, types, build, direction of imports.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibraries } from './build-libraries.mjs';
import { buildPage } from './build-page.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

function run(title, program, ...args) {
  console.log(`— ${title}`);
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${title}: failed`);
    process.exit(1);
  }
}

run('format and lint', bin('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.');
console.log('— build');
buildLibraries();
buildPage();
run('types', bin('typescript', 'bin/tsc'), '-p', 'tsconfig.check.json');
run('direction of imports', bin('vitest', 'vitest.mjs'), 'run', '--project', 'node', 'tests/imports.test.ts');
