/** A rule and the packs of rules to conditions on a row. */
import {
  all,
  always,
  any,
  type Condition,
  cases,
  date,
  type Expression,
  earliest,
  never,
  recorded,
} from '../../tally/expression.ts';
import { inPeriod, laterStep, openSince, taken, takenUnwritten } from '../step.ts';
import { type Finding, type Moment, noLimit, notYet, now, on, onOrNow } from './finding.ts';
import {
  allTime,
  clipped,
  joined,
  type RulePack,
  type Span,
  type Stretch,
  stretchesOf,
  surelyIn,
} from './pack.ts';
import type { Rule, RuleParameters } from './rule.ts';

export interface CompiledRule {
  /** Whom the rule speaks of in the period: who took the step, or is due to. */
  readonly cases: Condition;
  readonly finding: Finding;
  /** The pack by which a case is judged. */
  readonly pack: Expression;
  /** The date of a case, for its month; none where the step has not been taken. */
  readonly event: Expression;
}

const exactly = (day: Expression): Moment => ({ first: day, last: day });

/**
 * What a rule asks of rows.
 *
 * @param packs from the lowest to the one on top
 * @param span  the days that steps and the as-of date of a question can lie in
 */
export function compileRule(rule: Rule, packs: readonly RulePack[], span: Span = allTime): CompiledRule {
  const stretches = clipped(stretchesOf(rule, packs), span);
  const covered = stretches.flatMap((stretch) =>
    stretch.parameters === null
      ? []
      : [{ when: casesIn(rule, stretch, stretch.parameters), word: stretch.pack }],
  );
  return {
    cases: any(...covered.map(({ when }) => when)),
    finding: findingOf(rule, stretches, nothing),
    pack: cases(...covered),
    event: rule.step === null ? earliest() : date(rule.step.date),
  };
}

export interface CompiledRequirement {
  readonly finding: Finding;
  /** The pack by which a row is judged; none where the step has no date. */
  readonly pack: Expression;
}

/** What a rule finds in cases that are not its own: who took the step while it did not hold has kept it. */
export function compileRequirement(rule: Rule, packs: readonly RulePack[]): CompiledRequirement {
  const stretches = stretchesOf(rule, packs);
  const day = rule.step === null ? now : exactly(date(rule.step.date));
  const covered = stretches
    .filter(({ parameters }) => parameters !== null)
    .map((stretch) => ({
      when: all(recorded(day.last), surelyIn(stretch, day)),
      word: stretch.pack,
    }));
  return { finding: findingOf(rule, stretches, noLimit), pack: cases(...covered) };
}

/** The cases of a rule while it held: by the day of the step, of a later one, or the as-of date. */
function casesIn(rule: Rule, span: Span, parameters: RuleParameters): Condition {
  const { step, applies = always } = rule;
  if (step === null) return all(applies, surelyIn(span, now));
  const begin = dueSince(rule, parameters);
  const day = date(step.date);
  return all(
    applies,
    any(
      all(taken(step), inPeriod(day), surelyIn(span, exactly(day))),
      all(takenUnwritten(step), surelyIn(span, exactly(laterStep(step)))),
      ...(begin === null ? [] : [all(openSince(begin, step), surelyIn(span, now))]),
    ),
  );
}

const nothing: Finding = { ok: never, breach: never };

/** By the limits of the day of the step; not told where that may be a day of other limits. */
function findingOf(rule: Rule, stretches: readonly Stretch[], whenOff: Finding): Finding {
  const runs = joined(stretches).map(({ parameters, ...span }) => {
    const finding = parameters === null ? whenOff : rule.finding(parameters);
    const when = all(surelyIn(span, stepMoment(rule, parameters)), isAsked(rule, parameters));
    return { ok: all(when, finding.ok), breach: all(when, finding.breach) };
  });
  return { ok: any(...runs.map(({ ok }) => ok)), breach: any(...runs.map(({ breach }) => breach)) };
}

function stepMoment(rule: Rule, parameters: RuleParameters | null): Moment {
  if (rule.step === null) return now;
  return dueSince(rule, parameters) === null ? on(rule.step.date) : onOrNow(rule.step.date);
}

/** Who has not taken a step and is not due to is not asked. */
function isAsked(rule: Rule, parameters: RuleParameters | null): Condition {
  const { step } = rule;
  const begin = dueSince(rule, parameters);
  if (step === null || begin === null) return always;
  return any(recorded(date(step.date)), all(openSince(begin, step), notYet(step.date)));
}

/** The milestone from which on the step is due; null where nobody is asked who has not taken it. */
function dueSince({ opens }: Rule, parameters: RuleParameters | null): string | null {
  return parameters === null ? null : (opens?.(parameters) ?? null);
}
