import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@muster/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, run } from '../src/run.ts';
import { fakeTerminal } from './fake-terminal.ts';

const school = fileURLToPath(new URL('../../../data/school-2003', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const header = 'person_key,unit,cohort,entry_year,approve_date';
const clean = [header, '001,ENG,undergraduate,2001,2003-05-08', '002,ENG,undergraduate,2002,2003-11-18'];

async function muster(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const terminal = fakeTerminal();
  const code = await run(argv, terminal, core);
  return { code, ...terminal.written };
}

describe('muster compute', () => {
  it('prints results and exits 0', async () => {
    const { code, out, err } = await muster(
      'compute',
      file('people.csv', ...clean),
      '--indicator',
      'admissions',
    );
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.split('\n').map((line) => line.trim())).toEqual([
      'Admissions (A1 admissions)',
      'As of 2003-11-18; period 2003-01-01 to 2003-11-18',
      '',
      'Count',
      '-----',
      '2',
      '',
    ]);
  });

  it('prints results and exits 1 when the files have errors, which go to standard error', async () => {
    const path = file('people.csv', ...clean, '003,ENG,undergraduate,2001,2003-13-01');
    const { code, out, err } = await muster('compute', path, '--indicator', 'admissions', '--lang', 'zh-CN');
    expect(code).toBe(1);
    expect(out).toContain('发展党员数');
    expect(err).toContain('“approve_date”列的“2003-13-01”不是日期。应为：YYYY-MM-DD。');
    expect(err).toContain('错误 1 处，提醒 0 处。');
  });

  it('prints nothing and exits 2 when there is nothing to compute, and says why', async () => {
    const { code, out, err } = await muster('compute', file('other.csv', 'a,b', '1,2'));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('The headers fit no kind of file: a, b.');
    expect(err).toContain('No figure can be computed from these files.');
  });

  it('prints results as JSON, the same bytes each time', async () => {
    const argv = ['compute', file('people.csv', ...clean), '--indicator', 'admissions', '--format', 'json'];
    const { out } = await muster(...argv, '--by', 'grade', '--as-of', '2003-12-31');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'muster-results/1',
      asOf: '2003-12-31',
      inputs: [{ kind: 'people', rows: 2, used: 2, rejected: 0, skipped: 0 }],
      results: [
        { by: { grade: 2 }, count: 2 }, // entry 2001 in May 2003, and entry 2002 in November
      ],
    });
    expect(out.endsWith('}\n')).toBe(true);
    expect(out.startsWith('{\n  "schema": "muster-results/1",\n')).toBe(true);
    expect((await muster(...argv, '--by', 'grade', '--as-of', '2003-12-31')).out).toBe(out);
  });

  it('passes every part of the question on', async () => {
    const people = file(
      'people.csv',
      'person_key,unit,cohort,approve_date,meeting_date',
      '001,ENG,undergraduate,2003-05-08,2002-12-20',
      '002,LIB,undergraduate,2003-06-08,2003-05-01',
      '003,LIB,adult,2002-06-08,2002-05-01',
    );
    const json = async (...argv: string[]) => {
      const { out, err } = await muster(
        'compute',
        people,
        '--format=json',
        '--indicator=admissions',
        ...argv,
      );
      expect(err).toBe('');
      return JSON.parse(out);
    };
    const period = ['--as-of', '2003-12-31', '--from', '2003-01-01', '--to', '2003-05-31'];
    expect((await json(...period)).period).toEqual({ from: '2003-01-01', to: '2003-05-31' });
    expect((await json(...period)).results[0].count).toBe(1);
    expect((await json(...period, '--admitted-by', 'meeting')).results).toMatchObject([{ count: 1 }]);
    expect((await json('--as-of', '2003-12-31', '--where', 'unit=LIB')).results[0].count).toBe(1);
    expect((await json('--as-of', '2003-12-31', '--compare-to', '2002-12-31')).results[0]).toMatchObject({
      count: 2,
      change: { from: '2002-12-31', count: 1, difference: 1 },
    });
    expect((await json('--by', 'unit,cohort', '--as-of', '2003-12-31')).results[0].by).toEqual({
      unit: 'ENG',
      cohort: 'undergraduate',
    });
  });

  it('compares units and organizers below the table, or is brief', async () => {
    const argv = ['compute', school, '--indicator', 'development-ratio', '--by', 'unit'];
    const full = (await muster(...argv)).out;
    const brief = (await muster(...argv, '--brief')).out;
    expect(full).toMatch(/\n\nComparison: Unit\n {2}They differ more than chance would give/);
    expect(full.startsWith(brief)).toBe(true);
    expect(brief).not.toContain('Comparison');
    // A block is short enough to be read: its heading, and six things at most.
    expect(full.slice(brief.length).trim().split('\n').length).toBeLessThanOrEqual(7);
  });

  it('sets years beside one another', async () => {
    const argv = ['compute', school, '--indicator', 'development-ratio', '--where', 'cohort=undergraduate'];
    const { out } = await muster(...argv, '--years', '2');
    // 1,200 of 16,800, and 960 of 15,000 the year before.
    expect(out).toMatch(
      /met for the first time +no clear difference +6\.40% +7\.14% +rises \(p = 0\.0\d\d\)/,
    );
  });

  it('answers for the whole sample school, in words of both languages', async () => {
    const argv = ['compute', school, '--indicator', 'development-ratio', '--by', 'cohort'];
    const english = (await muster(...argv)).out;
    const chinese = (await muster(...argv, '--lang', 'zh-CN')).out;
    expect(english).toMatch(/Undergraduates +1,200 +16,800 +7\.14%.* at least 7% +met/);
    expect(chinese).toMatch(/本科生 +1,200 +16,800 +7\.14%.* 不低于 7% +达标/);
    expect(chinese).not.toMatch(/undergraduate\b/);
  });
});

describe('mistakes', () => {
  it.each([
    [[], 'Which command? There are: compute, list, check, inspect, indicators, template.'],
    [['frob'], 'There is no command “frob”. There are: compute, list, check, inspect, indicators, template.'],
    [['--frob'], 'There is no option --frob here. There are: --lang, --help, --version.'],
    [['compute'], 'No file was named. Name at least one FILE or DIR.'],
    [['compute', 'gone.csv'], 'There is no file gone.csv.'],
    [
      ['compute', school, '--as-of', '31.12.2003'],
      '“31.12.2003” of --as-of is no date. Write it as 2003-12-31.',
    ],
    [['compute', school, '--years', 'three'], '“three” is no value of --years. Allowed: 2, 3, 4 …'],
    [['compute', school, '--years', '0'], '“0” is no value of years. There are: 1–50.'],
    [['compute', school, '--format', 'xml'], '“xml” is no value of --format. Allowed: table, json, csv.'],
    [['compute', school, '--indicator', 'ratio'], '“ratio” is no value of --indicator. Allowed: admissions,'],
    [['compute', school, '--by', 'colour'], '“colour” is no value of --by. Allowed: unit, cohort,'],
    [
      ['compute', school, '--indicator', 'conversions', '--by', 'colour'],
      '“colour” is no value of --by. Allowed: unit, cohort, month.',
    ],
    [['compute', school, '--where', 'colour=red'], '“colour” is no value of --where. Allowed: unit, cohort,'],
    [['compute', school, '--where', 'unit'], '“unit” is no condition. Write it as KEY=VALUE'],
    [
      ['compute', school, '--where', 'cohort=robots'],
      '“robots” is no value of cohort. There are: undergraduate,',
    ],
    [
      ['compute', school, '--from', '2003-05-01', '--to', '2003-04-01'],
      'The period ends before it begins: 2003-05-01 to 2003-04-01.',
    ],
    [
      ['compute', school, '--indicator', 'plan-completion', '--by', 'grade'],
      'plan-completion has no key “grade”. It has: unit, cohort, branch.',
    ],
    [
      ['compute', school, '--by', 'class,stage'],
      'No indicator that these files can answer has all of these keys: class, stage.',
    ],
    [['compute', school, '--by', 'unit,unit'], 'A key is named twice: unit, unit.'],
    [
      ['compute', join(school, 'plans.csv'), '--indicator', 'admissions'],
      'admissions needs a file of the kind people.',
    ],
    [
      ['check', 'persons=a.csv'],
      '“persons” in persons=a.csv is no kind of file. There are: people, headcount,',
    ],
    [['indicators', 'ratio'], 'There is no indicator “ratio”. There are: admissions,'],
    [['template', 'persons'], 'There is no template “persons”. There are: people, headcount,'],
    [['template'], 'Name one kind of file. There are: people, headcount,'],
  ])('%j: %s', async (argv, message) => {
    const { code, out, err } = await muster(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toMatch(/Help: muster( [a-z]+)? --help\n$/);
  });

  it('are said in the language of the system, and in the one asked for', async () => {
    const chinese = fakeTerminal({ env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } });
    await run(['frob'], chinese, core);
    expect(chinese.written.err).toContain('没有“frob”这个命令。');
    const posix = fakeTerminal({ env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' } });
    await run(['frob'], posix, core);
    expect(posix.written.err).toContain('There is no command');
    await run(['frob', '--lang', 'zh-CN'], posix, core);
    expect(posix.written.err).toContain('没有“frob”这个命令。');
  });

  it('of the program are told from those of the user', async () => {
    const terminal = fakeTerminal();
    const broken = { ...core, check: () => Promise.reject(new TypeError('x is undefined')) };
    const code = await run(['check', file('people.csv', ...clean)], terminal, broken);
    expect(code).toBe(2);
    expect(terminal.written.err).toBe('Something went wrong inside muster: x is undefined\n');
  });
});

describe('muster check', () => {
  const dirty = ['003,,undergraduate,2001,2003-05-08', '004,ENG,robot,2001,2003-05-08'];

  it('exits 0 when there are warnings only', async () => {
    const { code, out } = await muster('check', file('people.csv', `${header},colour`, `${clean[1]},x`));
    expect(code).toBe(0);
    expect(out).toContain('The column colour is not known and is not used.');
    expect(out).toContain('No errors, 1 warning.');
  });

  it('exits 1 when there are errors, and accounts for every row', async () => {
    const path = file('people.csv', ...clean, ...dirty, ',,,,');
    const { code, out, err } = await muster('check', path);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toMatch(/people\.csv +People +utf-8 +5 +2 +2 +1\n/);
    expect(out).toContain('row 4, column unit\n  The cell unit is blank; the row cannot be used without it.');
    expect(out).toContain('“robot” in column cohort is not a known value. Expected: undergraduate,');
  });

  it('exits 2 when no file could be read', async () => {
    const { code, out } = await muster('check', file('other.csv', 'a,b', '1,2'), '--lang', 'zh-CN');
    expect(code).toBe(2);
    expect(out).toContain('未能识别');
  });

  it('is clean for the sample school', async () => {
    const { code, out } = await muster('check', school);
    expect(out).toContain('No errors and no warnings.');
    expect(code).toBe(0);
  });

  it('prints the report as JSON', async () => {
    const { code, out } = await muster('check', file('people.csv', ...clean, ...dirty), '--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ schema: 'muster-check/1', errors: 2, warnings: 0 });
    expect(report.issues.map(({ code: issue }: { code: string }) => issue).sort()).toEqual([
      'missing-value',
      'unknown-value',
    ]);
  });

  it('writes rejected rows as they were, with the reason, one file a layout', async () => {
    const people = file('people.csv', ...clean, '=1+1,,undergraduate,2001,"a,b"');
    const headcount = file(
      'headcount.csv',
      'date,unit,cohort,headcount',
      '2003-12-31,ENG,undergraduate,many',
    );
    const rejects = join(folder, 'rejects.csv');
    const { err } = await muster('check', people, headcount, '--rejects', rejects);
    expect(err).toContain(`2 rejected rows written to ${rejects}, ${join(folder, 'rejects-2.csv')}.`);
    expect(err).toContain('2 different headers');
    const written = ['rejects.csv', 'rejects-2.csv'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const ofPeople = written.find((text) => text.includes('person_key'))!;
    expect(ofPeople.split('\r\n')).toEqual([
      `\ufeffReason,${header}`,
      `"${people}, row 4: The cell unit is blank; the row cannot be used without it.",'=1+1,,undergraduate,2001,"a,b"`,
      '',
    ]);
    expect(written.find((text) => text.includes('headcount'))).toContain('2003-12-31,ENG,undergraduate,many');
  });

  it('writes no file of rejected rows when there are none', async () => {
    const { err } = await muster('check', file('people.csv', ...clean), '--rejects', join(folder, 'r.csv'));
    expect(err).toContain('No row was rejected');
    expect(readdirSync(folder)).toEqual(['people.csv']);
  });

  it('refuses to write rejected rows over a file that is read', async () => {
    const path = file('people.csv', ...clean, ...dirty);
    const { code, err } = await muster('check', path, '--rejects', join(folder, '.', 'people.csv'));
    expect(code).toBe(2);
    expect(err).toContain('is one of the files to be read');
    expect(readFileSync(path, 'utf8')).toContain('robot');
  });
});

describe('muster template', () => {
  it.each(
    core.datasets.flatMap(({ kind }) => [
      [kind, 'en'],
      [kind, 'zh-CN'],
    ]),
  )('prints a file of %s in %s that reads back as one, without an issue', async (kind, language) => {
    const { code, out } = await muster('template', kind!, '--lang', language!);
    expect(code).toBe(0);
    const path = file('template.csv', out.trimEnd());
    const report = JSON.parse((await muster('check', path, '--format', 'json')).out);
    expect(report.inputs).toMatchObject([{ kind, rows: 1, used: 1 }]);
    expect(report.issues).toEqual([]);
  });

  it('asks for nothing that is not counted, and for numbers where rosters have names', async () => {
    const { out } = await muster('template', 'people', '--lang', 'zh-CN');
    const header = out.replace('\ufeff', '').split('\r\n')[0]!.split(',');
    expect(header).toEqual(
      expect.arrayContaining(['学号', '单位', '人员类别', '培养联系人数', '公示开始时间']),
    );
    for (const left of ['姓名', '身份证号', '序号', '备注', '培养联系人', '公示时间']) {
      expect(header).not.toContain(left);
    }
  });
});

describe('muster indicators', () => {
  it('lists all indicators, for people and for programs', async () => {
    const { out } = await muster('indicators', '--lang', 'zh-CN');
    for (const { id, title } of core.indicators) {
      expect(out).toContain(id);
      expect(out).toContain(title['zh-CN']);
    }
    expect(JSON.parse((await muster('indicators', '--format', 'json')).out)).toEqual(
      JSON.parse(JSON.stringify(core.indicators)),
    );
  });

  it('explains some', async () => {
    const { out } = await muster('indicators', 'development-ratio');
    const info = core.indicators.find(({ id }) => id === 'development-ratio')!;
    expect(out).toContain(info.how.en);
    expect(out).toContain('Higher is better.');
    expect(out).toContain('Lists: counted, left-out, not-recorded\n');
    expect(out).not.toContain('admissions');
  });
});

describe('help', () => {
  it.each(['en', 'zh-CN'])('in %s names every command and every option', async (language) => {
    const general = await muster('--help', '--lang', language);
    expect(general).toMatchObject({ code: 0, err: '' });
    for (const command of commands) {
      expect(general.out).toContain(`  ${command.name} `);
      const { code, out } = await muster(command.name, '--help', '--lang', language);
      expect(code).toBe(0);
      expect(out).toContain(`muster ${command.name} `);
      for (const { name } of command.options(core)) {
        if (name !== 'help' && !(name === 'lang' && command.name === 'template'))
          expect(out).toContain(`--${name}`);
      }
    }
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await muster('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('the script of the repository', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));

  function script(cwd: string, ...argv: readonly string[]): { code: number; out: string } {
    const options = {
      cwd: root,
      env: { ...process.env, INIT_CWD: cwd, LC_ALL: 'C' },
      encoding: 'utf8',
    } as const;
    try {
      const out = execFileSync(process.execPath, [join(root, 'scripts/muster.mjs'), ...argv], {
        ...options,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return { code: 0, out };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  }

  it('hands on exit codes and leaves standard output to the command; paths count from the caller', () => {
    file('people.csv', ...clean);
    file('dirty.csv', ...clean, '003,ENG,undergraduate,2001,2003-13-01');
    const question = ['--indicator', 'admissions', '--format', 'json'];
    const fine = script(folder, 'compute', 'people.csv', ...question);
    expect(fine.code).toBe(0);
    expect(JSON.parse(fine.out).inputs[0].file).toBe('people.csv');
    const dirty = script(folder, 'compute', 'dirty.csv', ...question);
    expect(dirty.code).toBe(1);
    expect(JSON.parse(dirty.out).issues.errors).toBe(1);
    expect(script(folder, 'compute', 'gone.csv')).toEqual({ code: 2, out: '' });
  });
});
