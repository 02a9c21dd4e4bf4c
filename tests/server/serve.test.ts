import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy, serve } from '../../packages/dashboard/server/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'muster-serve-'));
const root = join(folder, 'site');
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(root, 'assets', 'worker.js'), 'self.x = 1;');
  writeFileSync(join(root, 'sw.js'), 'self.x = 2;');
  writeFileSync(join(root, 'assets', 'sw.js'), 'self.x = 3;');
  writeFileSync(join(root, 'manifest.webmanifest'), '{}');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  site = await serve({ root, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Asks without the tidying of addresses that `fetch` does. */
function ask(path: string, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: site.port, path, method }, (response) => {
        let body = '';
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('serve', () => {
  it.each(['/', '/index.html', '/assets/worker.js', '/assets/sw.js', '/nowhere', '/assets/'])(
    'sends the strict policy with everything: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toBe(policy);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('allows neither connections nor code made at run time', () => {
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('lets the worker that keeps the page load it from here, and nothing else', async () => {
    const { headers } = await ask('/sw.js');
    const [allowed, strict] = [String(headers['content-security-policy']), policy].map((text) =>
      text.split('; '),
    );
    expect(allowed!.filter((rule) => !strict!.includes(rule))).toEqual(["connect-src 'self'"]);
    expect(strict!.filter((rule) => !allowed!.includes(rule))).toEqual(["connect-src 'none'"]);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/worker.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('says what %s is', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/%',
    '/index.html%00.js',
    '//',
  ])('keeps to its folder and lists none: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('answers only questions', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    const head = await ask('/', 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
  });

  it('takes the next port when one is taken, and says which', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const second = await serve({ root, port });
    expect(second.port).toBeGreaterThan(port);
    expect(second.url).toBe(`http://127.0.0.1:${second.port}/`);
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
    await new Promise((resolve) => other.close(resolve));
  });

  it('is gone after closing', async () => {
    const brief = await serve({ root, port: 0 });
    await brief.close();
    await expect(fetch(brief.url)).rejects.toThrow();
  });

  it('refuses a folder that is not there', async () => {
    await expect(serve({ root: join(folder, 'nowhere'), port: 0 })).rejects.toThrow('ENOENT');
  });
});
