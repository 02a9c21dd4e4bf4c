import type { Question } from '@muster/core';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../src/state/outcomes.ts';
import { Store } from '../src/state/store.ts';
import { summary, withOwn } from './school.ts';
import { StandIn } from './stand-in.ts';

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

  it('says of what the worker could not answer that it failed, and waits for it no more', async () => {
    class Broken extends StandIn {
      override ask(): Promise<readonly Reply[]> {
        return Promise.reject(new Error('out of memory'));
      }
    }
    const { store } = await ready(new Broken());
    expect(store.reply(question)).toBeNull();
    await settled();
    expect(store.reply(question)).toEqual({ status: 'failed', message: 'out of memory' });
    expect(store.waiting).toBe(false);
  });

  it('waits for nothing that the worker fails in, and says what it was', async () => {
    const { store, backend } = await ready();
    const gone = () => Promise.reject(new Error('gone'));
    backend.workList = gone;
    const subject = { indicator: 'admissions', finding: 'counted' };
    expect(await store.workList({}, subject)).toEqual({ status: 'failed', message: 'gone' });
    backend.useSample = gone;
    await store.useSample();
    expect(store.loading).toBe(false);
    expect(store.notice).toEqual({ kind: 'failed', message: 'gone' });
    expect(store.isEmpty).toBe(false);
    backend.review = gone;
    await store.bring([new File(['x'], 'people.csv')]);
    expect(store.importing.reading).toBeNull();
    expect(store.importing.stopped).toEqual({ status: 'failed', message: 'gone' });
  });

  it('leaves the files of the sample out, and keeps all else that figures rest on', async () => {
    const { store, backend } = await ready();
    const ours = { name: 'ours.csv', id: '1', content: new Blob(), encoding: null, recipes: [] };
    const own = { ...ours, origin: 'user' } as const;
    const catalogs = [{ file: 'ours.json', text: '{}' }];
    const sample = { origin: 'sample', name: 'headcount.csv', of: 'headcount.csv' } as const;
    backend.work = { files: [sample, own], followed: [], catalogs };
    await store.leaveSample();
    expect(backend.opened).toEqual([{ files: [own], followed: [], catalogs }]);
    expect(backend.used).toBe(1);
    expect(store.loading).toBe(false);
  });

  it('says which recipe or catalogue could not be read, and goes on', async () => {
    const { store } = await ready();
    const file = new File(['{}'], 'ours.json');
    file.text = () => Promise.reject(new Error('it was moved'));
    await store.bring([file, new File(['x'], 'people.csv')]);
    expect(store.notice).toEqual({ kind: 'failed', message: 'it was moved' });
    expect(store.importing.staged.files).toHaveLength(1);
  });

  it('lets go of what is superseded, whose reply comes too late, and asks for it when it is wanted again', async () => {
    const replies: ((replies: readonly Reply[] | null) => void)[] = [];
    class Waiting extends StandIn {
      override ask(questions: readonly Question[]): Promise<readonly Reply[]> {
        this.asked.push(...questions);
        return new Promise((resolve) => replies.push(resolve as (typeof replies)[number]));
      }
    }
    const { store, backend } = await ready(new Waiting());
    const said = (message: string): Reply => ({ status: 'failed', message });
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    const other = { indicators: ['conversions'] };
    store.reply(question);
    await settled();
    store.supersede();
    expect(store.waiting).toBe(false);
    expect(backend.superseded).toBe(1);
    store.reply(other);
    await settled();
    // Others who look at this store hear that they have to ask again.
    expect(told).toBe(1);
    replies[0]!([said('too late')]);
    await settled();
    expect(store.reply(question)).toBeNull();
    await settled();
    replies[1]!([said('other')]);
    replies[2]!([said('again')]);
    await settled();
    expect([store.reply(question), store.reply(other)]).toEqual([said('again'), said('other')]);
    expect(backend.asked).toEqual([question, other, question]);
  });

  it('has nothing superseded where nothing is waited for', async () => {
    const { store, backend } = await ready();
    store.reply(question);
    await settled();
    store.supersede();
    expect(backend.superseded).toBe(0);
    expect(store.reply(question)).toMatchObject({ status: 'known' });
  });

  it('forgets the replies that were looked at longest ago, when there are very many', async () => {
    const { store, backend } = await ready();
    const asOf = (day: number) => ({
      ...question,
      asOf: new Date(day * 86_400_000).toISOString().slice(0, 10),
    });
    store.reply(question);
    for (let day = 0; day < 999; day++) store.reply(asOf(day));
    await settled();
    expect(store.reply(question)).not.toBeNull();
    store.reply(asOf(999));
    await settled();
    expect(backend.asked).toHaveLength(1001);
    expect(store.reply(question)).not.toBeNull();
    expect(store.reply(asOf(0))).toBeNull();
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

  it('asks again when the files have changed, and not while they are only staged', async () => {
    const { store, backend } = await ready();
    store.reply(question);
    await settled();
    const before = store.version;
    await store.bring([new File(['x'], 'ours.csv')]);
    expect(store.version).toBe(before);
    expect(store.reply(question)).toMatchObject({ status: 'known' });
    await store.use();
    expect(store.version).toBeGreaterThan(before);
    expect(store.reply(question)).toBeNull();
    await settled();
    expect(backend.asked).toHaveLength(2);
  });

  it('keeps files and figures when using new files failed, and says so', async () => {
    const { store, backend } = await ready();
    store.reply(question);
    await settled();
    const before = store.version;
    backend.outcome = { status: 'failed', message: 'out of memory' };
    await store.bring([new File(['x'], 'ours.csv')]);
    await store.use();
    expect(store.notice).toEqual({ kind: 'failed', message: 'out of memory' });
    expect(store.school).toBe(summary);
    expect(store.version).toBe(before);
    expect(store.reply(question)).toMatchObject({ status: 'known' });
    expect(store.importing.staged.files).toHaveLength(1);
  });

  it('says what became of the files that were used, and has none staged then', async () => {
    const { store } = await ready();
    expect(store.notice).toBeNull();
    await store.bring([new File(['x'], 'ours.csv'), new File(['y'], 'others.csv')]);
    await store.use();
    // Ten rows of each file of the stand-in are used; the errors are those of its school.
    expect(store.notice).toEqual({
      kind: 'loaded',
      files: 2,
      rows: 20,
      rejected: 0,
      errors: 2,
      warnings: 0,
    });
    expect(store.importing.staged.files).toEqual([]);
  });

  it('uses nothing that has not been read as it was decided', async () => {
    const { store, backend } = await ready();
    await store.bring([new File(['x'], 'ours.csv')]);
    backend.find = () => ({ status: 'cancelled' });
    await store.importing.decide({ what: 'encoding', file: 'ours.csv', encoding: 'gb18030' });
    await store.use();
    expect(backend.used).toBe(0);
  });
});

const recipe = { schema: 'muster-recipe/1', shape: ['学号', '学院'], columns: { 学院: 'unit' } };

describe('recipes among the files', () => {
  const json = (name: string, value: unknown) => new File([JSON.stringify(value)], name);

  it('are applied to the others, and to those already staged', async () => {
    const { store, backend } = await ready();
    await store.bring([json('ours.recipe.json', recipe), new File(['x'], 'ours.csv')]);
    expect(backend.reviewed.map(({ files }) => files.map(({ name }) => name))).toEqual([['ours.csv']]);
    expect(backend.recipes).toEqual([[recipe]]);
    const newer = { ...recipe, columns: { 学院: null } };
    await store.bring([json('newer.JSON', [newer])]);
    expect(backend.recipes[1]).toEqual([newer]);
  });

  it('are kept for the files to come when there is nothing else', async () => {
    const { store, backend } = await ready();
    await store.bring([json('ours.recipe.json', recipe)]);
    expect(store.notice).toEqual({ kind: 'recipe', file: 'ours.recipe.json' });
    expect(backend.reviewed).toEqual([]);
    await store.bring([new File(['x'], 'ours.csv')]);
    expect(backend.recipes).toEqual([[recipe]]);
  });

  it.each([
    ['no JSON', '{'],
    ['no recipe', '{"schema": "muster-results/1"}'],
    ['a part of the wrong shape', '{"schema": "muster-recipe/1", "headerRows": 7}'],
  ])('are refused with the reason when they are %s', async (_what, text) => {
    const { store } = await ready();
    await store.bring([new File([text], 'bad.json')]);
    expect(store.notice).toMatchObject({
      kind: 'recipe-failed',
      file: 'bad.json',
      error: { code: 'bad-recipe' },
    });
  });
});

describe('catalogues among the files', () => {
  const catalog = new File(['{"schema": "muster-catalog/1", "indicators": []}'], 'ours.json');

  it('are taken into use at once, and all figures are asked for again', async () => {
    const { store, backend } = await ready();
    store.reply(question);
    await settled();
    await store.bring([catalog]);
    expect(store.notice).toEqual({ kind: 'catalog', file: 'ours.json', count: 2 });
    expect(store.school).toBe(withOwn);
    expect(store.reply(question)).toBeNull();
    expect(backend.reviewed).toEqual([]);
  });

  it('come with other files, which are staged', async () => {
    const { store, backend } = await ready();
    await store.bring([
      new File(['x'], 'ours.csv'),
      catalog,
      new File([JSON.stringify(recipe)], 'recipe.json'),
    ]);
    expect(backend.reviewed.map(({ files }) => files.map(({ name }) => name))).toEqual([['ours.csv']]);
    expect(backend.recipes).toEqual([[recipe]]);
    expect(store.school).toBe(withOwn);
  });

  it('are refused with the reason, and the figures stay', async () => {
    const { store, backend } = await ready();
    const details = { file: 'ours.json', place: 'indicators[0].id', seen: 'admissions' };
    backend.learned = { status: 'refused', code: 'catalog-taken', details };
    store.reply(question);
    await settled();
    await store.bring([catalog]);
    expect(store.notice).toEqual({ kind: 'catalog-failed', code: 'catalog-taken', details });
    expect(store.reply(question)).toMatchObject({ status: 'known' });
  });

  it('can be let go of', async () => {
    const { store } = await ready();
    await store.bring([catalog]);
    await store.forget('ours.json');
    expect(store.school).toBe(summary);
  });
});
