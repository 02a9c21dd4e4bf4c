import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '@muster/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSources } from '../src/sources.ts';
import { UsageError } from '../src/usage-error.ts';

const kinds = ['people', 'headcount'];
let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-sources-'));
  const names = [
    'b.csv',
    'A.CSV',
    'notes.md',
    'people=2003.csv',
    '名册.xlsx',
    '~$名册.xlsx',
    '党员.XLS',
    'c.tsv',
    'd.txt',
  ];
  for (const name of [...names, 'recipe.json', 'page.html']) {
    writeFileSync(at(name), `${name}\n`);
  }
  mkdirSync(at('folder.csv'));
  mkdirSync(at('empty'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function text(source: Source): Promise<string> {
  const decoder = new TextDecoder();
  let all = '';
  for await (const piece of source.bytes()) all += decoder.decode(piece, { stream: true });
  return all;
}

async function mistake(...names: string[]): Promise<UsageError> {
  const error = await openSources(names, kinds).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return error as UsageError;
}

describe('openSources', () => {
  it('opens a file, with its size, as often as asked', async () => {
    const [source] = await openSources([at('b.csv')], kinds);
    expect(source).toMatchObject({ name: at('b.csv'), size: 6 });
    expect(source).not.toHaveProperty('kind');
    expect(await text(source!)).toBe('b.csv\n');
    expect(await text(source!)).toBe('b.csv\n');
  });

  it('opens the text and the workbooks of a folder by name, and neither other files nor folders', async () => {
    const names = (await openSources([folder], kinds)).map(({ name }) => name);
    expect(names).toEqual(
      ['A.CSV', 'b.csv', 'c.tsv', 'd.txt', 'people=2003.csv', '党员.XLS', '名册.xlsx'].map((name) =>
        at(name),
      ),
    );
  });

  it('takes a kind before a file', async () => {
    expect(await openSources([`people=${at('名册.xlsx')}`], kinds)).toMatchObject([
      { name: at('名册.xlsx'), kind: 'people' },
    ]);
  });

  it('takes a path with = in it for a path', async () => {
    const [source] = await openSources([at('people=2003.csv')], kinds);
    expect(source).toMatchObject({ name: at('people=2003.csv') });
    expect(source).not.toHaveProperty('kind');
  });

  it('takes a drive letter for no kind', async () => {
    const error = await mistake('C:\\rosters\\a=b.csv');
    expect(error.key).toBe('error.missing-file');
    expect(error.parameters).toEqual({ file: 'C:\\rosters\\a=b.csv' });
  });

  it('reads a file once that is named twice, and believes the kind that was given', async () => {
    const sources = await openSources([folder, `people=${at('b.csv')}`, at('empty', '..', 'b.csv')], kinds);
    expect(sources.map(({ name }) => name)).toHaveLength(7);
    expect(sources.find(({ name }) => name === at('b.csv'))?.kind).toBe('people');
  });

  it('says what is wrong with a name', async () => {
    expect((await mistake()).key).toBe('error.no-files');
    expect(await mistake(at('c.csv'))).toMatchObject({
      key: 'error.missing-file',
      parameters: { file: at('c.csv') },
    });
    expect((await mistake(at('b.csv', 'c.csv'))).key).toBe('error.missing-file');
    expect(await mistake(at('empty'))).toMatchObject({
      key: 'error.empty-directory',
      parameters: { file: at('empty') },
    });
    expect(await mistake('persons=a.csv')).toMatchObject({
      key: 'error.unknown-file-kind',
      parameters: { kind: 'persons', file: 'persons=a.csv', kinds: 'people, headcount' },
    });
  });
});
