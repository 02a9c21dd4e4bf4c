/** Choices of a property test, each of which shrinks to the tamest. */
import fc from 'fast-check';

export class Chance {
  private readonly g: fc.GeneratorValue;

  constructor(g: fc.GeneratorValue) {
    this.g = g;
  }

  /** One of some values. */
  pick<V>(values: readonly V[]): V {
    return values[this.g(fc.nat, { max: values.length - 1 })]!;
  }

  /** Yes, once in so many times. */
  oneIn(times: number): boolean {
    return this.g(fc.nat, { max: times - 1 }) === times - 1;
  }

  /** Some of these, in their order. */
  some<V>(values: readonly V[]): V[] {
    return values.filter(() => this.oneIn(2));
  }

  /** Some of these, at least one, in any order. */
  someOf<V>(values: readonly V[]): V[] {
    const some = this.shuffled(values);
    return some.slice(0, 1 + this.g(fc.nat, { max: 1 }));
  }

  shuffled<V>(values: readonly V[]): V[] {
    const rest = [...values];
    return values.map(() => rest.splice(this.g(fc.nat, { max: rest.length - 1 }), 1)[0]!);
  }
}
