/** What a rule of the procedure is: a declaration of whom it speaks of and what it finds in their rows. */
import type { Condition } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { Step } from '../step.ts';
import type { Finding } from './finding.ts';

export type RuleSeverity = 'error' | 'warning' | 'info';

/** A limit that packs of rules may set. */
export interface RuleParameter {
  readonly title: Text;
  /** What holds unless a pack says otherwise; null for no limit. */
  readonly value: number | null;
  readonly range: readonly [number, number];
}

/** Values of limits by their names. */
export type RuleParameters = Readonly<Record<string, number | null>>;

type ValuesOf<P> = {
  readonly [Name in keyof P]: P[Name] extends { readonly value: null } ? number | null : number;
};

/** What is found in a row; null where the rule does not speak of it. */
export type Found = 'ok' | 'breach' | 'not-checkable' | null;

/** Rows as they stand in a file, each with what is to be found in it; a test runs them. */
export interface RuleExample {
  readonly asOf?: string;
  /** The cells that matter, by column. */
  readonly rows: readonly (readonly [cells: Readonly<Record<string, string>>, found: Found])[];
  /** Limits that differ from the rule's own. */
  readonly parameters?: RuleParameters;
  /** Further small files by name. */
  readonly files?: Readonly<Record<string, string>>;
}

interface RuleBase<P> {
  /** As the field numbers it: `R06`. */
  readonly id: string;
  readonly title: Text;
  /** Whom it speaks of, what is kept and what is broken. */
  readonly how: Text;
  readonly severity: RuleSeverity;
  /** Where it is laid down. */
  readonly basis: Text;
  readonly parameters: P;
  /** It counts working days, which want a calendar of holidays. */
  readonly countsWorkingDays?: true;
  readonly example: RuleExample;
}

interface Declaration<P> extends RuleBase<P> {
  /** The step it speaks of, whose day picks the pack and the period; null for what a record says on the as-of date. */
  readonly step: Step | null;
  /** Of those who took the step, or without one of all, whom it speaks of; all of them if absent. */
  readonly applies?: Condition;
  /**
   * The milestone from which on the step is due, where those who have not taken it are asked too: they are held to
   * the as-of date. Null for none.
   */
  opens?(parameters: ValuesOf<P>): string | null;
  finding(parameters: ValuesOf<P>): Finding;
}

/** A rule, whatever its limits are called. */
export interface Rule extends RuleBase<Readonly<Record<string, RuleParameter>>> {
  readonly step: Step | null;
  readonly applies?: Condition;
  opens?(parameters: RuleParameters): string | null;
  finding(parameters: RuleParameters): Finding;
}

/** Declares a rule, after checking what types cannot say. */
export function defineRule<const P extends Readonly<Record<string, RuleParameter>>>(
  rule: Declaration<P>,
): Rule {
  if (!/^R\d\d$/.test(rule.id)) throw new Error(`defineRule: an id is R and two digits, got ${rule.id}`);
  for (const [name, { value, range }] of Object.entries(rule.parameters)) {
    if (value !== null && (value < range[0] || value > range[1]))
      throw new Error(`${rule.id}: ${name} is out of its own range`);
  }
  return rule as unknown as Rule;
}

/** The limits that hold where no pack says otherwise. */
export function defaultParameters({ parameters }: Rule): RuleParameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}
