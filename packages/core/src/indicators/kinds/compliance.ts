/** Compliance: how many cases keep to rules of the procedure, how many break them, and of how many it cannot be told. */
import { civilOf, dayOf } from '../../calendar.ts';
import { bindExpression, type Condition, cases, type Expression } from '../../tally/expression.ts';
import { type CellValue, keyText, type Tally, type TallyQuery } from '../../tally/tally.ts';
import type { ComplianceEstimate, Key, Scalar } from '../estimate.ts';
import { byOf, labelsOf, unionOfKeys } from '../groups.ts';
import type { ComplianceDefinition, Gate, GateChecks } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { compileRequirement, compileRule } from '../rules/compile.ts';
import { both, type Finding, unless } from '../rules/finding.ts';
import type { RulePack } from '../rules/pack.ts';
import type { Rule } from '../rules/rule.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';

/** One question to the rows: of whom, what is found, and by which packs. */
interface Check {
  readonly where: Condition;
  readonly event: Expression;
  readonly finding: Finding;
  readonly packs: readonly Expression[];
  readonly countsWorkingDays: boolean;
}

/** The checks that one estimate adds up; its value of the key, if that was asked for. */
interface Part {
  readonly value: string | null;
  readonly checks: readonly Check[];
}

export function prepareCompliance(
  definition: ComplianceDefinition,
  ask: Ask,
): Prepared<readonly ComplianceEstimate[]> {
  const { key: own } = definition.checks;
  // A row is asked by many rules, so the rule is no key of rows: each asks by itself.
  const rowAsk: Ask = {
    ...ask,
    by: ask.by.filter((key) => key !== own),
    filters: ask.filters.filter(({ key }) => key !== own),
  };
  const parts = partsOf(definition, ask);
  const people = { rows: 'people', event: parts[0]!.checks[0]!.event };
  return {
    queries: [
      occurringRows(people, rowAsk),
      ...parts.flatMap(({ checks }) => checks.map((check) => queryOf(check, rowAsk))),
    ],
    estimate([occurring, ...tallies]) {
      const groups = occurringGroups(occurring!, rowAsk);
      let at = 0;
      return parts.flatMap(({ value, checks }) => {
        const found = new FoundByGroup(rowAsk.by);
        for (const check of checks) {
          const isProvisional = check.countsWorkingDays && ask.bindings.calendar === undefined;
          found.add(tallies[at++]!, isProvisional);
        }
        return unionOfKeys(rowAsk.by, groups, found.keys).map((key): ComplianceEstimate => {
          const { ok, breach, notRecorded, packs, isProvisional } = found.of(key);
          const labels = ask.by.map((name) => (name === own ? value! : key[rowAsk.by.indexOf(name)]!));
          return {
            indicator: definition.id,
            kind: 'compliance',
            by: byOf(ask.by, labels),
            status: ok + breach + notRecorded === 0 ? 'no-data' : 'ok',
            notRecorded,
            ok,
            breach,
            value: ok + breach === 0 ? null : ok / (ok + breach),
            packs: [...packs].sort(),
            ...(isProvisional ? { provisional: true } : {}),
          };
        });
      });
    },
  };
}

function partsOf({ checks, packs }: ComplianceDefinition, ask: Ask): readonly Part[] {
  const filter = ask.filters.find(({ key }) => key === checks.key);
  const isAsked = ({ id }: { readonly id: string }) => filter === undefined || filter.values.includes(id);
  const isSplit = ask.by.includes(checks.key);
  const all = [...packs.filter(({ optional }) => optional !== true), ...ask.rulePacks];
  if (checks.key === 'rule') {
    const rules = checks.rules.filter(isAsked);
    const check = (rule: Rule) => ruleCheck(rule, all, ask);
    if (!isSplit) return [{ value: null, checks: rules.map(check) }];
    return rules.map((rule) => ({ value: rule.id, checks: [check(rule)] }));
  }
  const gates = checks.gates.filter(isAsked);
  if (!isSplit) return [{ value: null, checks: [gateCheck(checks, gates, all)] }];
  return gates.map((gate) => ({ value: gate.id, checks: [gateCheck(checks, [gate], all)] }));
}

function ruleCheck(rule: Rule, packs: readonly RulePack[], { from, asOf }: Ask): Check {
  // A step of the period may be dated by its year alone.
  const span = { from: dayOf(civilOf(from).year, 1, 1), to: asOf };
  const { cases, event, finding, pack } = compileRule(rule, packs, span);
  return { where: cases, event, finding, packs: [pack], countsWorkingDays: rule.countsWorkingDays === true };
}

/** A case that fails at one gate fails; it passes if it passes at all. */
function gateCheck({ where, event }: GateChecks, gates: readonly Gate[], packs: readonly RulePack[]): Check {
  const found = gates.flatMap(({ rules, exempt }) =>
    rules.map((rule) => {
      const { finding, pack } = compileRequirement(rule, packs);
      return { finding: exempt === undefined ? finding : unless(exempt, finding), pack };
    }),
  );
  const byText = new Map(found.map(({ pack }) => [JSON.stringify(pack), pack]));
  return {
    where,
    event,
    finding: both(...found.map(({ finding }) => finding)),
    packs: [...byText.values()],
    countsWorkingDays: gates.some(({ rules }) => rules.some((rule) => rule.countsWorkingDays === true)),
  };
}

/** The key of what was found, beside those of the question; packs stand behind it. */
const FOUND = 'found';

function queryOf({ where, event, finding, packs }: Check, ask: Ask): TallyQuery {
  const query = countRows({ rows: 'people', event }, ask, where);
  const found = cases({ when: finding.ok, word: 'ok' }, { when: finding.breach, word: 'breach' });
  const keys = { [FOUND]: found, ...Object.fromEntries(packs.map((pack, i) => [`pack ${i}`, pack])) };
  const bound = Object.entries(keys).map(([key, expression]) => [
    key,
    bindExpression(expression, ask.bindings),
  ]);
  return { ...query, keys: { ...query.keys, ...Object.fromEntries(bound) } };
}

/** What was found in one group. */
interface Found {
  ok: number;
  breach: number;
  notRecorded: number;
  isProvisional: boolean;
  readonly packs: Set<string>;
}

const nothingFound = (): Found => ({
  ok: 0,
  breach: 0,
  notRecorded: 0,
  isProvisional: false,
  packs: new Set(),
});

/** What several checks found, by the groups of the question. */
class FoundByGroup {
  private readonly groups = new Map<string, Found>();
  readonly keys: (readonly Scalar[])[] = [];
  private readonly by: readonly Key[];

  constructor(by: readonly Key[]) {
    this.by = by;
  }

  add(tally: Tally, isProvisional: boolean): void {
    const place = tally.keys.indexOf(FOUND);
    for (const { key, count } of tally.cells) {
      const group = this.groupOf(labelsOf(tally, key, this.by));
      if (key[place] === 'ok') group.ok += count;
      else if (key[place] === 'breach') group.breach += count;
      else group.notRecorded += count;
      for (const pack of key.slice(place + 1).filter(isText)) group.packs.add(pack);
      group.isProvisional ||= isProvisional;
    }
  }

  of(key: readonly Scalar[]): Readonly<Found> {
    return this.groups.get(keyText(key)) ?? nothingFound();
  }

  private groupOf(labels: readonly Scalar[]): Found {
    const text = keyText(labels);
    let group = this.groups.get(text);
    if (group === undefined) {
      group = nothingFound();
      this.groups.set(text, group);
      this.keys.push(labels);
    }
    return group;
  }
}

function isText(value: CellValue): value is string {
  return typeof value === 'string';
}
