/**
 * What an indicator is: a declaration. The kinds know how to work one out; a file of the catalogue says what
 * is counted, out of what, on which date, by which keys.
 */
import type { Condition, Expression } from '../tally/expression.ts';
import type { Text } from '../text.ts';
import type {
  ConcentrationEstimate,
  CountEstimate,
  DistributionEstimate,
  DurationEstimate,
  Estimate,
  EstimateKind,
  Key,
} from './estimate.ts';
import type { FindingName } from './findings.ts';
import type { KeySources } from './keys.ts';
import type { CountedRatio } from './kinds/ratio/counted.ts';
import type { Prepared } from './prepared.ts';
import type { Ask, Question } from './question.ts';
import type { RulePack } from './rules/pack.ts';
import type { Rule } from './rules/rule.ts';
import type { TargetRule } from './target.ts';

interface DefinitionBase {
  readonly id: string;
  /** The figure's number in the field's own list, as `A3`. */
  readonly code: string;
  readonly title: Text;
  /** How the figure is computed: population, numerator, denominator, date rule, interval. */
  readonly how: Text;
  readonly keys: readonly Key[];
  /** Keys over which the parts do not add up to the whole: the same person, month or plan stands in several. */
  readonly overlapping?: readonly Key[];
  /** Keys whose values stand elsewhere than in the column of their name. */
  readonly keysFrom?: KeySources;
  /** What keys are called here whose own name says too little: a kind may be a document, a role, a question. */
  readonly keyNames?: KeyNames;
  /** What the parts of a distribution are, where the name of their key says too little. */
  readonly partName?: Text;
  /** What counts are counts of where it is money: whole fen, hundredths of a yuan. */
  readonly unit?: 'fen';
  /** Words for values of keys that are this indicator's own, such as the parts of a distribution. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Which direction is better, where one is. */
  readonly better: 'higher' | 'lower' | null;
  /** The cohort it speaks of unless the question names another; `always` if no other makes sense. */
  readonly population?: { readonly cohort: string; readonly always: boolean };
  /** Targets that hold unless the user's file names others. */
  readonly targets?: readonly TargetRule[];
  /** A worked example, which a test runs. */
  readonly example: Example;
}

/** What keys are called. */
export type KeyNames = Readonly<Partial<Record<Key, Text>>>;

/** Small files by name, a question to them, and what the first estimates must say. */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  readonly question: Omit<Question, 'indicators'>;
  readonly expect: readonly Partial<Estimate>[];
}

/** How many rows, how many different values of one field, or what a field of whole numbers adds up to. */
export interface CountDefinition extends DefinitionBase {
  readonly kind: 'count';
  readonly rows: string;
  readonly where: Condition;
  /** The date that month, year and grade are taken from. */
  readonly event: Expression;
  /** Count each value of this field once. */
  readonly distinct?: string;
  /** Add up this field instead of counting rows. */
  readonly sum?: string;
  readonly notRecorded: Condition;
}

/** An indicator that fits no machinery: it says itself which files it reads and how it answers. */
export type OwnDefinition = DefinitionBase &
  (
    | OwnAnswer<CountEstimate>
    | (OwnAnswer<DistributionEstimate> & { readonly part: Key })
    | (OwnAnswer<ConcentrationEstimate> & { readonly holder: Key })
    | OwnAnswer<DurationEstimate>
  );

interface OwnAnswer<E extends Estimate> {
  readonly kind: E['kind'];
  readonly reads: readonly string[];
  /** Whether a question may say what somebody needs at least. */
  readonly takesMinimum?: true;
  /** The stages that the key of that name tells apart, if it has it. */
  readonly stages?: readonly Stage[];
  /** The findings that count rows one by one, so that the rows behind them can be listed; none if absent. */
  readonly listed?: readonly FindingName[];
  prepare(ask: Ask, id: string): Prepared<readonly E[]>;
}

/** The same rows split by the values of one key. */
export interface DistributionDefinition extends DefinitionBase {
  readonly kind: 'distribution';
  readonly rows: string;
  readonly where: Condition;
  readonly event: Expression;
  readonly part: Key;
  readonly notRecorded: Condition;
}

/** What a ratio's denominator is. Each basis has its own file in `kinds/ratio`. */
export type RatioBasis =
  /** Some of the same rows, or of the different values of one field in them. */
  | {
      readonly basis: 'rows';
      readonly rows: string;
      readonly distinct?: string;
      readonly where: Condition;
      readonly numerator: Condition;
      readonly event: Expression;
      readonly notRecorded: Condition;
    }
  /** What one field of whole numbers adds up to, out of what another does. */
  | {
      readonly basis: 'sums';
      readonly rows: string;
      readonly where: Condition;
      readonly numerator: string;
      readonly denominator: string;
      readonly event: Expression;
    }
  /** People, of the roster unless other rows are named, out of the headcount of their unit and cohort. */
  | {
      readonly basis: 'headcount';
      readonly rows?: string;
      /** Count each value of this field once: whoever stands in several rows of a group. */
      readonly distinct?: string;
      /** What people and headcount are matched by: unit and cohort unless the rows know of no cohort. */
      readonly grain?: readonly Key[];
      /** Whose headcount; everybody's unless it is named. */
      readonly headcount?: Condition;
      readonly where: Condition;
      /** The as-of date unless it is named. */
      readonly event?: Expression;
      readonly notRecorded: Condition;
    }
  /** Classes of one grade that have a member. */
  | { readonly basis: 'classes'; readonly where: Condition; readonly grade: number }
  /** What was done out of the number planned: people admitted, unless other rows and plans are named. */
  | {
      readonly basis: 'plans';
      readonly rows?: string;
      readonly plans?: { readonly kind: string; readonly grain: readonly Key[] };
      readonly where: Condition;
      readonly event: Expression;
      readonly notRecorded: Condition;
    }
  /** Anything else. */
  | {
      readonly basis: 'own';
      readonly reads: readonly string[];
      count(ask: Ask): Prepared<readonly CountedRatio[]>;
    }
  /** Units for which another ratio passes a test. */
  | {
      readonly basis: 'units';
      readonly of: RatioDefinition;
      /** `above` compares with the question's threshold or this one, strictly; `complete` asks for all of all. */
      readonly passes: { readonly above: number } | 'complete';
    };

export type RatioDefinition = DefinitionBase & {
  readonly kind: 'ratio';
  /** How far the figure would move by chance: of a share, of a number of events, or not a matter of chance. */
  readonly interval: 'wilson' | 'poisson' | 'none';
  /** A stock is of one day, a flow of a period; it decides how far a change can be judged. */
  readonly measures: 'stock' | 'flow';
} & RatioBasis;

/** Days from one milestone to the next. */
export interface DurationDefinition extends DefinitionBase {
  readonly kind: 'duration';
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Milestones after `to`: if one of them is dated, a missing end was not recorded rather than open. */
  readonly later: readonly string[];
  /** Known to be over although it has no date: nothing is open then. */
  readonly settled?: Condition;
  readonly limit?: { readonly months: number } | { readonly days: number };
  /** The rules ask for twelve months at least, so the curve looks at those begun since the year before. */
  readonly yearLong?: true;
}

/** How unevenly something is spread over those that hold it. */
export type ConcentrationDefinition = DefinitionBase & {
  readonly kind: 'concentration';
  readonly holder: Key;
} & (
    | {
        /** How many rows each holder has. */
        readonly basis: 'rows';
        readonly rows: string;
        readonly where: Condition;
        readonly event: Expression;
        readonly notRecorded: Condition;
        readonly limit?: { readonly topShare: number; readonly holders: number };
      }
    /** How far a ratio lies apart from holder to holder. */
    | { readonly basis: 'ratios'; readonly of: RatioDefinition }
  );

/** How cases of the period stand to rules of the procedure. */
export interface ComplianceDefinition extends DefinitionBase {
  readonly kind: 'compliance';
  /** Packs of rules that hold for everybody, the later over the earlier. */
  readonly packs: readonly RulePack[];
  readonly checks: RuleChecks | GateChecks;
}

/** Each rule asks those of whom it speaks. */
export interface RuleChecks {
  readonly key: 'rule';
  readonly rules: readonly Rule[];
}

/** The same cases are asked at each gate, and pass if all its rules were kept. */
export interface GateChecks {
  readonly key: 'gate';
  readonly where: Condition;
  readonly event: Expression;
  readonly gates: readonly Gate[];
}

export interface Gate {
  readonly id: string;
  readonly rules: readonly Rule[];
  /** Who passes without being asked. */
  readonly exempt?: Condition;
}

export type Definition =
  | OwnDefinition
  | ComplianceDefinition
  | ConcentrationDefinition
  | CountDefinition
  | DistributionDefinition
  | RatioDefinition
  | DurationDefinition;

/** Declares an indicator, after checking what types cannot say. */
export function defineIndicator<D extends Definition>(definition: D): D {
  const { id, keys } = definition;
  if (!/^[a-z][a-z-]*$/.test(id))
    throw new Error(`defineIndicator: an id is lower-case words and hyphens, got ${id}`);
  const stray = definition.overlapping?.find((key) => !keys.includes(key));
  if (stray !== undefined) throw new Error(`${id}: overlaps by ${stray}, which is none of its keys`);
  if (new Set(keys).size !== keys.length) throw new Error(`${id}: a key is listed twice`);
  const named = Object.keys(definition.keyNames ?? {}).find((key) => !keys.includes(key as Key));
  if (named !== undefined) throw new Error(`${id}: names ${named}, which is none of its keys`);
  if (definition.unit !== undefined && definition.kind !== 'count' && definition.kind !== 'ratio')
    throw new Error(`${id}: only counts and ratios are of money`);
  return definition;
}

/** The kinds of files that an indicator reads. */
export function kindsRead(definition: Definition): readonly string[] {
  if ('reads' in definition) return definition.reads;
  if (definition.kind === 'duration' || definition.kind === 'compliance') return ['people'];
  if (definition.kind === 'concentration') {
    return definition.basis === 'rows' ? [definition.rows] : kindsRead(definition.of);
  }
  if (definition.kind !== 'ratio') return [definition.rows];
  switch (definition.basis) {
    case 'rows':
    case 'sums':
      return [definition.rows];
    case 'headcount':
      return [definition.rows ?? 'people', 'headcount'];
    case 'classes':
      return ['people', 'classes'];
    case 'plans':
      return [definition.rows ?? 'people', definition.plans?.kind ?? 'plans'];
    case 'units':
      return kindsRead(definition.of);
  }
}

/** A key whose values are an indicator's own, and which they are: stages, rules, gates. */
export function ownValues(
  definition: Definition,
): { readonly key: Key; readonly values: readonly string[] } | null {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  if ('stages' in definition && definition.stages !== undefined) {
    return { key: 'stage', values: ids(definition.stages) };
  }
  if (definition.kind !== 'compliance') return null;
  const { checks } = definition;
  return { key: checks.key, values: ids(checks.key === 'rule' ? checks.rules : checks.gates) };
}

/** What a user sees of an indicator. */
export interface IndicatorInfo {
  readonly id: string;
  readonly code: string;
  readonly kind: EstimateKind;
  readonly title: Text;
  readonly how: Text;
  readonly keys: readonly Key[];
  readonly better: 'higher' | 'lower' | null;
  /** The one cohort that it is of, whatever is asked; null where it can be of any. */
  readonly onlyCohort: string | null;
  /** The key whose values a distribution is split by, or that hold what is concentrated; null for the other kinds. */
  readonly part: Key | null;
  /** What the parts of a distribution are called; null where the name of their key says it. */
  readonly partName: Text | null;
  /** What keys are called whose own name says too little; empty where there are none. */
  readonly keyNames: KeyNames;
  /** `fen` where counts are amounts of money, in hundredths of a yuan; null where they are counts. */
  readonly unit: 'fen' | null;
  /** Words for values of keys that are this indicator's own; empty where there are none. */
  readonly words: Readonly<Record<string, Text>>;
  /** The kinds of files that it needs; of some more it makes use where they are there. */
  readonly files: readonly string[];
  /** The parts of the figure behind which rows can be listed. */
  readonly findings: readonly FindingName[];
}
