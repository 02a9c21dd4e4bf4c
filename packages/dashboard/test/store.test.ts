import { describe, expect, it } from 'vitest';
import { Store } from '../src/state/store.ts';
import { StandIn, summary } from './stand-in.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const question = { indicators: ['admissions'] };

async function ready(backend = new StandIn()) {
  const store = new Store(backend);
  await store.useSample();
  return { store, backend };
}

describe('the store', () => {
  it('asks a question once, however often it is looked at', async () => {
    const { store, backend } = await ready();
    expect(store.reply(question)).toBeNull();
    expect(store.reply({ ...question })).toBeNull();
    await settled();
    expect(store.reply(question)).toMatchObject({ status: 'known' });
    expect(backend.asked).toEqual([question]);
  });

  it('asks nothing before there are files', async () => {
    const backend = new StandIn();
    const store = new Store(backend);
    expect(store.reply(question)).toBeNull();
    await settled();
    expect(backend.asked).toEqual([]);
  });

  it('tells its listeners when an answer came, until they leave', async () => {
    const { store } = await ready();
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    store.reply(question);
    await settled();
    expect(told).toBe(1);
    leave();
    store.dismiss();
    expect(told).toBe(1);
  });

  it('asks again when the files have changed', async () => {
    const { store, backend } = await ready();
    store.reply(question);
    await settled();
    const before = store.version;
    await store.add([new File(['x'], 'ours.csv')]);
    expect(store.version).toBeGreaterThan(before);
    expect(store.reply(question)).toBeNull();
    await settled();
    expect(backend.asked).toHaveLength(2);
  });

  it('keeps files and figures when new files failed, and says so', async () => {
    const { store, backend } = await ready();
    store.reply(question);
    await settled();
    const before = store.version;
    backend.outcome = { status: 'failed', failures: [{ reason: 'no-usable-row', file: 'ours.csv' }] };
    await store.add([new File(['x'], 'ours.csv')]);
    expect(store.notice).toEqual({
      kind: 'failed',
      failures: [{ reason: 'no-usable-row', file: 'ours.csv' }],
    });
    expect(store.school).toBe(summary);
    expect(store.version).toBe(before);
    expect(store.reply(question)).toMatchObject({ status: 'known' });
  });

  it('says what became of the files that were added, or that reading was cancelled', async () => {
    const { store, backend } = await ready();
    expect(store.notice).toBeNull();
    await store.add([new File(['x'], 'ours.csv')]);
    // Of the two inputs of the stand-in the last is the one that was added.
    expect(store.notice).toEqual({
      kind: 'loaded',
      files: 1,
      rows: 208,
      rejected: 0,
      errors: 2,
      warnings: 0,
    });
    backend.outcome = { status: 'cancelled' };
    await store.add([new File(['x'], 'ours.csv')]);
    expect(store.notice).toEqual({ kind: 'cancelled' });
  });
});
