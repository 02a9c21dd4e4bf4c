/** What a page holds after many turns is what it held after the first: charts that have gone are let go of. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { blankInSight, screens, turnTo } from './screens.ts';
import { walks } from './walks.ts';

const walk = walks({ at: '#/overview?lang=en&profile=ENG' });

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** What is left once all that nobody needs has been collected. */
async function held(session: CDPSession): Promise<Held> {
  // What is let go of in one round may be what held something else.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
  };
}

/** Through all screens, with the charts drawn that come into sight, and back to the first. */
async function round(page: Page): Promise<void> {
  for (const screen of [...screens.slice(1), screens[0]!]) {
    await turnTo(page, screen);
    await expect.poll(() => blankInSight(page)).toBe(0);
  }
}

it('holds after a hundred screens what it held after the first', async () => {
  const { page } = walk;
  const session = await walk.context.newCDPSession(page);
  await session.send('Performance.enable');
  await round(page);
  // The second round finds everything that is kept on purpose, such as answers.
  await round(page);
  const before = await held(session);
  const rounds = Math.ceil(100 / screens.length);
  for (let turn = 0; turn < rounds; turn++) await round(page);
  const after = await held(session);
  expect(after.documents).toBeLessThanOrEqual(before.documents);
  expect(after.nodes).toBeLessThan(before.nodes * 1.1);
  expect(after.listeners).toBeLessThan(before.listeners * 1.1);
  expect(after.heap).toBeLessThan(before.heap * 1.25);
});
