/** The documentation is held to the product: its links, its tables, its commands and its programs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@muster/core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  fillPage,
  languages,
  loadProduct,
  madeFolders,
  madePages,
  pages,
  unpadded,
} from '../docs/generate.mjs';
import { compute, questionOf } from '../packages/cli/src/compute.ts';
import { csvColumns } from '../packages/cli/src/format/csv.ts';
import { parseArguments } from '../packages/cli/src/options.ts';
import { commands, run } from '../packages/cli/src/run.ts';
import { definitions } from '../packages/core/src/catalog/indicators/index.ts';
import { cssName, tokens } from '../packages/dashboard/src/tokens.ts';
import { type Run, root, runMuster } from './run-muster.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const listed = (folder: string) => readdirSync(path.join(root, folder)).sort();
const pagesOf = (language: string) =>
  ['', ...madeFolders.map((folder) => `${folder}/`)].flatMap((folder) =>
    listed(`docs/${language}/${folder}`)
      .filter((page) => page.endsWith('.md'))
      .map((page) => `docs/${language}/${folder}${page}`),
  );

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, inside]) => ({
    language: language!,
    text: inside!,
  }));
}

const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The name that a heading is linked to by. */
function anchorsOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const readmes = ['packages', 'tests']
  .flatMap((folder) => listed(folder).map((name) => `${folder}/${name}/README.md`))
  .filter((file) => existsSync(path.join(root, file)));
const documents = ['README.md', 'CHANGELOG.md', 'data/README.md', 'docs/adding-an-indicator.md']
  .concat(readmes)
  .concat(languages.flatMap(pagesOf));

describe('links', () => {
  it.each(documents)('%s', (file) => {
    const links = [...withoutBlocks(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [name, anchor] = link.split('#') as [string, string | undefined];
        const target = name === '' ? file : path.join(path.dirname(file), name);
        if (!existsSync(path.join(root, target))) return true;
        return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });
});

describe('languages', () => {
  const [first, ...others] = languages.map((language) =>
    pagesOf(language).map((file) => {
      const text = read(file);
      return {
        page: path.relative(file.split('/').slice(0, 2).join('/'), file),
        headings: [...withoutBlocks(text).matchAll(/^(#+) /gm)].map((match) => match[1]),
        blocks: blocksOf(text).map(({ language: kind }) => kind),
        parts: [...text.matchAll(/<!-- generated: (.+?) -->/g)].map((match) => match[1]),
      };
    }),
  );
  it('have the same pages with the same headings, examples and tables', () => {
    expect(first!.length).toBeGreaterThan(4);
    for (const other of others) expect(other).toEqual(first);
  });
});

/** The product as the generator sees it, from the sources. */
const product = await loadProduct(
  (name: string, file: string) => import(new URL(`../packages/${name}/src/${file}.ts`, import.meta.url).href),
);

describe('generated parts', () => {
  it.each(pages)('are fresh in $file (else: build, then node docs/generate.mjs)', ({ file, language }) => {
    const text = read(`docs/${file}`);
    expect(unpadded(fillPage(text, language, product))).toBe(unpadded(text));
  });

  it.each(languages)('leave out no kind of file and no issue in %s', (language) => {
    const files = read(`docs/${language}/files.md`);
    for (const { kind } of core.datasets)
      expect(files).toContain(`<!-- generated: columns ${kind} -->\n\n| `);
    for (const code of Object.keys(core.issueSeverity)) expect(files).toContain(`\n| \`${code}\` `);
  });
});

describe.each(languages)('pages of figures and rules in %s', (language) => {
  it('are what the catalogue makes of them (else: build, then node docs/generate.mjs)', async () => {
    const made = await madePages(language, product);
    const folders = madeFolders.map((folder) => [folder, listed(`docs/${language}/${folder}`)] as const);
    expect(folders.flatMap(([folder, files]) => files.map((file) => `${folder}/${file}`)).sort()).toEqual(
      [...made.keys()].sort(),
    );
    for (const [file, text] of made) expect(unpadded(read(`docs/${language}/${file}`))).toBe(unpadded(text));
  });

  it('are there for every figure and every rule, listed and short', () => {
    const lists = new Map(
      madeFolders.map((folder) => [folder, read(`docs/${language}/${folder}/README.md`)]),
    );
    for (const { id } of core.indicators) expect(lists.get('indicators')).toContain(`](${id}.md) `);
    for (const { id } of core.rules) expect(lists.get('rules')).toContain(`[${id}](${id}.md) `);
    for (const folder of madeFolders)
      for (const file of listed(`docs/${language}/${folder}`))
        expect(read(`docs/${language}/${folder}/${file}`).split('\n').length).toBeLessThanOrEqual(121);
  });

  it.each(definitions)('type the question of the example of $id as it is asked', ({ id, example }) => {
    const [command] = blocksOf(read(`docs/${language}/indicators/${id}.md`)).filter(
      (block) => block.language === 'sh',
    );
    const given = parseArguments(command!.text.trim().split(' ').slice(2), compute.options(core));
    expect(given.positionals).toEqual(Object.keys(example.files));
    expect(questionOf(given)).toEqual({ ...example.question, indicators: [id] });
  });

  it.each(core.rules)('ask for $id with options that there are', ({ id }) => {
    const text = read(`docs/${language}/rules/${id}.md`);
    const [asked] = blocksOf(text).filter((block) => block.language === 'sh');
    for (const line of asked!.text.trim().split('\n')) {
      const [, name, ...args] = line.split(' ');
      const command = commands.find((candidate) => candidate.name === name)!;
      const given = parseArguments(args, command.options(core));
      expect(questionOf(given)).toEqual({ indicators: ['rule-compliance'], where: [`rule=${id}`] });
    }
  });
});

const rejected = path.join(mkdtempSync(path.join(tmpdir(), 'muster-docs-')), 'rejected.csv');
afterAll(() => rmSync(path.dirname(rejected), { recursive: true }));

function argumentsOf(line: string): string[] {
  const args = line.replace(/\s+[#>].*$/, '').split(' ');
  // What a command writes is not to lie about here.
  return args.slice(args.indexOf('muster') + 1).map((arg) => (arg === 'rejected.csv' ? rejected : arg));
}

/** What commands gave: both languages show most of them. */
const known = new Map<string, Promise<Omit<Run, 'stderr'>>>();

/** Most commands run here, each once: a process for each would take most of the time and test nothing more. */
function runHere(line: string): Promise<Omit<Run, 'stderr'>> {
  const args = argumentsOf(line);
  const running = known.get(args.join(' ')) ?? runWithTerminal(args);
  known.set(args.join(' '), running);
  return running;
}

async function runWithTerminal(args: readonly string[]): Promise<Omit<Run, 'stderr'>> {
  let stdout = '';
  const write = (text: string) => {
    stdout += text;
  };
  const out = { write, isTerminal: false };
  const err = { write: () => {}, isTerminal: false };
  const terminal = { out, err, env: { LC_ALL: 'en_US.UTF-8' }, now: () => performance.now() };
  return { status: await run(args, terminal, core), stdout };
}

/** Numbers to twelve digits, as the last ones may differ from engine to engine. */
const parsed = (json: string) =>
  JSON.parse(json, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));

const withCommands = [
  'command.md',
  'embedding.md',
  'getting-started.md',
  'importing.md',
  'methods.md',
  'own-indicators.md',
  'rules.md',
];

describe.each(languages.flatMap((it) => withCommands.map((page) => `docs/${it}/${page}`)))(
  'commands in %s',
  (file) => {
    const blocks = blocksOf(read(file));
    const lines = blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.trim().split('\n'))
      .filter((line) => /(^| )muster /.test(line));

    it.each(lines)('%s', async (line) => {
      const expected = Number(/# (?:exit code|退出码) (\d)$/.exec(line)?.[1] ?? 0);
      const { status, stdout } = await runHere(line);
      expect(status).toBe(expected);
      expect(stdout === '').toBe(expected === 2);
    });

    const shown = blocks.flatMap(({ language, text }, i) =>
      language === 'text' || language === 'json' ? [{ language, text, before: blocks[i - 1]!.text }] : [],
    );
    it.each(shown)('prints what is shown after: $before', ({ language, text, before }) => {
      const { stdout } = runMuster(...argumentsOf(before.trim().split('\n').at(-1)!));
      if (language === 'json') expect(parsed(stdout)).toEqual(parsed(text));
      else expect(stdout).toBe(text);
    });
  },
);

describe.each(languages)('the recipe in importing.md in %s', (language) => {
  const text = read(`docs/${language}/importing.md`);
  it('is that of the examples', () => {
    const shown = blocksOf(text).filter((block) => block.language === 'jsonc');
    expect(shown.map((block) => block.text)).toEqual([read('docs/examples/roster-as-kept.recipe.json')]);
  });
  it('has every part explained', () => {
    const section = text.slice(text.lastIndexOf('```\n'));
    const parts = [...section.matchAll(/^\| `(\w+)` +\|/gm)].map((match) => match[1]!);
    expect(refusal('{"schema": "muster-recipe/1", "another": 1}')).toBe(parts.join(', '));
  });
});

it.each(languages)('the packs of rules in rules.md in %s are those of the example', (language) => {
  const shown = blocksOf(read(`docs/${language}/rules.md`)).filter((block) => block.language === 'jsonc');
  expect(shown.map((block) => block.text)).toEqual([read('docs/examples/rules-of-a-school.json')]);
});

describe.each(languages)('own-indicators.md in %s', (language) => {
  const text = read(`docs/${language}/own-indicators.md`);
  const steps = core.datasets
    .find(({ kind }) => kind === 'people')!
    .fields.filter(({ milestone }) => milestone)
    .map(({ name }) => `\`${name}\``);

  it('shows the example whole', () => {
    const shown = blocksOf(text).filter((block) => block.language === 'jsonc');
    expect(shown.map((block) => block.text)).toEqual([read('docs/examples/own-indicators.catalog.json')]);
  });
  it('explains every part of every kind, and no others', () => {
    const table = text.slice(
      text.lastIndexOf('\n| `id`'),
      text.indexOf('\n\n', text.lastIndexOf('\n| `targets`')),
    );
    const parts = [...table.matchAll(/^\| `(\w+)` +\| (.+?) +\|/gm)];
    for (const kind of ['count', 'distribution', 'ratio']) {
      const own = parts.filter(([, , of]) => !of!.includes('`') || of!.includes(`\`${kind}\``));
      expect(own.map(([, part]) => part).sort()).toEqual(propertiesOf(kind));
    }
  });
  it('names the steps, every sentence and every form of a condition', () => {
    expect(text).toContain(steps.join(language === 'en' ? ', ' : '、'));
    for (const form of formsOf()) expect(text).toContain(form);
  });
});

function refusedCatalog(indicator: object): core.InputError {
  try {
    core.parseCatalog(JSON.stringify({ schema: 'muster-catalog/1', indicators: [indicator] }));
  } catch (error) {
    return error as core.InputError;
  }
  throw new Error('not refused');
}

/** The parts that an indicator of a kind may have, as its reader says when it meets something else. */
function propertiesOf(kind: string): string[] {
  return String(refusedCatalog({ kind, another: 1 }).details.expected)
    .split(', ')
    .sort();
}

/** How a condition may begin: `{"field": `, `"member"` …, likewise. */
function formsOf(): string[] {
  const { expected } = refusedCatalog({
    id: 'a',
    title: 'A',
    kind: 'count',
    rows: 'people',
    where: {},
  }).details;
  return String(expected)
    .split(', ')
    .map((form) => form.replace('…}', '').trim());
}

/** What a recipe may have, as its reader says when it meets something else. */
function refusal(recipe: string): unknown {
  try {
    core.parseRecipe(recipe);
  } catch (error) {
    return (error as core.InputError).details.expected;
  }
  return null;
}

describe.each(languages)('what command.md says in %s', (language) => {
  const text = read(`docs/${language}/command.md`);
  it('names every command and every option', () => {
    for (const { name, options } of commands) {
      expect(text).toContain(`\n## ${name}\n`);
      for (const option of options(core)) expect(text).toContain(`--${option.name}`);
    }
  });
  it('names every column of CSV, in order', () => {
    const section = text.slice(text.indexOf('\n## CSV'));
    const cells = [...section.matchAll(/^\| (`.*?) +\|/gm)].flatMap((match) => match[1]!.split(/, |、/));
    expect(cells.map((cell) => cell.replaceAll('`', ''))).toEqual(csvColumns);
  });
});

describe.each(languages)('what embedding.md says in %s', (language) => {
  const text = read(`docs/${language}/embedding.md`);
  const types = read('packages/dashboard/types/elements.d.ts');
  it('names every colour that a page can set', () => {
    const named = [...text.matchAll(/`(--muster-[a-z-]+)`/g)].map((match) => match[1]!);
    expect(named.sort()).toEqual(
      Object.keys(tokens.light)
        .map((token) => `--muster-${cssName(token)}`)
        .sort(),
    );
  });
  it('names every attribute, and every code of a failure', () => {
    const question = types.slice(
      types.indexOf('interface MusterQuestion'),
      types.indexOf('MusterFigureElement'),
    );
    const attributes = [...question.matchAll(/^ {2}(\w+):/gm)].map((match) => cssName(match[1]!));
    expect(attributes).toContain('compare-to');
    const codes = [...types.matchAll(/^ {4}\| '([a-z-]+)'/gm)].map((match) => match[1]!);
    expect(codes).toContain('missing-files');
    for (const name of [...attributes, ...codes, 'language', 'theme', 'files', 'as-table'])
      expect(text).toContain(`\`${name}\``);
  });
});

describe('programs in library.md', () => {
  const blocks = blocksOf(read('docs/en/library.md'));
  const programs = blocks.flatMap(({ language, text }, i) =>
    language === 'js' ? [{ program: text, printed: blocks[i + 1]!.text }] : [],
  );
  it.each(programs)('$program', ({ program, printed }) => {
    // Beside the tests, from where the packages are found.
    const folder = mkdtempSync(path.join(root, 'tests', '.readme-'));
    try {
      const file = path.join(folder, 'program.mjs');
      writeFileSync(file, program);
      const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
      expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(languages)('are the same in %s', (language) => {
    const programsOf = (text: string) => blocksOf(text).filter((block) => block.language === 'js');
    expect(programsOf(read(`docs/${language}/library.md`))).toEqual(
      blocks.filter((block) => block.language === 'js'),
    );
  });
});
