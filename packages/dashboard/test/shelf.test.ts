import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { Incomplete, Overtaken, Shelf } from '../src/state/shelf.ts';
import type { Work } from '../src/state/work.ts';
import { freeShelf, ownFile, textsOf, work } from './kept-work.ts';

const shelves: Shelf[] = [];

function shelf(name = freeShelf()): Shelf {
  const made = new Shelf(name);
  shelves.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(shelves.splice(0).map((one) => one.close()));
});

/** Straight into the database, as a page leaves it that is killed there. */
async function behind(name: string) {
  const database = await openDB(name);
  return {
    keys: async () => ({
      pointer: await database.getAllKeys('pointer'),
      contents: await database.getAllKeys('contents'),
    }),
    put: (key: string, content: Blob) => database.put('contents', content, key),
    lose: (key: string) => database.delete('contents', key),
    close: () => database.close(),
  };
}

const recipe = { schema: 'muster-recipe/1', shape: ['学号'], columns: { 学号: 'person_key' } } as const;

const whole: Work = work({
  files: [
    { origin: 'sample', name: 'units.csv', of: 'units.csv' },
    ownFile('名册.csv', '学号\n1\n', { encoding: 'gb18030', recipes: [recipe] }),
  ],
  followed: [recipe],
  catalogs: [{ file: 'ours.json', text: '{"schema": "muster-catalog/1"}' }],
  recipes: [recipe],
  address: '#/approval?stage=pretrial-meeting',
});

describe('the shelf', () => {
  it('has nothing at first', async () => {
    expect(await shelf().read()).toBeNull();
    expect(await shelf().label()).toBeNull();
  });

  it('gives back what was put there, byte for byte, to whoever opens it next', async () => {
    const name = freeShelf();
    const label = await shelf(name).write(whole, null);
    const found = await shelf(name).read();
    const { files, ...rest } = found!.work;
    const { files: given, ...others } = whole;
    expect(rest).toEqual(others);
    expect(files.map((file) => ({ ...file, content: null }))).toEqual(
      given.map((file) => ({ ...file, content: null })),
    );
    expect(await textsOf(found!.work)).toEqual([['名册.csv', '学号\n1\n']]);
    expect(found!.label).toEqual(label);
    // 学号 takes six bytes, 1 one, and so do two line breaks; the catalogue has 30.
    expect(label).toMatchObject({ files: 1, bytes: 9 + 30 });
  });

  it('throws away what is no longer in use, and writes nothing twice', async () => {
    const name = freeShelf();
    const first = ownFile('a.csv', 'a');
    const second = ownFile('b.csv', 'b');
    const { generation } = await shelf(name).write(work({ files: [first, second] }), null);
    const third = ownFile('c.csv', 'c');
    // Were it written again, this would be what is found.
    const same = { ...second, content: new Blob(['changed']) };
    await shelf(name).write(work({ files: [same, third] }), generation);
    expect(await textsOf((await shelf(name).read())!.work)).toEqual([
      ['b.csv', 'b'],
      ['c.csv', 'c'],
    ]);
    const inside = await behind(name);
    expect((await inside.keys()).contents.toSorted()).toEqual([second.id, third.id].toSorted());
    inside.close();
  });

  it('remembers what is looked at, of the work it was looked at in', async () => {
    const name = freeShelf();
    const { generation } = await shelf(name).write(work(), null);
    await shelf(name).look('#/grades', generation);
    await shelf(name).look('#/data', 'another');
    expect((await shelf(name).read())!.work.address).toBe('#/grades');
  });

  it('is empty when it was cleared', async () => {
    const name = freeShelf();
    await shelf(name).write(work(), null);
    await shelf(name).clear();
    expect(await shelf(name).read()).toBeNull();
    const inside = await behind(name);
    expect(await inside.keys()).toEqual({ pointer: [], contents: [] });
    inside.close();
  });
});

describe('work that is broken off', () => {
  it('before the pointer has turned leaves what was there, and is swept up by the next', async () => {
    const name = freeShelf();
    const { generation } = await shelf(name).write(work({ files: [ownFile('a.csv', 'last good')] }), null);
    // Contents go first; a page that is killed here has come so far.
    const inside = await behind(name);
    await inside.put('half', new Blob(['half of a roster']));
    expect(await textsOf((await shelf(name).read())!.work)).toEqual([['a.csv', 'last good']]);
    const next = ownFile('b.csv', 'next');
    await shelf(name).write(work({ files: [next] }), generation);
    expect((await inside.keys()).contents).toEqual([next.id]);
    inside.close();
  });

  it('by a file that cannot be read leaves what was there and nothing of its own', async () => {
    const name = freeShelf();
    const { generation } = await shelf(name).write(work({ files: [ownFile('a.csv', 'last good')] }), null);
    const bad = ownFile('b.csv', '', { content: (() => 'no content') as unknown as Blob });
    const both = work({ files: [ownFile('c.csv', 'c'), bad] });
    await expect(shelf(name).write(both, generation)).rejects.toThrow(/could not be cloned/);
    const found = await shelf(name).read();
    expect(found!.label.generation).toBe(generation);
    expect(await textsOf(found!.work)).toEqual([['a.csv', 'last good']]);
    const inside = await behind(name);
    expect((await inside.keys()).contents).toHaveLength(1);
    inside.close();
  });

  it('is told from work whose content the browser has lost', async () => {
    const name = freeShelf();
    const lost = ownFile('a.csv', 'a');
    await shelf(name).write(work({ files: [lost] }), null);
    const inside = await behind(name);
    await inside.lose(lost.id);
    inside.close();
    await expect(shelf(name).read()).rejects.toThrow(Incomplete);
  });
});

describe('another tab', () => {
  it('is not overwritten by one that has not seen what it kept', async () => {
    const name = freeShelf();
    const { generation } = await shelf(name).write(work({ files: [ownFile('a.csv', 'first')] }), null);
    await shelf(name).write(work({ files: [ownFile('b.csv', 'of the other tab')] }), generation);
    const late = work({ files: [ownFile('c.csv', 'late')] });
    await expect(shelf(name).write(late, generation)).rejects.toThrow(Overtaken);
    await expect(shelf(name).write(late, null)).rejects.toThrow(Overtaken);
    expect(await textsOf((await shelf(name).read())!.work)).toEqual([['b.csv', 'of the other tab']]);
    // Unless its user has said so.
    await shelf(name).write(late, undefined);
    expect(await textsOf((await shelf(name).read())!.work)).toEqual([['c.csv', 'late']]);
  });
});
