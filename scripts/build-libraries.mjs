// Compiles the libraries before a script uses them. What the compiler says goes to standard error, because
// standard output belongs to the script.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Builds the projects, folders counted from the root, or everything; ends the process when that fails. */
export function buildLibraries(...projects) {
  const { status, error } = spawnSync(process.execPath, [compiler, '-b', ...projects], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  console.error(`The build failed${error ? `: ${error.message}` : ''}.`);
  process.exit(2);
}
