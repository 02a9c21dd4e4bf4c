import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, muster } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const people = () =>
  folder.write('people.csv', [
    'person_key,unit,cohort,activist_date,target_date',
    'A,ENG,undergraduate,2002-04-20,2003-04-20',
  ]);
const rules = (name: string, pack: object) =>
  folder.write(name, [JSON.stringify({ schema: 'muster-rules/1', packs: [pack] })]);
const cultivation = ['--indicator', 'rule-compliance', '--where', 'rule=R06', '--as-of', '2003-12-31'];

describe('--rules', () => {
  it('lays packs over those that hold for everybody, the later over the earlier', async () => {
    const longer = rules('longer.json', { id: 'longer', rules: { R06: { months: 18 } } });
    const usual = rules('usual.json', { id: 'usual', rules: { R06: { months: 12 } } });
    const asked = async (...files: readonly string[]) => {
      const given = files.flatMap((file) => ['--rules', file]);
      const { out } = await muster('compute', people(), ...cultivation, '--format', 'json', ...given);
      return JSON.parse(out).results;
    };
    expect(await asked()).toMatchObject([{ ok: 1, breach: 0, packs: ['1990-trial'] }]);
    expect(await asked(longer)).toMatchObject([{ ok: 0, breach: 1, packs: ['longer'] }]);
    expect(await asked(longer, usual)).toMatchObject([{ ok: 1, breach: 0, packs: ['usual'] }]);
  });

  it('refuses a file that cannot be used, with the place, what was seen and what was expected', async () => {
    const file = rules('rules.json', { id: 'ours', rules: { R06: { months: 'twelve' } } });
    const { code, out, err } = await muster(
      'compute',
      people(),
      ...cultivation,
      '--rules',
      file,
      '--lang',
      'en',
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      `The rules in ${file} cannot be used. packs 1 rules R06 months should be 0–60, and not "twelve".`,
    );
  });

  it('refuses a file that is not there', async () => {
    const missing = folder.at('missing.json');
    const { code, err } = await muster(
      'compute',
      people(),
      ...cultivation,
      '--rules',
      missing,
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(err).toContain(`There is no file ${missing}.`);
  });
});
