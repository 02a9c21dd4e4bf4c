import { describe, expect, it } from 'vitest';
import { type ChartSpec, chartTheme, darkTokens, lightTokens, printTokens } from '../src/index.ts';
import { longName } from './compared.ts';
import { draw } from './draw.ts';
import { examples } from './examples.ts';
import { expectNothingComputed, expectValid, objects } from './sound.ts';

const theme = chartTheme(lightTokens);
const widths = [390, 700, 1200] as const;
const languages = ['en', 'zh-CN'] as const;
const names = Object.keys(examples('en', theme, { width: 700 }));
const chinese = /[\u4e00-\u9fff]/;

function example(name: string, width: number, language: (typeof languages)[number] = 'zh-CN'): ChartSpec {
  return examples(language, theme, { width })[name]!;
}

describe.each(names)('the example of a %s', (name) => {
  it.each(widths)('is a specification that draws without warnings at %d pixels', async (width) => {
    for (const language of languages) {
      const spec = example(name, width, language);
      expectValid(spec);
      expectNothingComputed(spec);
      expect((await draw(spec)).warnings).toEqual([]);
    }
  });

  it.each(languages)(
    'says itself, its axes and its marks in %s, and nothing in the words of Vega',
    (language) => {
      const { config: _, ...spec } = example(name, 700, language);
      const drawn = objects(spec).flatMap(({ axis }) =>
        typeof axis === 'object' && axis !== null ? [axis as { description: string }] : [],
      );
      const sentences = [spec.description, ...drawn.map(({ description }) => description)];
      expect(sentences.length).toBeGreaterThan(1);
      for (const sentence of sentences) {
        expect(sentence).not.toBe('');
        expect(chinese.test(sentence)).toBe(language === 'zh-CN');
      }
      const pointed = objects(spec).filter(({ tooltip }) => typeof tooltip === 'object');
      expect(pointed.length).toBeGreaterThan(0);
      for (const encoding of pointed) expect(encoding.description).toEqual(encoding.tooltip);
    },
  );

  it('says every mark that is not told to be silent', () => {
    const { config: _, ...spec } = example(name, 700);
    const layers = objects(spec).filter((object) => 'mark' in object && 'encoding' in object) as {
      mark: { aria?: boolean };
      encoding: { description?: unknown };
    }[];
    for (const { mark, encoding } of layers)
      expect(mark.aria === false).toBe(encoding.description === undefined);
  });

  it('has beside every point the group that it is of', () => {
    // Years and steps of one curve are of no group.
    const hasGroups = !['years', 'lorenz'].includes(name);
    const { config: _, ...spec } = example(name, 700);
    const layers = objects(spec).filter((object) => 'mark' in object && 'encoding' in object) as {
      data: { values: { by?: object }[] };
      mark: { type: string };
      encoding: { tooltip?: object };
    }[];
    const points = layers
      .filter(({ mark, encoding }) => encoding.tooltip !== undefined && mark.type !== 'rule')
      .flatMap(({ data }) => data.values);
    expect(points.length).toBeGreaterThan(0);
    for (const { by } of points) expect(Object.keys(by ?? {}).length > 0).toBe(hasGroups);
  });

  it.each([
    ['dark', darkTokens],
    ['print', printTokens],
  ] as const)('takes every colour from the tokens, in %s too', (_theme, tokens) => {
    const spec = examples('en', chartTheme(tokens), { width: 700 })[name]!;
    const known = new Set<string>(Object.values(tokens));
    const ramp = name === 'stacked' ? /^#[0-9a-f]{6}$/ : /^never$/;
    for (const color of JSON.stringify(spec).match(/#[0-9a-f]{6}/g) ?? []) {
      expect(known.has(color) || ramp.test(color), color).toBe(true);
    }
  });

  it('has the specification that was reviewed', () => {
    const { config: _, ...spec } = example(name, 700, 'en');
    expect(spec).toMatchSnapshot();
  });
});

describe('a long name', () => {
  it.each(
    ['ranked', 'heat map', 'curves', 'multiples', 'stacked'].flatMap((name) =>
      widths.map((width) => [name, width] as const),
    ),
  )('stands whole in the example of a %s at %d pixels', async (name, width) => {
    const texts = (await draw(example(name, width))).texts().map((text) => text.replaceAll('\n', ''));
    expect(texts.some((text) => text.includes(longName))).toBe(true);
  });
});
