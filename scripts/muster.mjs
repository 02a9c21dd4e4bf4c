// Runs the command: npx -y pnpm@12.21.0 --silent muster …
// Compiles it first if its sources changed, then hands over in this process, so that standard output is the
// command's alone and its exit code is ours. Paths count from where the user called.
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildLibraries } from './build-libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = path.join(root, 'packages/cli/dist/muster.js');
/** Its age is that of the build; it goes when what was built goes. */
const stamp = path.join(root, 'packages/cli/dist/.built');
const inputs = ['tsconfig.base.json', 'packages/core/tsconfig.json', 'packages/cli/tsconfig.json'];

/** When a file or anything in a folder was last changed; folders count, as files may have been deleted. */
function changed(name) {
  const info = statSync(name);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(name).map((entry) => changed(path.join(name, entry))));
}

function isBuilt() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  const core = statSync(path.join(root, 'packages/core/dist/index.js'), { throwIfNoEntry: false });
  if (built === undefined || core === undefined) return false;
  const sources = [...inputs, 'packages/core/src', 'packages/cli/src'];
  return sources.every((name) => changed(path.join(root, name)) < built);
}

if (!isBuilt()) {
  const started = new Date();
  buildLibraries('packages/cli');
  // The time of the start: what is edited while the compiler runs is compiled next time.
  writeFileSync(stamp, started.toISOString());
  utimesSync(stamp, started, started);
}
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(program).href);
