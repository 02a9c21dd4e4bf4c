/** Where elements in a host's page get their answers: another element, named by its id or given as it is. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../state/store.ts';

/** `<muster-import>` and `<muster-dashboard>`: an element that has files in use. */
export interface SourceElement extends HTMLElement {
  /** Null while the element is on no page. */
  readonly store: Store | null;
}

/** Heard at the document, since an element that has gone is not below it any more. */
const type = 'muster-sources';

/** Tells those who wait for a source that one has come or gone. */
export function announceSource(): void {
  document.dispatchEvent(new Event(type));
}

/** Follows the source of an element: whatever changes in it, or which it is, updates the element. */
export class FollowedSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => string | SourceElement | null;
  readonly #update = () => this.#host.requestUpdate();
  #store: Store | null = null;
  #leave: () => void = () => undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, wanted: () => string | SourceElement | null) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** What is known there; null where there is no such source. */
  get store(): Store | null {
    const store = this.#find()?.store ?? null;
    // An element may be updated once more after it was taken out, and nobody would end what it follows then.
    if (store !== this.#store && this.#host.isConnected) {
      this.#leave();
      this.#store = store;
      this.#leave = store?.subscribe(this.#update) ?? (() => undefined);
    }
    return store;
  }

  hostConnected(): void {
    document.addEventListener(type, this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    document.removeEventListener(type, this.#update);
    this.#leave();
    this.#leave = () => undefined;
    this.#store = null;
  }

  #find(): SourceElement | null {
    const wanted = this.#wanted();
    if (typeof wanted !== 'string') return wanted;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return (root.getElementById?.(wanted) ?? document.getElementById(wanted)) as SourceElement | null;
  }
}
