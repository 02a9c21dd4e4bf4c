// Builds the page as bundles for the browser, unless nothing changed since the last time.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './up-to-date.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the built page lies. */
export const pageRoot = here('../packages/dashboard/dist');

const dashboard = 'packages/dashboard';

/** The page, which empties the folder; the element for other pages; the page as one file; and what keeps the page offline. */
const configs = ['vite.config.ts', 'vite.embed.config.ts', 'vite.single.config.ts', 'vite.offline.config.ts'];

const sources = [
  'package.json',
  'packages/core/src',
  'packages/charts/src',
  'data/src',
  'data/tables',
  ...['src', 'public', 'index.html', 'package.json'].map((name) => `${dashboard}/${name}`),
  ...[...configs, 'vite.one-file.ts', 'vite.shared.ts', 'types', 'has-generators.cjs', 'server'].map(
    (name) => `${dashboard}/${name}`,
  ),
];

/** Builds the page; ends the process when that fails. */
export function buildPage() {
  buildIfChanged(`${dashboard}/dist/.built`, sources, () => {
    for (const config of configs) buildOne(config);
  });
}

function buildOne(config) {
  const { status, error } = spawnSync(
    process.execPath,
    [here('../node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn'],
    {
      cwd: here(`../${dashboard}`),
      stdio: ['ignore', 2, 2],
      // Whoever calls, a test among them, gets the page that users get.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status === 0) return;
  console.error(`The page could not be built${error ? `: ${error.message}` : ''}.`);
  process.exit(2);
}
