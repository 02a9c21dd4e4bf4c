// Builds the libraries that the page needs and the page itself, as bundles for the browser.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildLibraries } from './build-libraries.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the built page lies. */
export const pageRoot = here('../packages/dashboard/dist');

/** Builds the page; ends the process when that fails. */
export function buildPage() {
  buildLibraries('packages/core', 'packages/charts');
  for (const config of ['vite.config.ts', 'vite.embed.config.ts']) {
    const { status, error } = spawnSync(
      process.execPath,
      [here('../node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn'],
      { cwd: here('../packages/dashboard'), stdio: ['ignore', 2, 2] },
    );
    if (status === 0) continue;
    console.error(`The page could not be built${error ? `: ${error.message}` : ''}.`);
    process.exit(2);
  }
}
