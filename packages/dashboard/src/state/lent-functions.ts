/**
 * Functions that a worker may call. One that is ended before it has heard of them never gives them back, and the browser
 * would keep them, with all that they know, as long as the page.
 */
import { finalizer, proxy } from 'comlink';

/** Functions that are out with a worker, until it lets go of them or they are taken back. */
export class LentFunctions {
  readonly #out = new Set<() => void>();

  /** The function as something that can be sent. */
  lend<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void {
    let lent: typeof call | null = call;
    const takeBack = () => {
      lent = null;
    };
    this.#out.add(takeBack);
    const returned = { [finalizer]: () => this.#out.delete(takeBack) };
    return proxy(Object.assign((...given: Given) => lent?.(...given), returned));
  }

  /** From now on they do nothing. */
  takeBack(): void {
    for (const takeBack of this.#out) takeBack();
    this.#out.clear();
  }
}
