/** The worker that keeps the page: `dist/sw.js`. Made last, since it names every file of the page. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shared } from './vite.shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What lies beside the page without being of it: the element for other pages, the page as one file, the worker itself. */
const beside = /^(embed\/|muster\.html$|sw\.js$|\.)/;

/** The files of the page, with a mark of their content; those under `assets/` have it in their name. */
function pageFiles(root: string) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !beside.test(url))
    .sort()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : markOf(join(root, url)) }));
}

function markOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

export default defineConfig({
  ...shared,
  root: here('.'),
  publicDir: false,
  define: { pageFiles: JSON.stringify(pageFiles(here('dist'))) },
  build: {
    ...shared.build,
    outDir: here('dist'),
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: here('src/offline/service-worker.ts'),
      output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
    },
  },
});
