/** The elements for other pages: `dist/embed/muster.js` with all that it loads beside it, and their types. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { shared } from './vite.shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Lit makes a policy of trusted types when it is loaded, and a page may forbid a second one of the same name. A second
 * copy of the script draws nothing, as the elements are there, and so makes none.
 */
function oncePerPage(): Plugin {
  const isFirst = '!customElements.get("muster-dashboard")';
  return {
    name: 'once-per-page',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      const changed = code.replace(/=(\w+)\?(?=\1\.createPolicy\("lit-html",)/, `=$1&&${isFirst}?`);
      if (changed === code) this.error('lit-html makes its policy in another way than it did');
      return { code: changed, map: null };
    },
  };
}

export default defineConfig({
  ...shared,
  root: here('.'),
  publicDir: false,
  plugins: [
    oncePerPage(),
    {
      name: 'types-beside-the-script',
      apply: 'build',
      closeBundle: () => cpSync(here('types'), here('dist/embed'), { recursive: true }),
    },
  ],
  build: {
    ...shared.build,
    outDir: here('dist/embed'),
    emptyOutDir: true,
    rollupOptions: {
      input: here('src/embed.ts'),
      output: { entryFileNames: 'muster.js' },
    },
  },
});
