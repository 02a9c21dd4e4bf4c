// Runs the command: npx -y pnpm@12.21.0 --silent muster …
// Compiles it first if its sources changed, then hands over in this process, so that standard output is the
// command's alone and its exit code is ours. Paths count from where the user called.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildLibraries } from './build-libraries.mjs';
import { buildIfChanged } from './up-to-date.mjs';

const program = fileURLToPath(new URL('../packages/cli/dist/muster.js', import.meta.url));
const sources = [
  'tsconfig.base.json',
  'packages/core/tsconfig.json',
  'packages/cli/tsconfig.json',
  'packages/core/src',
  'packages/cli/src',
];

buildIfChanged('packages/cli/dist/.built', sources, () => buildLibraries('packages/cli'));
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(program).href);
