/** What rules find in rows written in a test, by the engine in memory. */
import { people } from '../../src/catalog/datasets/people.ts';
import { memoryEngine } from '../../src/engines/memory.ts';
import { compileRule } from '../../src/indicators/rules/compile.ts';
import type { RulePack } from '../../src/indicators/rules/pack.ts';
import type { Found, Rule, RuleParameters } from '../../src/indicators/rules/rule.ts';
import type { Column } from '../../src/roster/column.ts';
import {
  all,
  type Bindings,
  bindCondition,
  bindExpression,
  cases,
  field,
} from '../../src/tally/expression.ts';
import type { TallyQuery } from '../../src/tally/tally.ts';
import { BatchMaker, day, type Row } from '../engines/rows.ts';

const typeOf = (type: string): Column['type'] => {
  if (type === 'date') return 'date';
  return type === 'integer' || type === 'entry-year' ? 'integer' : 'category';
};

/** The columns of a roster, and the number of each row. */
const types: Readonly<Record<string, Column['type']>> = {
  ...Object.fromEntries(people.fields.map(({ name, type }) => [name, typeOf(type)])),
  inspected_surely: 'date',
  inspected_perhaps: 'date',
  number: 'integer',
};

/** A pack that holds at all times. */
export function packOf(rules: RulePack['rules'], id = 'test'): RulePack {
  const title = { en: 'Test', 'zh-CN': '测试' };
  return { id, title, status: title, from: null, to: null, rules };
}

/** A year to its last day, unless other days are given. */
export function bindingsOf(asOf: string, from = `${asOf.slice(0, 4)}-01-01`): Bindings {
  const parameters = { asOf: day(asOf), from: day(from), to: day(asOf), yearBefore: day(from) - 365 };
  return { parameters, admittedBy: 'approval' };
}

/** What a rule finds in each row it speaks of, whether or not its step was taken in the period. */
export function findIn(
  rule: Rule,
  rows: readonly Row[],
  bindings: Bindings,
  parameters: RuleParameters = {},
): readonly Found[] {
  const { finding } = compileRule(rule, [packOf({ [rule.id]: parameters })]);
  const query = (found: 'ok' | 'breach'): TallyQuery => ({
    kind: 'people',
    where: bindCondition(all(finding[found], rule.applies ?? all()), bindings),
    keys: { number: field('number') },
  });
  const batch = new BatchMaker('people', types).batch(rows.map((row, number) => ({ ...row, number })));
  const [ok, breach] = memoryEngine([batch])
    .run([query('ok'), query('breach')])
    .map(({ cells }) => new Set(cells.map(({ key: [number] }) => number)));
  return rows.map((_, number) => {
    if (ok!.has(number) && breach!.has(number)) throw new Error(`${rule.id}: both kept and broken`);
    if (ok!.has(number)) return 'ok';
    return breach!.has(number) ? 'breach' : 'not-checkable';
  });
}

/** The pack by which each row is judged; null where it is no case of the rule. */
export function packsIn(
  rule: Rule,
  rows: readonly Row[],
  bindings: Bindings,
  packs: readonly RulePack[],
): readonly (string | null)[] {
  const { cases: where, pack, finding } = compileRule(rule, packs);
  const found = cases({ when: finding.ok, word: 'ok' }, { when: finding.breach, word: 'breach' });
  const batch = new BatchMaker('people', types).batch(rows.map((row, number) => ({ ...row, number })));
  const keys = { number: field('number'), pack, found };
  const [tally] = memoryEngine([batch]).run([
    {
      kind: 'people',
      where: bindCondition(where, bindings),
      keys: Object.fromEntries(
        Object.entries(keys).map(([name, key]) => [name, bindExpression(key, bindings)]),
      ),
    },
  ]);
  const words = new Map(tally!.cells.map(({ key: [number, by, what] }) => [number, `${by}: ${what ?? '–'}`]));
  return rows.map((_, number) => words.get(number) ?? null);
}
