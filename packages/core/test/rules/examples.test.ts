/** Every rule in its own worked rows, read from a file like any other. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePacks } from '../../src/catalog/rule-packs/index.ts';
import { rules } from '../../src/catalog/rules/index.ts';
import { compute } from '../../src/compute.ts';
import type { ComplianceEstimate } from '../../src/indicators/estimate.ts';
import type { RulePack } from '../../src/indicators/rules/pack.ts';
import type { Found, Rule } from '../../src/indicators/rules/rule.ts';
import { textSource } from '../../src/roster/source.ts';

const named = (folder: string) =>
  readdirSync(new URL(`../../src/catalog/${folder}/`, import.meta.url)).filter((file) => file !== 'index.ts');

/** Only this rule, with the limits of its example, at all times. */
function packOf({ id, example }: Rule): RulePack {
  const title = { en: 'Example', 'zh-CN': '示例' };
  return {
    id: 'example',
    title,
    status: title,
    from: null,
    to: null,
    rules: { [id]: example.parameters ?? {} },
  };
}

/** Everybody in a unit of their own. */
function peopleFile(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  const header = ['person_key', 'unit', 'cohort', ...columns];
  const lines = rows.map((cells, i) => [
    `P${i}`,
    `U${i}`,
    'undergraduate',
    ...columns.map((name) => cells[name] ?? ''),
  ]);
  return [header, ...lines].map((line) => line.join(',')).join('\n');
}

/** Rules that no row of a roster tells anything about. */
const asksNobody = ['R29'];

function found({ ok, breach, notRecorded }: ComplianceEstimate): Found {
  if (ok + breach + notRecorded > 1) throw new Error('one row is one case');
  if (ok === 1) return 'ok';
  if (breach === 1) return 'breach';
  return notRecorded === 1 ? 'not-checkable' : null;
}

describe.each(rules)('$id', (rule) => {
  const { id, example, title, how, basis, parameters } = rule;

  it('finds in its worked rows what they say', async () => {
    const { asOf = '2003-12-31', rows, files = {} } = example;
    const sources = Object.entries({ 'people.csv': peopleFile(rows.map(([cells]) => cells)), ...files });
    const { results } = await compute(
      sources.map(([name, text]) => textSource(name, text)),
      {
        asOf,
        indicators: ['rule-compliance'],
        by: ['unit'],
        where: [`rule=${id}`],
        rulePacks: [packOf(rule)],
      },
    );
    const estimates = results.results as readonly ComplianceEstimate[];
    const byUnit = new Map(estimates.map((estimate) => [estimate.by.unit, estimate]));
    const answers = rows.map(([cells], i) => [cells, found(byUnit.get(`U${i}`)!)]);
    expect(answers).toEqual(rows);
  });

  it('has rows of every outcome', () => {
    const outcomes = new Set(example.rows.map(([, outcome]) => outcome));
    if (asksNobody.includes(id)) {
      expect([...outcomes]).toEqual([null]);
      return;
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['ok', 'breach', 'not-checkable']));
  });

  it('says in both languages what it asks, and where that is laid down', () => {
    const texts = [title, how, basis, ...Object.values(parameters).map((parameter) => parameter.title)];
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN']);
      expect(text.en).toMatch(/^[A-Z]/);
      expect(text.en).not.toMatch(/[\u3000-\u9fff]/);
      expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(how.en).toMatch(/\.$/);
    expect(how['zh-CN']).toMatch(/。$/);
  });
});

describe('the rules', () => {
  it('are the files in the folder, each once, in the order of their numbers', () => {
    expect(named('rules').map((file) => file.slice(0, 3).toUpperCase())).toEqual(rules.map(({ id }) => id));
  });

  it('are those of the procedure', () => {
    const numbers = Array.from({ length: 29 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`);
    expect(rules.map(({ id }) => id)).toEqual(numbers);
  });

  it('have different titles', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      expect(new Set(rules.map(({ title }) => title[language])).size).toBe(rules.length);
    }
  });
});

describe('the packs of rules', () => {
  it.each(rulePacks)('$id names rules and limits that there are, within their range', (pack) => {
    for (const [id, limits] of Object.entries(pack.rules)) {
      const { parameters } = rules.find((rule) => rule.id === id)!;
      for (const [name, value] of Object.entries(limits ?? {})) {
        expect(Object.keys(parameters)).toContain(name);
        const [least, most] = parameters[name]!.range;
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      }
    }
  });
});
