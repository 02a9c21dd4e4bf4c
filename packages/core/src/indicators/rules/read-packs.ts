/** The user's own packs of rules, from JSON. */
import { parseIsoDay } from '../../calendar.ts';
import { InputError } from '../../errors.ts';
import type { Text } from '../../text.ts';
import type { RulePack } from './pack.ts';
import type { Rule, RuleParameters } from './rule.ts';

const SCHEMA = 'muster-rules/1';
const parts = ['id', 'title', 'status', 'from', 'to', 'rules'];

/** What the packs of a file may refer to. */
export interface KnownRules {
  readonly rules: readonly Rule[];
  /** A pack of the same id lies over the known one: its name, its time and its limits are those it does not give. */
  readonly packs: readonly RulePack[];
}

/**
 * Reads packs of rules. Each lies over what holds for everybody, and over those before it: it can set limits, add a
 * rule (`{}` for the rule's own limits) or switch one off (`null`), at all times or from one day to another.
 *
 * @param text `{"schema": "muster-rules/1", "packs": [{"id", "title"?, "from"?, "to"?, "rules"?}]}`
 * @throws {InputError} `bad-rules` with the place, what was seen there and what was expected
 */
export function readRulePacks(text: string, known: KnownRules): readonly RulePack[] {
  const file = asObject('JSON', parseJson(text), `{"schema": "${SCHEMA}", "packs": […]}`, [
    'schema',
    'packs',
  ]);
  if (file.schema !== SCHEMA) throw badRules('schema', file.schema ?? null, `"${SCHEMA}"`);
  if (!Array.isArray(file.packs)) throw badRules('packs', file.packs ?? null, '[{"id": "our-school", …}]');
  const packs = file.packs.map((pack: unknown, i) => packFrom(pack, `packs ${i + 1}`, known));
  packs.forEach(({ id }, i) => {
    if (packs.findIndex((other) => other.id === id) < i)
      throw badRules(`packs ${i + 1} id`, id, 'an id of its own');
  });
  return packs;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw badRules('JSON', (error as Error).message, `{"schema": "${SCHEMA}", "packs": […]}`);
  }
}

function packFrom(value: unknown, place: string, known: KnownRules): RulePack {
  const given = asObject(place, value, '{"id": "our-school", "rules": {…}}', parts);
  const { id } = given;
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9.-]*$/.test(id))
    throw badRules(`${place} id`, id ?? null, '"our-school" (a–z, 0–9, . and -)');
  const below = known.packs.find((pack) => pack.id === id);
  const day = (end: 'from' | 'to') =>
    given[end] === undefined ? (below?.[end] ?? null) : dayFrom(given[end], `${place} ${end}`);
  const pack: RulePack = {
    id,
    title: textFrom(given.title, `${place} title`) ?? below?.title ?? { en: id, 'zh-CN': id },
    status: textFrom(given.status, `${place} status`) ?? below?.status ?? ownStatus,
    from: day('from'),
    to: day('to'),
    rules:
      given.rules === undefined && below !== undefined
        ? below.rules
        : rulesFrom(given.rules, `${place} rules`, known.rules, below?.rules ?? {}),
  };
  if (pack.from !== null && pack.to !== null && pack.from > pack.to)
    throw badRules(`${place} to`, pack.to, `≥ ${pack.from}`);
  return pack;
}

const ownStatus: Text = { en: 'Of the user’s own file.', 'zh-CN': '由使用者的规则文件规定。' };

function dayFrom(value: unknown, place: string): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || parseIsoDay(value) === null) throw badRules(place, value, '"2020-09-01"');
  return value;
}

function textFrom(value: unknown, place: string): Text | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return { en: value, 'zh-CN': value };
  const expected = '"…" or {"en": "…", "zh-CN": "…"}';
  const { en, 'zh-CN': zh } = asObject(place, value, expected, ['en', 'zh-CN']);
  if (typeof en !== 'string' || typeof zh !== 'string') throw badRules(place, value, expected);
  return { en, 'zh-CN': zh };
}

function rulesFrom(
  value: unknown,
  place: string,
  rules: readonly Rule[],
  below: RulePack['rules'],
): RulePack['rules'] {
  const ids = rules.map(({ id }) => id);
  const given = asObject(place, value ?? null, '{"R06": {"months": 12}, "R22": null}', ids);
  return Object.fromEntries(
    Object.entries(given).map(([id, limits]) => {
      const rule = rules.find((candidate) => candidate.id === id)!;
      if (limits === null) return [id, null];
      return [id, { ...below[id], ...limitsFrom(limits, `${place} ${id}`, rule) }];
    }),
  );
}

function limitsFrom(value: unknown, place: string, { parameters }: Rule): RuleParameters {
  const names = Object.keys(parameters);
  const expected = names.length === 0 ? '{} or null' : `null or {${names.map((n) => `"${n}"`).join(', ')}}`;
  const given = asObject(place, value, expected, names);
  for (const [name, limit] of Object.entries(given)) {
    const { value: usual, range } = parameters[name]!;
    const isNone = limit === null && usual === null;
    const isNumber = Number.isInteger(limit) && Number(limit) >= range[0] && Number(limit) <= range[1];
    if (!isNone && !isNumber) throw badRules(`${place} ${name}`, limit, `${range[0]}–${range[1]}`);
  }
  return given as RuleParameters;
}

function asObject(
  place: string,
  value: unknown,
  expected: string,
  names: readonly string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRules(place, value, expected);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw badRules(`${place === 'JSON' ? '' : `${place} `}${unknown}`, unknown, names.join(', ') || '{}');
  return value as Record<string, unknown>;
}

function badRules(place: string, seen: unknown, expected: string): InputError {
  const shown = String(JSON.stringify(seen)).slice(0, 200);
  return new InputError('bad-rules', `rules: ${place} must be ${expected}, got ${shown}`, {
    place,
    seen: shown,
    expected,
  });
}
