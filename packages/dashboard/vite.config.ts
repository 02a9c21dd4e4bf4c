/** The page: `dist/`, with the sample school beside it for those who want a file as a pattern. */
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shared } from './vite.shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  ...shared,
  root: here('.'),
  build: { ...shared.build, outDir: here('dist'), emptyOutDir: true },
  plugins: [
    {
      name: 'sample-beside-the-page',
      apply: 'build',
      closeBundle: () => {
        const sample = here('../../data/school-2003');
        if (existsSync(sample)) cpSync(sample, here('dist/sample'), { recursive: true });
      },
    },
  ],
});
