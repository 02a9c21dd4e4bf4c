/** Walks over the page in a real browser: what each begins with, and what must hold at the end of every one. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launch, pageRoot, type Served, serveFolder } from './browser.ts';
import { type Outside, openOutside } from './outside.ts';

/** What a page did that it must not, in this and all tabs beside it. */
export interface Watch {
  /** Errors and warnings, of the page and of the browser about it. */
  readonly errors: string[];
  /** What the policy had to prevent. */
  readonly violations: string[];
  /** Requests for anything that is not of the origin. */
  readonly foreign: string[];
}

/** Watches all pages of a user from before their first script. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const seen: Watch = { errors: [], violations: [], foreign: [] };
  context.on('weberror', (error) => seen.errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  context.on('request', (request) => {
    const url = request.url();
    if (![origin, 'data:', 'blob:'].some((own) => url.startsWith(own))) seen.foreign.push(url);
  });
  await context.exposeFunction('reportViolation', (text: string) => seen.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return seen;
}

export interface Walks {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly seen: Watch;
  readonly outside: Outside;
  /** The address that the page is served under. */
  readonly url: string;
  /** Somebody who has not been here before, for whom nothing is kept; whoever was here leaves. */
  arrive(address?: string): Promise<void>;
}

export interface Start {
  /** The folder that is served. */
  readonly root?: string;
  /** Where each walk begins, below the address of the page; null where it says so itself. */
  readonly at?: string | null;
}

/**
 * Sets up the walks of a file: one browser for all of them, a user of its own for each. No walk ends well in which
 * the page had an error, the policy something to prevent, or anything left the origin, as counted in the browser and
 * at a server that all else leads to.
 */
export function walks({ root = pageRoot, at = '' }: Start = {}): Walks {
  let browser: Browser;
  let server: Served;
  let outside: Outside;
  let user: { readonly context: BrowserContext; readonly page: Page; readonly seen: Watch } | null = null;

  const leave = async () => {
    if (user === null) return;
    const { context, seen } = user;
    user = null;
    await context.close();
    const reached = outside.reached.splice(0);
    expect({ ...seen, reached }).toEqual({ errors: [], violations: [], foreign: [], reached: [] });
  };

  const arrive = async (address = '') => {
    await leave();
    const { href, protocol, origin: served } = new URL(address, server.url);
    // Of what lies on a disk, every file is its own origin.
    const origin = protocol === 'file:' ? href : `${served}/`;
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      proxy: outside.proxy(origin),
    });
    const seen = await watch(context, origin);
    const page = await context.newPage();
    user = { context, page, seen };
    await page.goto(href);
  };

  beforeAll(async () => {
    browser = await launch();
    server = await serveFolder(root);
    outside = await openOutside();
  });
  beforeEach(async () => {
    if (at !== null) await arrive(at);
  });
  afterEach(leave);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    outside?.close();
  });

  return {
    get browser() {
      return browser;
    },
    get context() {
      return user!.context;
    },
    get page() {
      return user!.page;
    },
    get seen() {
      return user!.seen;
    },
    get outside() {
      return outside;
    },
    get url() {
      return server.url;
    },
    arrive,
  };
}
