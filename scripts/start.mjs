/** Builds the libraries and the page, serves the page on this computer and prints where. Ctrl-C ends it. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serve } from '../packages/dashboard/server/serve.mjs';
import { buildLibraries } from './build-libraries.mjs';

const usualPort = 4173;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dashboard = here('../packages/dashboard');
const vite = here('../node_modules/vite/bin/vite.js');

buildLibraries('packages/core', 'packages/charts');
for (const config of ['vite.config.ts', 'vite.embed.config.ts']) {
  const { status, error } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--logLevel', 'warn'],
    { cwd: dashboard, stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) {
    console.error(`The page could not be built${error ? `: ${error.message}` : ''}.`);
    process.exit(2);
  }
}

const wanted = Number(process.env.PORT ?? usualPort);
const { url, port, close } = await serve({ root: here('../packages/dashboard/dist'), port: wanted });
console.log(`Muster: ${url}`);
if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} was taken; this is port ${port}.`);
console.log('Ctrl-C ends it.  按 Ctrl-C 结束。');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    close().finally(() => process.exit(0));
  });
}
