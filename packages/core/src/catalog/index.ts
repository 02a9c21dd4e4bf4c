/** The catalogue as users see it. */
import type { Key } from '../indicators/estimate.ts';
import { findingsOf } from '../indicators/findings.ts';
import { type Definition, type IndicatorInfo, kindsRead } from '../indicators/indicator.ts';
import type { RulePack } from '../indicators/rules/pack.ts';
import { readRulePacks } from '../indicators/rules/read-packs.ts';
import type { RuleParameter, RuleSeverity } from '../indicators/rules/rule.ts';
import type { Text } from '../text.ts';
import { definitions } from './indicators/index.ts';
import { rulePacks } from './rule-packs/index.ts';
import { rules as ruleList } from './rules/index.ts';

export { type IndicatorInfo, type RulePack, rulePacks };

/** What users see of an indicator, of the catalogue or their own. */
export function indicatorInfo(definition: Definition): IndicatorInfo {
  const { id, code, kind, title, how, keys, better } = definition;
  const { population, partName = null, keyNames = {}, unit = null, words = {} } = definition;
  return {
    ...{ id, code, kind, title, how, keys, better },
    onlyCohort: population?.always === true ? population.cohort : null,
    part: partOf(definition),
    ...{ partName, keyNames, unit, words },
    files: kindsRead(definition),
    findings: findingsOf(definition),
  };
}

function partOf(definition: Definition): Key | null {
  switch (definition.kind) {
    case 'distribution':
      return definition.part;
    case 'concentration':
      return definition.holder;
    default:
      return null;
  }
}

/** Every indicator with its titles, how it is computed and its keys. */
export const indicators: readonly IndicatorInfo[] = definitions.map(indicatorInfo);

/** What users see of a rule of the procedure. */
export interface RuleInfo {
  readonly id: string;
  readonly title: Text;
  /** Whom it speaks of, what is kept and what is broken. */
  readonly how: Text;
  readonly severity: RuleSeverity;
  /** Where it is laid down. */
  readonly basis: Text;
  /** The limits that packs of rules may set, with what holds unless one does. */
  readonly parameters: Readonly<Record<string, RuleParameter>>;
}

/** Every rule of the procedure. */
export const rules: readonly RuleInfo[] = ruleList.map(({ id, title, how, severity, basis, parameters }) => ({
  id,
  title,
  how,
  severity,
  basis,
  parameters,
}));

/**
 * Reads packs of rules of the user's own, for `Question.rulePacks`. Each lies over those that hold for everybody, and
 * over those before it: it can set limits, add a rule (`{}` for the rule's own limits) or switch one off (`null`).
 *
 * @param text `{"schema": "muster-rules/1", "packs": [{"id", "title"?, "from"?, "to"?, "rules"?}]}`
 * @returns the packs, for a question
 * @throws {InputError} `bad-rules` with the place, what was seen there and what was expected
 * @example parseRulePacks('{"schema": "muster-rules/1", "packs": [{"id": "ours", "rules": {"R03": {"months": 3}}}]}')
 */
export function parseRulePacks(text: string): readonly RulePack[] {
  return readRulePacks(text, { rules: ruleList, packs: rulePacks });
}
