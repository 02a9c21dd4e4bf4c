/**
 * Durations: days from one milestone to the next, of spells that ended in the period; the open ones beside
 * them; and a survival curve of those begun, which forgets neither.
 */
import type { GroupSpells } from '../../stats/log-rank.ts';
import { bindExpression } from '../../tally/expression.ts';
import { mergeTallies, type Tally, type TallyQuery } from '../../tally/tally.ts';
import type { DurationEstimate, Key, Scalar } from '../estimate.ts';
import { byOf, Counts, unionOfKeys } from '../groups.ts';
import type { DurationDefinition, Stage } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { DAYS, Durations, quantilesOf } from './durations.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';
import { type SpellQuestion, spellQuestions, spellsOf } from './spells.ts';
import { asSpells, type SpellsBegun, survivalOf } from './survival.ts';

type BySpellQuestion<Value> = Readonly<Record<SpellQuestion, Value>>;

/** One value for each question that is asked of a stage. */
function forEachQuestion<Value>(
  make: (question: SpellQuestion, place: number) => Value,
): BySpellQuestion<Value> {
  const entries = spellQuestions.map((question, place) => [question, make(question, place)]);
  return Object.fromEntries(entries) as BySpellQuestion<Value>;
}

export function prepareDuration(
  definition: DurationDefinition,
  ask: Ask,
): Prepared<readonly DurationEstimate[]> {
  return prepareGroups(definition, ask, (part, key) => estimateGroup(definition, ask, part, key));
}

/** What the curves of the same question are made of, for those who compare curves and need none drawn. */
export interface BegunSpells {
  readonly by: DurationEstimate['by'];
  readonly spells: GroupSpells;
}

/** Asks the same queries as the estimates, which are then answered once. */
export function prepareBegunSpells(
  definition: DurationDefinition,
  ask: Ask,
): Prepared<readonly BegunSpells[]> {
  return prepareGroups(definition, ask, (part, key) => ({
    by: keysOf(ask, part, key),
    spells: asSpells(begunOf(part, key)),
  }));
}

function prepareGroups<Answer>(
  definition: DurationDefinition,
  ask: Ask,
  answerOf: (part: Part, key: readonly Scalar[]) => Answer,
): Prepared<readonly Answer[]> {
  // A row has spells of several stages, so the stage is no key of rows: each is asked for by itself.
  const isRowKey = (key: Key) => key !== 'stage';
  const rowAsk: Ask = {
    ...ask,
    by: ask.by.filter(isRowKey),
    filters: ask.filters.filter(({ key }) => isRowKey(key)),
  };
  const stages = wantedStages(definition, ask);
  const people = { rows: 'people', event: { date: definition.stages[0]!.to } };
  return {
    queries: [occurringRows(people, rowAsk), ...stages.flatMap((stage) => queriesOf(stage, rowAsk))],
    estimate([occurring, ...tallies]) {
      const width = spellQuestions.length;
      const ofStage = (place: number) => forEachQuestion((_, i) => tallies[place * width + i]!);
      const rowGroups = occurringGroups(occurring!, rowAsk);
      const parts = ask.by.includes('stage')
        ? stages.map((stage, place) => new Part([stage], stage.id, ofStage(place), rowAsk.by))
        : [new Part(stages, null, merged(stages.map((_, place) => ofStage(place))), rowAsk.by)];
      return parts.flatMap((part) =>
        unionOfKeys(rowAsk.by, rowGroups, part.keys).map((key) => answerOf(part, key)),
      );
    },
  };
}

function wantedStages(definition: DurationDefinition, ask: Ask): readonly Stage[] {
  const filter = ask.filters.find((candidate) => candidate.key === 'stage');
  return definition.stages.filter((stage) => filter === undefined || filter.values.includes(stage.id));
}

/** What is asked of the rows about one stage, in the order of `spellQuestions`. */
function queriesOf(stage: Stage, ask: Ask): TallyQuery[] {
  const spells = spellsOf(stage);
  return spellQuestions.map((question) => {
    const { where, days, event } = spells[question];
    const query = countRows(
      { rows: 'people', event: { date: event === 'begin' ? stage.from : stage.to } },
      ask,
      where,
    );
    if (days === null) return query;
    return { ...query, keys: { ...query.keys, [DAYS]: bindExpression(days, ask.bindings) } };
  });
}

function merged(stages: readonly BySpellQuestion<Tally>[]): BySpellQuestion<Tally> {
  return forEachQuestion((question) => mergeTallies(stages.map((tallies) => tallies[question])));
}

/** The tallies of one stage, or of several together, by the groups of the question. */
class Part {
  /** The groups that have spells. */
  readonly keys: readonly (readonly Scalar[])[];
  readonly limit: Stage['limit'];
  /** The stage the part is about, or null for several. */
  readonly stage: string | null;
  readonly by: readonly Key[];
  private readonly counts: BySpellQuestion<Counts>;
  private readonly durations: BySpellQuestion<Durations>;

  constructor(
    stages: readonly Stage[],
    stage: string | null,
    tallies: BySpellQuestion<Tally>,
    by: readonly Key[],
  ) {
    this.stage = stage;
    this.by = by;
    this.counts = forEachQuestion((question) => new Counts(tallies[question], by));
    this.durations = forEachQuestion((question) => new Durations(tallies[question], by));
    // Open spells have no month yet: by month they stand under null, as do those not recorded.
    const { ended, open, notRecorded } = this.counts;
    this.keys = [...ended.keys, ...open.keys, ...notRecorded.keys];
    const limits = new Set(stages.map(({ limit }) => JSON.stringify(limit ?? null)));
    this.limit = limits.size === 1 ? stages[0]!.limit : undefined;
  }

  count(question: SpellQuestion, key: readonly Scalar[]): number {
    return this.counts[question].of(key);
  }

  byDay(question: SpellQuestion, key: readonly Scalar[]) {
    return this.durations[question].of(key);
  }
}

function estimateGroup(
  definition: DurationDefinition,
  ask: Ask,
  part: Part,
  key: readonly Scalar[],
): DurationEstimate {
  const { limit } = part;
  const ended = part.byDay('ended', key);
  const [count, open] = [part.count('ended', key), part.count('open', key)];
  const over = { over: part.count('overLimit', key), openOver: part.count('openOverLimit', key) };
  return {
    indicator: definition.id,
    kind: 'duration',
    by: keysOf(ask, part, key),
    status: count === 0 && open === 0 ? 'no-data' : 'ok',
    notRecorded: part.count('notRecorded', key),
    count,
    open,
    ...quantilesOf(ended),
    survival: survivalOf(begunOf(part, key), ask.curves),
    ...(limit === undefined ? {} : { limit: { ...limit, ...over } }),
  };
}

function keysOf({ by }: Ask, { stage, by: own }: Part, key: readonly Scalar[]): DurationEstimate['by'] {
  return byOf(
    by,
    by.map((name) => (name === 'stage' ? stage! : key[own.indexOf(name)]!)),
  );
}

/** The spells that the curve looks at. */
function begunOf(part: Part, key: readonly Scalar[]): SpellsBegun {
  return {
    ended: part.byDay('curveEnded', key),
    open: part.byDay('curveOpen', key),
    withdrawn: part.byDay('curveWithdrawn', key),
  };
}
