/** Arrows point one way: packages, and the folders of core, import only what stands to their left. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder of core may import besides itself and the files at core's root that it names. */
const core: Readonly<Record<string, readonly string[]>> = {
  stats: ['errors'],
  roster: ['calendar', 'errors'],
  tally: ['calendar', 'errors', 'text'],
  engines: ['tally', 'roster', 'calendar', 'errors'],
  indicators: ['stats', 'tally', 'roster', 'calendar', 'errors', 'text'],
  catalog: ['roster', 'tally', 'indicators', 'text'],
  locales: ['roster', 'indicators', 'text'],
};

/** Which packages each package may import. */
const packages: Readonly<Record<string, readonly string[]>> = {
  core: [],
  charts: ['@muster/core'],
  cli: ['@muster/core', '@muster/charts'],
  dashboard: ['@muster/core', '@muster/charts', '@muster/data'],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  // Examples in comments import what their readers would.
  const text = readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

/** Imports of a file that leave its folder, as the folder or file of core they go to. */
function leavingFolder(file: string, src: string, folder: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.relative(src, path.resolve(path.dirname(file), name)).split(path.sep)[0]!)
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== folder);
}

describe('imports in core', () => {
  const src = path.join(root, 'packages/core/src');
  it('knows every folder', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(core).sort());
  });
  it.each(Object.entries(core))('%s imports only what stands to its left', (folder, allowed) => {
    const wrong = sources(path.join(src, folder)).flatMap((file) =>
      leavingFolder(file, src, folder)
        .filter((name) => !allowed.includes(name))
        .map((name) => `${path.relative(src, file)} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });
  it('uses no platform but the language: no Node, no other package of ours', () => {
    const wrong = sources(src).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('node:') || name.startsWith('@muster/'))
        .map((name) => `${path.relative(src, file)} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('entry points of core', () => {
  const src = path.join(root, 'packages/core/src');
  /** Every file that running an entry loads; imports of types alone load nothing. */
  function reached(entry: string): Set<string> {
    const files = new Set<string>();
    const open = [path.join(src, entry)];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (files.has(file)) continue;
      files.add(file);
      const text = readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
      const names = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms)];
      for (const [, name] of names) open.push(path.resolve(path.dirname(file), name!));
    }
    return new Set([...files].map((file) => path.relative(src, file)));
  }
  it('counts a roster without loading the statistics', () => {
    const files = [...reached('counting.ts')];
    expect(files).toContain(path.join('roster', 'read.ts'));
    expect(files.filter((file) => file.startsWith('stats'))).toEqual([]);
  });
  it('keeps Arquero and words out of the main entry', () => {
    const files = [...reached('index.ts')];
    expect(files).toContain(path.join('stats', 'proportion.ts'));
    expect(files.filter((file) => file.startsWith('locales') || file.includes('arquero'))).toEqual([]);
  });
});

describe('imports between packages', () => {
  it.each(Object.entries(packages))('%s imports only the packages to its left', (name, allowed) => {
    const files = sources(path.join(root, 'packages', name, 'src'));
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('@muster/'))
        .filter((target) => !allowed.includes(target.split('/').slice(0, 2).join('/')))
        .map((target) => `${path.relative(root, file)} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
  it('keeps files and the terminal in the command', () => {
    const wrong = ['charts', 'dashboard'].flatMap((name) =>
      sources(path.join(root, 'packages', name, 'src'))
        .filter((file) => importsOf(file).some((target) => target.startsWith('node:')))
        .map((file) => path.relative(root, file)),
    );
    expect(wrong).toEqual([]);
  });
});
