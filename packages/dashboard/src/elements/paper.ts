/** Tells an element that it is on paper: while the page is printed, and before, so that it can be made ready for it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Paper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #media = matchMedia('print');
  readonly #update = () => this.#host.requestUpdate();
  readonly #begin = () => this.#turn(true);
  readonly #end = () => this.#turn(false);
  #prepared = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#prepared || this.#media.matches;
  }

  /** As if the page were being printed, until it has been. */
  prepare(): void {
    this.#begin();
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
    // A preview of developers says it in no other way.
    this.#media.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#media.removeEventListener('change', this.#update);
  }

  #turn(prepared: boolean): void {
    this.#prepared = prepared;
    this.#update();
  }
}
