import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/catalog/index.ts';
import { definitions } from '../../src/catalog/indicators/index.ts';
import { compute } from '../../src/compute.ts';
import { isKey } from '../../src/indicators/keys.ts';
import { textSource } from '../../src/roster/source.ts';

const folder = readdirSync(new URL('../../src/catalog/indicators/', import.meta.url));

describe('the catalogue of indicators', () => {
  it('lists every file in the folder, once, under its own name', () => {
    const files = folder.filter((file) => file !== 'index.ts').map((file) => file.replace('.ts', ''));
    expect(definitions.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('shows users the same list', () => {
    expect(indicators.map(({ id }) => id)).toEqual(definitions.map(({ id }) => id));
  });

  it('says which are of undergraduates whatever is asked; the others that speak of them have the key', () => {
    const of = (cohort: string) => indicators.filter((info) => info.onlyCohort === cohort);
    expect(of('undergraduate').map(({ id }) => id)).toEqual([
      'units-over-threshold',
      'low-grade-share',
      'class-coverage',
      'unit-coverage',
    ]);
    const others = definitions.filter(({ population }) => population?.always === false);
    expect(others.map(({ keys }) => keys.includes('cohort'))).toEqual([true, true, true]);
  });
});

describe.each(definitions)('$id', ({ id, code, title, how, keys, example }) => {
  it('has a title and says how it is computed, in both languages and no others', () => {
    for (const text of [title, how]) {
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN']);
      expect(text.en).toMatch(/^[A-Z]/);
      expect(text.en).not.toMatch(/[\u3000-\u9fff]/);
      expect(text['zh-CN']).toMatch(/^[^\s].*[\u4e00-\u9fff]/);
    }
    expect(how.en).toMatch(/\.$/);
    expect(how['zh-CN']).toMatch(/。$/);
  });

  it('has a number of the field and keys that exist, each once', () => {
    expect(code).toMatch(/^[A-H][1-9]\d?$/);
    expect(keys.filter(isKey)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives the answer in its own worked example', async () => {
    const sources = Object.entries(example.files).map(([name, text]) => textSource(name, text));
    const { results } = await compute(sources, { ...example.question, indicators: [id] });
    expect(results.results).toMatchObject(example.expect);
    expect(results.inputs.map(({ used, rows }) => rows - used)).toEqual(results.inputs.map(() => 0));
  });

  it('is computed without being named once its files are there', async () => {
    const sources = Object.entries(example.files).map(([name, text]) => textSource(name, text));
    const { results } = await compute(sources, { asOf: '2003-12-31' });
    expect(results.results.map(({ indicator }) => indicator)).toContain(id);
  });
});

it('gives every id and every title once', () => {
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
  for (const language of ['en', 'zh-CN'] as const) {
    expect(new Set(definitions.map(({ title }) => title[language])).size).toBe(definitions.length);
  }
});
