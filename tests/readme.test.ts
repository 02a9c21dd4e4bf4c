/** The README is run: its commands, its program, its promises of what a script is called. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run-muster.ts';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1]!,
  );
}

const commands = blocks('sh')
  .flatMap((block) => block.trim().split('\n'))
  .map((line) => line.replace(/\s+#.*$/, ''));
const musterCommands = commands.filter((line) => line.includes(' muster '));

/** The pnpm that runs these tests may be any; what counts is the script that the README names. */
const scripts = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  }
).scripts;

describe('README', () => {
  it('shows the two commands first', () => {
    expect(commands.slice(0, 2)).toEqual(['npx -y pnpm@12.21.0 start', 'npx -y pnpm@12.21.0 test']);
    expect(musterCommands.length).toBeGreaterThan(2);
  });

  it('names only scripts that exist', () => {
    for (const line of commands) {
      const script = /^npx -y pnpm@12\.21\.0 (?:--silent )?(\S+)/.exec(line)?.[1];
      expect(Object.keys(scripts), line).toContain(script);
    }
  });

  it.each(musterCommands)('%s', (line) => {
    const args = line
      .slice(line.indexOf(' muster ') + 1)
      .split(' ')
      .slice(1);
    const { status, stdout } = spawnSync(process.execPath, ['scripts/muster.mjs', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: root },
    });
    expect(status).toBe(0);
    expect(stdout.trim()).not.toBe('');
  });

  it('prints what the program prints', () => {
    const [program] = blocks('js');
    const [printed] = blocks('text');
    // Beside the tests, from where the packages are found.
    const folder = mkdtempSync(path.join(root, 'tests', '.readme-'));
    try {
      const file = path.join(folder, 'program.mjs');
      writeFileSync(file, program!);
      const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
      expect({ stdout, stderr, status }).toEqual({ stdout: printed, stderr: '', status: 0 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
