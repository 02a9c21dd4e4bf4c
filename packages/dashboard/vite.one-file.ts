/** Plugins that put the page and all that it loads, workers too, into one file that opens from a disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { policy } from './server/serve.mjs';
import { shared } from './vite.shared.ts';

const workerQuery = '?worker&url';
const inlined = '\0inlined-worker:';

/** Workers as texts inside the script that starts them: a page without a server has no other address for them. */
export function workersInside(): Plugin {
  return {
    name: 'workers-inside',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(workerQuery)) return null;
      const found = await this.resolve(source.slice(0, -workerQuery.length), importer, { skipSelf: true });
      return found === null ? null : inlined + found.id;
    },
    async load(id) {
      if (!id.startsWith(inlined)) return null;
      const code = await bundled(id.slice(inlined.length));
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
    },
  };
}

async function bundled(entry: string): Promise<string> {
  const made = await build({
    ...shared,
    configFile: false,
    mode: 'single',
    logLevel: 'warn',
    publicDir: false,
    plugins: [workersInside()],
    build: {
      ...shared.build,
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false },
        // Of Node alone, and never reached in a browser.
        checks: { emptyImportMeta: false },
      },
    },
  });
  if (Array.isArray(made) || !('output' in made)) throw new Error(`one file: ${entry} made several bundles`);
  return made.output[0].code;
}

/** The document with its script, styles and icon in it, and the policy that a server would send as a header. */
export function oneFile(name: string): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle: {
      // After the builder has put in what it had left open.
      order: 'post',
      handler(_, bundle) {
        const all = Object.values(bundle);
        const text = (end: string) => {
          const found = all.find(({ fileName }) => fileName.endsWith(end));
          if (found === undefined) throw new Error(`one file: no ${end} was made`);
          return found.type === 'chunk' ? found.code : String(found.source);
        };
        const script = inHtml(text('.js'));
        const style = text('.css');
        const icon = readFileSync(new URL('public/icon.svg', import.meta.url), 'utf8');
        // As functions, since a text to put in its place may hold signs that mean something there.
        const html = text('.html')
          .replace(
            '<head>',
            () =>
              `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}" />`,
          )
          .replace(/<script [^>]*src=[^>]*><\/script>/, '')
          .replace(/<link rel="manifest"[^>]*>\s*/, '')
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
          .replace(/href="[^"]*icon\.svg"/, () => `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
          .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
        for (const { fileName } of all) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: name, source: html });
      },
    },
  };
}

/** What would end a script, or hide its end, when it stands in a document. */
function inHtml(script: string): string {
  const safe = script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  // A document changes these, and the script would no longer be the one that the policy lets through.
  if (/[\0\r]/.test(safe)) throw new Error('one file: the script holds a sign that a document changes');
  return safe;
}

/** The policy of the server, for what stands in the document itself; it cannot say there who may frame it. */
function policyOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const own: Readonly<Record<string, string | null>> = {
    'script-src': hash(script),
    'style-src': hash(style),
    'img-src': 'data: blob:',
    'font-src': null,
    'worker-src': 'blob:',
    'manifest-src': null,
    'frame-ancestors': null,
  };
  const directives = policy.split('; ').flatMap((directive) => {
    const [name = ''] = directive.split(' ');
    if (!(name in own)) return directive;
    return own[name] === null ? [] : `${name} ${own[name]}`;
  });
  return directives.join('; ');
}
