/**
 * Keeps the files of the page, so that it opens without a network. Files of the user and figures never come here: they are
 * no requests. Two versions of the page would share what is kept of the user's work, so there is one at a time.
 */
import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** What is used of a worker's own scope, which the types of pages do not know. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      type: 'window';
      includeUncontrolled: true;
    }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate' | 'message', listener: (event: WorkerEvent) => void): void;
}

interface WorkerEvent extends MessageEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** Every file of the page; put in by the build. */
declare const pageFiles: PrecacheEntry[];

const scope = globalThis as unknown as Scope;

precacheAndRoute(pageFiles);

// The page of the first visit, too, does without a network from now on.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

// The one message there is: whether this version may take the place of the one before. It may where one page asks for itself.
scope.addEventListener('message', (event) => event.waitUntil(takeOver(event.ports[0])));

async function takeOver(answer: MessagePort | undefined): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => url.startsWith(scope.registration.scope)).length === 1;
  if (isAlone) await scope.skipWaiting();
  answer?.postMessage(isAlone);
}
