import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as stats from '../../src/stats/index.ts';

const folder = new URL('../../src/stats/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

interface Example {
  readonly file: string;
  readonly call: string;
  /** The value as printed; its numbers are rounded to the digits shown. */
  readonly shown: string;
}

/** The docstrings of a file, without their stars. */
function docstrings(source: string): readonly string[] {
  return [...source.matchAll(/\/\*\*(.*?)\*\//gs)].map(([, text]) => text!.replace(/^[ \t]*\* ?/gm, ''));
}

const examples = files.flatMap((file): Example[] =>
  docstrings(readFileSync(new URL(file, folder), 'utf8')).flatMap((text) =>
    text
      .split(/^@/m)
      .filter((tag) => tag.startsWith('example'))
      .map((tag) => {
        const [call, shown] = tag.slice('example'.length).split('// →');
        return { file, call: call!.trim(), shown: shown?.trim() ?? '' };
      }),
  ),
);

/** The value of an expression over the public names of the statistics. */
function evaluated(expression: string, names: Readonly<Record<string, unknown>> = {}): unknown {
  return new Function(...Object.keys(names), `return (${expression});`)(...Object.values(names));
}

/** Half a unit of the last digit shown, and a little for how doubles are printed. */
function halfUnit(shown: string): number {
  const decimals = shown.split('.')[1]?.length ?? 0;
  return decimals === 0 ? 0 : 0.5 * 10 ** -decimals * (1 + 1e-9);
}

/** What is printed, every number turned into a matcher that knows how many digits were shown. */
function matcherOf(shown: string): unknown {
  const near = (digits: string) => ({
    asymmetricMatch: (got: unknown) =>
      typeof got === 'number' && Math.abs(got - Number(digits)) <= halfUnit(digits),
    toString: () => `about ${digits}`,
  });
  return evaluated(shown.replaceAll(/(?<![\w.'])-?\d+(?:\.\d+)?/g, 'near("$&")'), { near });
}

describe('examples in the docstrings', () => {
  it.each(examples)('$file: $call', ({ call, shown }) => {
    expect(shown).not.toBe('');
    expect(evaluated(call, stats)).toEqual(matcherOf(shown));
  });

  it('would notice a wrong digit', () => {
    expect({ a: [0.12346], b: null }).toEqual(matcherOf('{a: [0.1235], b: null}'));
    expect({ a: [0.12344] }).not.toEqual(matcherOf('{a: [0.1235]}'));
    expect(8).not.toEqual(matcherOf('7'));
    expect({ flag95: 'above' }).not.toEqual(matcherOf("{flag95: 'within'}"));
  });
});

describe('docstrings', () => {
  const sources = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const functions = Object.entries(stats).filter(([, value]) => typeof value === 'function');

  it.each(functions)('%s says what it takes, gives, throws, where it is from, and shows it', (name) => {
    const opening = `export function ${name}(`;
    const [before, after] = sources.find((text) => text.includes(opening))!.split(opening) as [
      string,
      string,
    ];
    const docstring = docstrings(before).at(-1)!;
    const parameters = after.slice(0, after.indexOf('): ')).match(/(?<=^|, |\n {2})\w+(?=:| =)/g);
    expect(docstring.match(/(?<=^@param )\w+/gm)).toEqual(parameters);
    const tags = docstring.match(/^@\w+/gm);
    expect([...new Set(tags)]).toEqual(['@param', '@returns', '@throws', '@see', '@example']);
    expect(docstring).toMatch(/^@throws \{InputError\} `\w+`/m);
    expect(docstring.split('@example')[1]).toContain(`${name}(`);
  });
});

describe('imports', () => {
  const errors = new URL('../errors.ts', folder);
  const isOfFolder = (url: URL) => url.href.startsWith(folder.href) || url.href === errors.href;

  it('are of the folder itself, the errors of core, and in one file the special functions', () => {
    for (const file of files) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name!);
      const isAllowed = (name: string) =>
        (name.startsWith('.') && isOfFolder(new URL(name, new URL(file, folder)))) ||
        (file === 'special.ts' && name.startsWith('@stdlib/')) ||
        (file === 'index.ts' && name === '@muster/core/stats'); // the example in its first comment
      expect(imported.filter((name) => !isAllowed(name))).toEqual([]);
    }
  });
});
