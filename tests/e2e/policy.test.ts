/** What the policy forbids does not happen: counted at a server that all the world leads to. */
import { expect, it } from 'vitest';
import { textOf } from './browser.ts';
import { walks } from './walks.ts';

const walk = walks();

const outside = 'http://outside.example';

/** What was seen so far was to be seen. */
function forgive(): void {
  const { errors, violations, foreign } = walk.seen;
  for (const list of [errors, violations, foreign, walk.outside.reached]) list.length = 0;
}

/** All ways by which a page sends something without asking; runs in the page. */
async function sendByAllWays(to: string): Promise<void> {
  const add = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  const ways: Readonly<Record<string, (url: string) => unknown>> = {
    image: (url) => add('img', { src: url }),
    style: (url) => add('link', { rel: 'stylesheet', href: url }),
    script: (url) => add('script', { src: url }),
    prefetch: (url) => add('link', { rel: 'prefetch', href: url }),
    frame: (url) => add('iframe', { src: url }),
    object: (url) => add('object', { data: url }),
    video: (url) => add('video', { src: url }),
    font: (url) => new FontFace('outside', `url(${url})`).load(),
    beacon: (url) => navigator.sendBeacon(url, 'x'),
    fetch: (url) => fetch(url, { mode: 'no-cors' }),
    encrypted: (url) => fetch(url.replace('http', 'https'), { mode: 'no-cors' }),
    events: (url) => new EventSource(url),
    socket: (url) => new WebSocket(url.replace('http', 'ws')),
    // Into a frame of the page's own, so as not to lead away from it where that is not forbidden.
    form: (url) => {
      add('iframe', { name: 'sink' });
      (add('form', { action: url, method: 'post', target: 'sink' }) as HTMLFormElement).submit();
    },
  };
  for (const [way, send] of Object.entries(ways)) {
    try {
      await send(`${to}/${way}`);
    } catch {
      // Forbidden, or answered with something else than was asked for.
    }
  }
}

/** What becomes of text that is run as code; later, since what the test tool runs itself is exempt from the policy. */
function runText(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      try {
        resolve(String(new Function('return "code from text"')()));
      } catch {
        resolve('no code from text');
      }
    });
  });
}

const sent = (to: string) =>
  fetch(to).then(
    () => 'sent',
    () => 'refused',
  );

it('reaches the server by all ways when nothing forbids it', async () => {
  const page = await walk.context.newPage();
  await page.goto(`${outside}/control`);
  expect(await page.evaluate(runText)).toBe('code from text');
  await page.evaluate(sendByAllWays, outside);
  const fetched = ['image', 'style', 'script', 'prefetch', 'frame', 'object', 'video', 'font', 'events'];
  const sent = ['beacon', 'fetch', 'form'];
  const tunnels = [443, 80].map((port) => `CONNECT outside.example:${port}`);
  await expect
    .poll(() => walk.outside.reached)
    .toEqual(
      expect.arrayContaining([
        `GET ${outside}/control`,
        ...[...fetched, ...sent].map((way) =>
          expect.stringMatching(new RegExp(`^(GET|POST) ${outside}/${way}$`)),
        ),
        ...tunnels,
      ]),
    );
  await page.close();
  forgive();
});

it('sends nothing from the page or its worker, and runs no text as code', async () => {
  const { page } = walk;
  await expect.poll(() => textOf(page.locator('muster-card[data-figure="admissions"]'))).toContain('1,090');
  const [worker] = page.workers();
  expect(worker).toBeDefined();
  expect(walk.seen.violations).toEqual([]);

  await page.evaluate(sendByAllWays, outside);
  for (const to of [`${outside}/fetch`, `${walk.url}index.html`]) {
    expect(await page.evaluate(sent, to)).toBe('refused');
    expect(await worker!.evaluate(sent, to)).toBe('refused');
  }
  expect(await page.evaluate(runText)).toBe('no code from text');
  expect(await worker!.evaluate(runText)).toBe('no code from text');
  await page.waitForTimeout(300);
  expect(walk.outside.reached).toEqual([]);
  expect(walk.seen.violations.length).toBeGreaterThan(10);
  forgive();
});
