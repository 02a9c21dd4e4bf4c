import { afterEach, describe, expect, it } from 'vitest';
import { Keeping } from '../src/state/keeping.ts';
import { Shelf } from '../src/state/shelf.ts';
import type { Work } from '../src/state/work.ts';
import { freeShelf, ownFile, textsOf, work } from './kept-work.ts';
import { until } from './mount.ts';

const open: Keeping[] = [];

/** As another tab would be: its own lock, its own channel, the same database. */
function tab(name: string) {
  const heard: string[] = [];
  const keeping = new Keeping(name, {
    changed: () => undefined,
    kept: () => heard.push('kept'),
    erased: () => heard.push('erased'),
  });
  open.push(keeping);
  return { keeping, heard, is: () => keeping.state.is };
}

afterEach(() => {
  for (const keeping of open.splice(0)) keeping.close();
});

const of = (text: string): Work => work({ files: [ownFile('people.csv', text)] });

async function onShelf(name: string) {
  const shelf = new Shelf(name);
  const found = await shelf.read();
  await shelf.close();
  return found === null ? null : textsOf(found.work);
}

const one = [['people.csv', 'one']];
const two = [['people.csv', 'two']];

describe('one tab', () => {
  it('keeps its work, and finds it again', async () => {
    const name = freeShelf();
    const first = tab(name);
    expect(await first.keeping.read()).toBeNull();
    expect(first.is()).toBe('nothing');
    await first.keeping.keep(of('one'));
    expect(first.keeping.state).toMatchObject({ is: 'kept', label: { files: 1, bytes: 3 } });
    first.keeping.close();
    const later = tab(name);
    expect(await textsOf((await later.keeping.read())!)).toEqual(one);
    // The lock of the tab that was closed may still be on its way back.
    await until(() => later.is() === 'kept');
  });

  it('keeps nothing that is nobody’s, and lets go of what was kept when nothing is left', async () => {
    const name = freeShelf();
    const { keeping, is } = tab(name);
    const sample = work({ files: [{ origin: 'sample', name: 'people.csv', of: 'people.csv' }] });
    await keeping.keep(sample);
    expect(is()).toBe('nothing');
    await keeping.keep(of('one'));
    await keeping.keep(sample);
    expect(is()).toBe('nothing');
    expect(await onShelf(name)).toBeNull();
  });

  it('keeps what is looked at, the last of several', async () => {
    const name = freeShelf();
    const { keeping } = tab(name);
    await keeping.keep(of('one'));
    keeping.look('#/grades');
    keeping.look('#/data');
    await new Promise((resolve) => setTimeout(resolve, 400));
    const next = tab(name);
    expect((await next.keeping.read())!.address).toBe('#/data');
  });

  it('says that it could not keep, and tries again with the next change', async () => {
    const name = freeShelf();
    const { keeping } = tab(name);
    await keeping.keep(of('one'));
    const bad = ownFile('people.csv', '', { content: (() => '') as unknown as Blob });
    await keeping.keep(work({ files: [bad] }));
    expect(keeping.state).toMatchObject({ is: 'failed', why: 'unavailable' });
    expect(await onShelf(name)).toEqual(one);
    await keeping.keep(of('two'));
    expect(keeping.state.is).toBe('kept');
    expect(await onShelf(name)).toEqual(two);
  });

  it('says that there is no room', async () => {
    const { keeping } = tab(freeShelf());
    const full = ownFile('people.csv', 'one');
    Object.defineProperty(full.content, 'size', {
      get: () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    });
    await keeping.keep(work({ files: [full] }));
    expect(keeping.state).toMatchObject({ is: 'failed', why: 'full' });
  });
});

describe('two tabs', () => {
  async function both() {
    const name = freeShelf();
    const first = tab(name);
    await first.keeping.keep(of('one'));
    const second = tab(name);
    expect(await textsOf((await second.keeping.read())!)).toEqual(one);
    return { name, first, second };
  }

  it('show the same, and only one keeps', async () => {
    const { name, first, second } = await both();
    expect([first.is(), second.is()]).toEqual(['kept', 'elsewhere']);
    await second.keeping.keep(of('two'));
    expect(second.is()).toBe('elsewhere');
    expect(await onShelf(name)).toEqual(one);
  });

  it('hear of each other what was kept, unless they have something of their own to lose', async () => {
    const { first, second } = await both();
    await first.keeping.keep(of('two'));
    await until(() => second.heard.length === 1);
    expect(second.heard).toEqual(['kept']);
    expect(await textsOf((await second.keeping.read())!)).toEqual(two);
    await second.keeping.keep(of('three'));
    await first.keeping.keep(of('four'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(second.heard).toEqual(['kept']);
    expect(first.heard).toEqual([]);
  });

  it('change places when the user says so', async () => {
    const { name, first, second } = await both();
    await second.keeping.takeOver(of('two'));
    expect(await onShelf(name)).toEqual(two);
    await until(() => first.is() === 'elsewhere' && first.heard.length === 1);
    expect(second.is()).toBe('kept');
    await first.keeping.keep(of('three'));
    expect(await onShelf(name)).toEqual(two);
  });

  it('leave the work to the one that stays', async () => {
    const { name, first, second } = await both();
    first.keeping.close();
    await until(() => second.is() === 'kept');
    await second.keeping.keep(of('two'));
    expect(await onShelf(name)).toEqual(two);
  });

  it('do not overwrite each other, though the one that kept has gone, until the user says so', async () => {
    const { name, first, second } = await both();
    await second.keeping.keep(of('two'));
    first.keeping.close();
    await until(() => second.is() === 'aside');
    await second.keeping.keep(of('three'));
    expect(second.is()).toBe('aside');
    expect(await onShelf(name)).toEqual(one);
    // As when it is reloaded: it goes on keeping.
    const again = tab(name);
    await again.keeping.read();
    expect(again.is()).toBe('kept');
    await second.keeping.takeOver(of('three'));
    expect(second.is()).toBe('kept');
    expect(await onShelf(name)).toEqual([['people.csv', 'three']]);
    await until(() => again.is() === 'elsewhere');
  });

  it.each(['first', 'second'] as const)('forget together when the %s erases', async (who) => {
    const { name, ...tabs } = await both();
    const [eraser, other] = who === 'first' ? [tabs.first, tabs.second] : [tabs.second, tabs.first];
    await eraser.keeping.erase();
    expect(await onShelf(name)).toBeNull();
    await until(() => other.is() === 'nothing');
    expect(new Set(other.heard)).toEqual(new Set(['erased']));
    expect(eraser.is()).toBe('nothing');
    // And both may begin again.
    await other.keeping.keep(of('two'));
    await until(() => other.is() === 'kept');
    expect(await onShelf(name)).toEqual(two);
  });
});
