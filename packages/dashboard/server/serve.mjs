/**
 * A small server of a folder of files, for one's own computer: strict policy headers on everything, worker
 * scripts included, since a worker obeys the headers of its own script and not those of the page.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/** No connection to anywhere, no code but our own files, no code made at run time. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html muster',
].join('; ');

/** The worker that keeps the page for when there is no network has to load it: from here, and from nowhere else. */
const keeperPolicy = policy.replace("connect-src 'none'", "connect-src 'self'");
const keeper = 'sw.js';

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** How many ports are tried after a taken one. */
const attempts = 20;

/**
 * Serves a folder.
 *
 * @param {{root: string, port?: number, host?: string}} options port 0 takes any free port; a taken port
 *   is followed by the next ones
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} the address it came to, and
 *   the end of it
 */
export async function serve({ root, port = 4173, host = '127.0.0.1' }) {
  const base = await realpath(root);
  const server = createServer((request, response) => {
    respond(base, request, response).catch((error) => {
      response.destroy(error);
    });
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server, first, host) {
  for (let port = first; ; port += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      // EACCES: Windows keeps ranges of ports for itself.
      const busy = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!busy || port === 0 || port >= first + attempts) throw error;
    }
  }
}

async function respond(base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, { Allow: 'GET, HEAD' });
    return;
  }
  const file = await find(base, request.url ?? '/');
  if (file === null) {
    refuse(response, 404);
    return;
  }
  const type = types[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, {
    ...headers,
    ...(file.path === join(base, keeper) && { 'Content-Security-Policy': keeperPolicy }),
    'Content-Type': type,
    'Content-Length': file.size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on('error', (error) => response.destroy(error))
    .pipe(response);
}

function refuse(response, status, more = {}) {
  response.writeHead(status, { ...headers, ...more, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** The file of an address, or null: none there, a folder without a page, or outside of what is served. */
async function find(base, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    // Not an address at all.
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const wanted = join(base, path.endsWith('/') ? `${path}index.html` : path);
  try {
    // Links are followed before looking at where the file lies, so that none leads outside.
    const real = await realpath(wanted);
    if (!real.startsWith(base + sep)) return null;
    const info = await stat(real);
    return info.isFile() ? { path: real, size: info.size } : null;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return null;
    throw error;
  }
}
