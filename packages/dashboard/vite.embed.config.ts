/** The element for other pages: `dist/embed/muster.js` with all that it loads beside it. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shared } from './vite.shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  ...shared,
  root: here('.'),
  publicDir: false,
  build: {
    ...shared.build,
    outDir: here('dist/embed'),
    emptyOutDir: true,
    rollupOptions: {
      input: here('src/embed.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'muster.js' },
    },
  },
});
