/**
 * Packs of rules: which rules held when, and with which limits. Packs lie over one another, the later over the
 * earlier; what one does not mention is as it was below it.
 */
import { parseIsoDay } from '../../calendar.ts';
import { all, type Condition, compare, constant } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { Moment } from './finding.ts';
import { defaultParameters, type Rule, type RuleParameters } from './rule.ts';

export interface RulePack {
  readonly id: string;
  readonly title: Text;
  /** How well its limits are confirmed. */
  readonly status: Text;
  /** First day in force, ISO; null without a beginning. */
  readonly from: string | null;
  /** Last day in force, ISO; null without an end. */
  readonly to: string | null;
  /** Limits by rule; `{}` for those below or the rule's own, null for a rule that does not hold. */
  readonly rules: Readonly<Record<string, RuleParameters | null>>;
  /** Holds only where the user's file takes it up. */
  readonly optional?: true;
}

/** Days, both ends inside; infinite where there is no end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const allTime: Span = { from: -Infinity, to: Infinity };

/** A time in which a rule held with the same limits by the same pack, or did not hold. */
export interface Stretch extends Span {
  readonly pack: string;
  /** Null where the rule did not hold. */
  readonly parameters: RuleParameters | null;
}

/** All time, by how a rule stood: by whose word and with which limits; in its order. */
export function stretchesOf(rule: Rule, packs: readonly RulePack[]): readonly Stretch[] {
  const spans = packs.map(spanOf);
  const begins = [...spans.map(({ from }) => from), ...spans.map(({ to }) => to + 1), -Infinity];
  const days = [...new Set(begins)].filter((day) => day < Infinity).sort((a, b) => a - b);
  return days.map((from, i) => {
    let [limits, by]: [RuleParameters | null, string] = [null, ''];
    packs.forEach(({ id, rules }, place) => {
      const own = rules[rule.id];
      if (own === undefined || from < spans[place]!.from || from > spans[place]!.to) return;
      limits = own === null ? null : { ...(limits ?? defaultParameters(rule)), ...own };
      by = id;
    });
    return { from, to: (days[i + 1] ?? Infinity) - 1, pack: by, parameters: limits };
  });
}

function spanOf({ from, to }: Pick<RulePack, 'from' | 'to'>): Span {
  return {
    from: from === null ? -Infinity : parseIsoDay(from)!,
    to: to === null ? Infinity : parseIsoDay(to)!,
  };
}

/** The stretches that reach into a span; what lies beyond it does not matter, so those at its ends have none. */
export function clipped(stretches: readonly Stretch[], span: Span): readonly Stretch[] {
  return stretches
    .filter(({ from, to }) => from <= span.to && to >= span.from)
    .map((stretch) => ({
      ...stretch,
      from: stretch.from <= span.from ? -Infinity : stretch.from,
      to: stretch.to >= span.to ? Infinity : stretch.to,
    }));
}

/** Stretches that follow one another with the same limits, as one. */
export function joined(stretches: readonly Stretch[]): readonly (Span & Pick<Stretch, 'parameters'>)[] {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const before = runs.at(-1);
    const isSame = JSON.stringify(before?.parameters) === JSON.stringify(stretch.parameters);
    if (before !== undefined && isSame) runs[runs.length - 1] = { ...before, to: stretch.to };
    else runs.push(stretch);
  }
  return runs;
}

/** Whether a day is inside, whichever day it means. */
export function surelyIn({ from, to }: Span, { first, last }: Moment): Condition {
  return all(
    ...(from === -Infinity ? [] : [compare(first, '>=', constant(from))]),
    ...(to === Infinity ? [] : [compare(last, '<=', constant(to))]),
  );
}
