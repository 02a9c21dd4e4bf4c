/** Something that is worked out of a batch when it is asked for, once however often that is. */
export class Step<Result> {
  /** Of all steps of the evaluator this alone has it. */
  readonly id: number;
  private readonly evaluator: { readonly turn: number };
  private readonly work: () => Result;
  private turn = 0;
  private result: Result | null = null;

  constructor(evaluator: { readonly turn: number }, id: number, work: () => Result) {
    this.id = id;
    this.evaluator = evaluator;
    this.work = work;
  }

  /** The result for the batch that is looked at; it holds until the next one is. */
  get(): Result {
    if (this.turn !== this.evaluator.turn) {
      this.result = this.work();
      this.turn = this.evaluator.turn;
    }
    return this.result!;
  }
}
