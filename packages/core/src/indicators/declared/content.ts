/** What a user's declarations stand on: the kinds of files there are, and the sentences of the catalogue by name. */
import type { Dataset } from '../../roster/dataset.ts';
import type { Condition } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { NamedDate } from './dates.ts';

/** Who is a member, who was admitted …: said once, in the catalogue. */
export interface NamedCondition {
  readonly rows: string;
  readonly holds: Condition;
  /** Of whom it cannot be told. */
  readonly notRecorded: Condition;
  readonly words: Text;
  /** Whether it is of the period that is asked for, or of the day. */
  readonly ofPeriod: boolean;
}

export interface CatalogContent {
  /** Those whose rows can be counted. */
  readonly datasets: readonly Dataset[];
  readonly conditions: Readonly<Record<string, NamedCondition>>;
  readonly dates: Readonly<Record<string, NamedDate>>;
  /** Cohorts and groups of them. */
  readonly cohorts: Readonly<Record<string, readonly string[]>>;
  /** The headcounts that people can be divided by. */
  readonly headcount: Dataset;
}
