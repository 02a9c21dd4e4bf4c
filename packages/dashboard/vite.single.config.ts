/** The page as one file, `dist/muster.html`: for a disk, a mail or a stick, without a server. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { oneFile, workersInside } from './vite.one-file.ts';
import { shared } from './vite.shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  ...shared,
  root: here('.'),
  mode: 'single',
  publicDir: false,
  plugins: [workersInside(), oneFile('muster.html')],
  build: {
    ...shared.build,
    outDir: here('dist'),
    emptyOutDir: false,
    modulePreload: false,
    chunkSizeWarningLimit: 8192,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
