/** Which pack judges: by the day of the step, the later over the earlier, and what a user's file may say. */
import { describe, expect, it } from 'vitest';
import { rulePacks } from '../../src/catalog/rule-packs/index.ts';
import { rules } from '../../src/catalog/rules/index.ts';
import { InputError } from '../../src/errors.ts';
import { parseRulePacks } from '../../src/index.ts';
import type { RulePack } from '../../src/indicators/rules/pack.ts';
import { day, type GivenDate, on } from '../engines/rows.ts';
import { bindingsOf, packsIn } from './found.ts';

const official = rulePacks.filter(({ optional }) => optional !== true);
const rule = (id: string) => rules.find((candidate) => candidate.id === id)!;
const month = (iso: string): GivenDate => ({ day: day(iso), given: 'month' });

/** Packs as a user's file adds them. */
const added = (...packs: readonly object[]): readonly RulePack[] => [
  ...official,
  ...parseRulePacks(JSON.stringify({ schema: 'muster-rules/1', packs })),
];

describe('the pack of a case', () => {
  const trained = (meeting: GivenDate) => ({
    meeting_date: meeting,
    training_date: on('2014-01-10'),
    training_days: 3,
    training_hours: 24,
    training_passed: 'yes',
  });
  const judged = (meetings: readonly GivenDate[], packs = official) =>
    packsIn(rule('R09'), meetings.map(trained), bindingsOf('2014-12-31'), packs);

  it('is that of the day of the step, to the day', () => {
    // Three days were too few until the rules of 2014 took effect on 28 May.
    expect(judged([on('2014-05-27'), on('2014-05-28')])).toEqual(['1990-trial: breach', '2014: ok']);
  });

  it('does not tell where the step may be a day of either pack', () => {
    expect(judged([month('2014-05-31'), month('2014-04-30'), month('2014-06-30')])).toEqual([
      '2014: –',
      '1990-trial: breach',
      '2014: ok',
    ]);
  });

  it('tells even so where both ask for the same', () => {
    const row = { activist_date: on('2013-04-20'), target_date: month('2014-05-31') };
    expect(packsIn(rule('R06'), [row], bindingsOf('2014-12-31'), official)).toEqual(['2014: ok']);
  });

  it('is none before a rule was made', () => {
    const rows = [on('2026-05-17'), on('2026-05-18')].map((target) => ({ target_date: target }));
    expect(packsIn(rule('R27'), rows, bindingsOf('2026-12-31'), official)).toEqual([null, '2026.05: –']);
  });

  it('is that of the as-of date for a step that waits', () => {
    // Approved, and no oath: a limit of a month there is since 18 May 2026 only.
    const rows = [{ approve_date: on('2026-03-10') }];
    expect(packsIn(rule('R20'), rows, bindingsOf('2026-05-17'), official)).toEqual([null]);
    expect(packsIn(rule('R20'), rows, bindingsOf('2026-05-18'), official)).toEqual(['2026.05: breach']);
  });

  it('is that of the later step for one that nobody wrote down', () => {
    const rows = [on('2026-05-17'), on('2026-05-18')].map((pretrial) => ({ pretrial_date: pretrial }));
    expect(packsIn(rule('R27'), rows, bindingsOf('2026-12-31'), official)).toEqual([null, '2026.05: –']);
  });
});

describe('packs of the user', () => {
  const rows = ['2003-04-19', '2003-04-20', '2003-10-20'].map((target) => ({
    activist_date: on('2002-04-20'),
    target_date: on(target),
  }));
  const judged = (packs: readonly RulePack[]) => packsIn(rule('R06'), rows, bindingsOf('2003-12-31'), packs);

  it('change limits at all times', () => {
    expect(judged(added({ id: 'ours', rules: { R06: { months: 18 } } }))).toEqual([
      'ours: breach',
      'ours: breach',
      'ours: ok',
    ]);
  });

  it('change limits from one day to another, both inside', () => {
    const pack = { id: 'ours', from: '2003-04-19', to: '2003-04-19', rules: { R06: { months: 11 } } };
    expect(judged(added(pack))).toEqual(['ours: ok', '1990-trial: ok', '1990-trial: ok']);
  });

  it('switch a rule off, and a later one on again', () => {
    const off = { id: 'off', rules: { R06: null } };
    const again = { id: 'on', from: '2003-10-01', rules: { R06: {} } };
    expect(judged(added(off))).toEqual([null, null, null]);
    expect(judged(added(off, again))).toEqual([null, null, 'on: ok']);
  });

  it('leave limits that they do not name as they lie below', () => {
    const row = { ...rows[0], meeting_date: on('2003-06-01'), training_date: on('2003-05-01') };
    const trained = { ...row, training_days: 4, training_hours: 30, training_passed: 'yes' };
    const packs = added({ id: 'ours', rules: { R09: { hours: 30 } } });
    expect(packsIn(rule('R09'), [trained], bindingsOf('2003-12-31'), packs)).toEqual(['ours: ok']);
    const fewer = { ...trained, training_hours: 29 };
    // Five days as in the rules of 1990 would do too.
    expect(packsIn(rule('R09'), [fewer], bindingsOf('2003-12-31'), packs)).toEqual(['ours: breach']);
    expect(packsIn(rule('R09'), [{ ...fewer, training_days: 5 }], bindingsOf('2003-12-31'), packs)).toEqual([
      'ours: ok',
    ]);
  });

  it('take up the limits of schools by name, all or some', () => {
    const [all] = parseRulePacks('{"schema": "muster-rules/1", "packs": [{"id": "local"}]}');
    expect(all).toMatchObject({ id: 'local', from: null, to: null });
    expect(all!.rules).toEqual(rulePacks.find(({ id }) => id === 'local')!.rules);
    expect(all!.optional).toBeUndefined();
    const [some] = added({ id: 'local', rules: { R03: {}, R16: { months: 2 } } }).slice(-1);
    expect(some!.rules).toEqual({ R03: { months: 3 }, R16: { months: 2 } });
  });

  it('lie over the pack of their name in its time', () => {
    const [pack] = added({ id: '2014', rules: { R22: null } }).slice(-1);
    expect(pack).toMatchObject({ from: '2014-05-28', to: '2026-05-17', rules: { R22: null } });
  });

  it('have a title in one language or in both', () => {
    const titles = added(
      { id: 'a', title: '本校', rules: {} },
      { id: 'b', title: { en: 'B', 'zh-CN': '乙' }, rules: {} },
    );
    expect(titles.slice(-2).map(({ title }) => title)).toEqual([
      { en: '本校', 'zh-CN': '本校' },
      { en: 'B', 'zh-CN': '乙' },
    ]);
  });
});

describe('a file of rules that cannot be used', () => {
  const pack = (rest: object) => JSON.stringify({ schema: 'muster-rules/1', packs: [{ id: 'a', ...rest }] });
  it.each([
    ['no JSON', '{', 'JSON', /position|JSON/i, /muster-rules\/1/],
    ['a list', '[]', 'JSON', /\[\]/, /muster-rules\/1/],
    ['another schema', '{"schema": "muster-recipe/1", "packs": []}', 'schema', /recipe/, /muster-rules\/1/],
    ['no packs', '{"schema": "muster-rules/1"}', 'packs', /null/, /our-school/],
    [
      'a part that there is not',
      '{"schema": "muster-rules/1", "rules": {}}',
      'rules',
      /rules/,
      /schema, packs/,
    ],
    ['no id', '{"schema": "muster-rules/1", "packs": [{}]}', 'packs 1 id', /null/, /our-school/],
    ['a name as id', pack({ id: 'Our school' }), 'packs 1 id', /Our school/, /a–z/],
    ['a day that does not exist', pack({ from: '2003-02-29' }), 'packs 1 from', /2003-02-29/, /2020-09-01/],
    [
      'an end before the beginning',
      pack({ from: '2003-03-01', to: '2003-02-01', rules: {} }),
      'packs 1 to',
      /2003-02-01/,
      /≥ 2003-03-01/,
    ],
    ['no rules', pack({}), 'packs 1 rules', /null/, /"R06"/],
    ['a rule that there is not', pack({ rules: { R30: {} } }), 'packs 1 rules R30', /R30/, /R01, R02/],
    [
      'a limit that the rule lacks',
      pack({ rules: { R06: { days: 365 } } }),
      'packs 1 rules R06 days',
      /days/,
      /months/,
    ],
    [
      'a limit of a rule without any',
      pack({ rules: { R10: { months: 1 } } }),
      'packs 1 rules R10 months',
      /months/,
      /\{\}/,
    ],
    ['half a month', pack({ rules: { R06: { months: 0.5 } } }), 'packs 1 rules R06 months', /0\.5/, /0–60/],
    [
      'a limit out of range',
      pack({ rules: { R06: { months: 61 } } }),
      'packs 1 rules R06 months',
      /61/,
      /0–60/,
    ],
    [
      'no limit where there has to be one',
      pack({ rules: { R06: { months: null } } }),
      'packs 1 rules R06 months',
      /null/,
      /0–60/,
    ],
    [
      'a rule switched off by a word',
      pack({ rules: { R06: 'off' } }),
      'packs 1 rules R06',
      /off/,
      /null or \{"months"\}/,
    ],
    [
      'a title in one language of two',
      pack({ title: { en: 'A' }, rules: {} }),
      'packs 1 title',
      /"en"/,
      /zh-CN/,
    ],
  ])('names the place, what was seen and what was expected: %s', (_, text, place, seen, expected) => {
    const error = refusal(text);
    expect(error.code).toBe('bad-rules');
    expect(error.details.place).toBe(place);
    expect(error.details.seen).toMatch(seen);
    expect(error.details.expected).toMatch(expected);
  });

  it('counts packs from one, and refuses two of one name', () => {
    const packs = [
      { id: 'a', rules: {} },
      { id: 'a', rules: {} },
    ];
    const { details } = refusal(JSON.stringify({ schema: 'muster-rules/1', packs }));
    expect(details.place).toBe('packs 2 id');
  });

  it('allows no limit where a rule has none by itself', () => {
    const [pack] = added({ id: 'a', rules: { R20: { months: null } } }).slice(-1);
    expect(pack!.rules).toEqual({ R20: { months: null } });
  });

  function refusal(text: string): InputError {
    try {
      parseRulePacks(text);
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    throw new Error('not refused');
  }
});
