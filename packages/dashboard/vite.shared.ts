/** What both builds have in common. */
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const shared = {
  // Relative, so that the folder can be served from anywhere.
  base: './',
  resolve: {
    conditions: ['muster-source', 'module', 'browser', 'development|production'],
    alias: { '@stdlib/assert-has-generator-support': here('has-generators.cjs') },
  },
  build: {
    target: 'es2023',
    // The polyfill is a script that fetches; the page connects to nothing.
    modulePreload: { polyfill: false },
    // Nothing becomes a `data:` address, which the policy would refuse.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
  },
  worker: { format: 'es' },
} satisfies UserConfig;
