/**
 * The reference engine: one pass over column batches answers all queries. Batches may be dropped after they
 * were added (a stream) or kept and asked again.
 */
import { InputError } from '../errors.ts';
import { type Batch, type Dictionary, NOT_RECORDED } from '../roster/column.ts';
import { type Cell, queryId, type Tally, type TallyQuery, tallyOf } from '../tally/tally.ts';
import { CellTable } from './cell-table.ts';
import type { Engine } from './engine.ts';
import { Evaluator, LookUpTables, Scratch, wordsOf } from './evaluate.ts';

/** Queries being answered, batch by batch. */
export class StreamingTally {
  private readonly ids: readonly string[];
  private readonly counters = new Map<string, Counter>();
  private readonly tables = new LookUpTables();
  private readonly scratch = new Scratch();

  constructor(queries: readonly TallyQuery[]) {
    this.ids = queries.map(queryId);
    queries.forEach((query, i) => {
      const id = this.ids[i]!;
      if (!this.counters.has(id)) this.counters.set(id, new Counter(query));
    });
  }

  add(batch: Batch): void {
    this.scratch.reset();
    const evaluator = new Evaluator(batch, this.tables, this.scratch);
    for (const counter of this.counters.values()) {
      if (counter.query.kind === batch.kind) counter.add(batch, evaluator);
    }
  }

  /** The tallies so far, in the order of the queries. */
  tallies(): Tally[] {
    const done = new Map<string, Tally>();
    for (const [id, counter] of this.counters) done.set(id, counter.tally());
    return this.ids.map((id) => done.get(id)!);
  }
}

class Counter {
  private readonly table: CellTable;
  private readonly keys: readonly string[];
  private readonly dictionaries: (Dictionary | undefined)[];

  readonly query: TallyQuery;

  constructor(query: TallyQuery) {
    this.query = query;
    this.keys = Object.keys(query.keys);
    this.table = new CellTable(this.keys.length);
    this.dictionaries = this.keys.map(() => undefined);
  }

  add(batch: Batch, evaluator: Evaluator): void {
    const { table, query } = this;
    const mask = evaluator.mask(query.where);
    const amounts = query.sum === undefined ? null : evaluator.vector({ field: query.sum }).values;
    const columns = Object.values(query.keys).map((expression, k) => {
      const { values, dictionary } = evaluator.vector(expression);
      // The codes of one batch are the codes of all only if they share their dictionaries.
      const known = this.dictionaries[k] ?? dictionary;
      this.dictionaries[k] = known;
      if (dictionary !== undefined && dictionary !== known) {
        throw new InputError('batches', 'memoryEngine: batches of one kind must come from one reading');
      }
      return values;
    });
    const words = wordsOf(mask);
    for (let i = 0; i < batch.length; i++) {
      if (mask[i] === 0) {
        // Most rows are out of the question, and so are those beside them.
        if ((i & 3) === 0 && words[i >> 2] === 0) i += 3;
        continue;
      }
      for (let k = 0; k < columns.length; k++) table.key[k] = columns[k]![i]!;
      if (amounts === null) table.add(1);
      else if (amounts[i] !== NOT_RECORDED) table.add(amounts[i]!);
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
    return tallyOf(this.keys, cells);
  }
}

/** An engine over batches that are kept. */
export function memoryEngine(batches: readonly Batch[]): Engine {
  return {
    run(queries) {
      const streaming = new StreamingTally(queries);
      for (const batch of batches) streaming.add(batch);
      return streaming.tallies();
    },
  };
}
