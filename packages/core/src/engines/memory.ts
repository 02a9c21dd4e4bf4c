/**
 * The reference engine: one pass over column batches answers all queries. Batches may be dropped after they
 * were added (a stream) or kept and asked again.
 */
import { InputError } from '../errors.ts';
import { type Batch, type Dictionary, NOT_RECORDED } from '../roster/column.ts';
import { type Cell, queryId, type Tally, type TallyQuery, tallyOf } from '../tally/tally.ts';
import { CellTable } from './cell-table.ts';
import type { Engine } from './engine.ts';
import { Evaluator, Reusable, type Vector } from './evaluate.ts';
import { RememberedTallies } from './remembered-tallies.ts';
import type { Rows } from './scratch.ts';
import type { Step } from './step.ts';

/** Queries being answered, batch by batch. */
export class StreamingTally {
  private readonly ids: readonly string[];
  private readonly counters = new Map<string, Counter>();
  private readonly evaluator: Evaluator;

  constructor(queries: readonly TallyQuery[], reusable = new Reusable()) {
    this.evaluator = new Evaluator(reusable);
    this.ids = queries.map(queryId);
    queries.forEach((query, i) => {
      const id = this.ids[i]!;
      if (!this.counters.has(id)) this.counters.set(id, new Counter(query, this.evaluator));
    });
  }

  add(batch: Batch): void {
    this.evaluator.lookAt(batch);
    for (const counter of this.counters.values()) if (counter.kind === batch.kind) counter.add();
  }

  /** The tallies so far, in the order of the queries. */
  tallies(): Tally[] {
    const done = new Map<string, Tally>();
    for (const [id, counter] of this.counters) done.set(id, counter.tally());
    return this.ids.map((id) => done.get(id)!);
  }
}

class Counter {
  readonly kind: string;
  private readonly table: CellTable;
  private readonly names: readonly string[];
  private readonly keys: readonly Step<Vector>[];
  private readonly rows: Step<Rows>;
  private readonly amounts: Step<Vector> | null;
  private readonly dictionaries: (Dictionary | undefined)[];

  constructor({ kind, keys, where, sum }: TallyQuery, evaluator: Evaluator) {
    this.kind = kind;
    this.names = Object.keys(keys);
    this.keys = Object.values(keys).map((expression) => evaluator.vector(expression));
    this.rows = evaluator.rows(where);
    this.amounts = sum === undefined ? null : evaluator.vector({ field: sum });
    this.table = new CellTable(this.names.length);
    this.dictionaries = this.names.map(() => undefined);
  }

  /** Counts the rows of the batch that the evaluator looks at. */
  add(): void {
    const { table } = this;
    const { places, count } = this.rows.get();
    if (count === 0) return;
    const columns = this.keys.map((key, k) => {
      const { values, dictionary } = key.get();
      // The codes of one batch are the codes of all only if they share their dictionaries.
      const known = this.dictionaries[k] ?? dictionary;
      this.dictionaries[k] = known;
      if (dictionary !== undefined && dictionary !== known) {
        throw new InputError('batches', 'memoryEngine: batches of one kind must come from one reading');
      }
      return values;
    });
    const amounts = this.amounts?.get().values;
    if (columns.length === 0 && amounts === undefined) {
      table.add(count);
      return;
    }
    for (let at = 0; at < count; at++) {
      const row = places[at]!;
      for (let k = 0; k < columns.length; k++) table.key[k] = columns[k]![row]!;
      if (amounts === undefined) table.add(1);
      else if (amounts[row] !== NOT_RECORDED) table.add(amounts[row]!);
    }
  }

  tally(): Tally {
    const cells: Cell[] = [];
    this.table.forEach((codes, count) => {
      const key = Array.from(codes, (code, k) => {
        if (code === NOT_RECORDED) return null;
        const dictionary = this.dictionaries[k];
        return dictionary === undefined ? code : dictionary.texts[code]!;
      });
      cells.push({ key, count });
    });
    return tallyOf(this.names, cells);
  }
}

/**
 * Asked between two pieces of work whether to go on: at once where it says null, else when the promise is kept. To end the
 * work it throws.
 */
export type Pause = () => Promise<void> | null;

/** An engine that can be interrupted. */
export interface PausingEngine extends Engine {
  /** What `run` says, in pieces. */
  runInPieces(queries: readonly TallyQuery[], pause: Pause): Promise<readonly Tally[]>;
}

/** An engine over batches that are kept; it remembers what it was asked. */
export function memoryEngine(batches: readonly Batch[]): PausingEngine {
  const remembered = new RememberedTallies();
  const reusable = new Reusable();

  /** Looks at one batch with each step. */
  function* pass(queries: readonly TallyQuery[]): Generator<void, readonly Tally[]> {
    const ids = queries.map(queryId);
    const tallies = new Map(ids.map((id) => [id, remembered.get(id)]));
    const lacking = new Map(
      queries.flatMap((query, i) => (tallies.get(ids[i]!) === null ? [[ids[i]!, query]] : [])),
    );
    if (lacking.size > 0) {
      const streaming = new StreamingTally([...lacking.values()], reusable);
      for (const batch of batches) {
        streaming.add(batch);
        yield;
      }
      const found = streaming.tallies();
      [...lacking.keys()].forEach((id, i) => {
        tallies.set(id, found[i]!);
        remembered.set(id, found[i]!);
      });
    }
    return ids.map((id) => tallies.get(id)!);
  }

  return {
    run(queries) {
      const steps = pass(queries);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    },
    async runInPieces(queries, pause) {
      const steps = pass(queries);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
        const pausing = pause();
        if (pausing !== null) await pausing;
      }
    },
  };
}
