/** Starts the worker and speaks with it. */
import { type Endpoint, wrap } from 'comlink';
import { trustedScript } from '../trusted-script.ts';
import type { Engine } from './engine.ts';
import { LentFunctions } from './lent-functions.ts';
import type { Backend } from './store.ts';
// As an address, so that it can be handed over as a trusted one.
import workerUrl from './worker.ts?worker&url';
import { workerType } from './worker-type.ts';

/**
 * The messages of a worker, heard until the signal. What still waits for an answer then is forgotten with the listener;
 * the endpoint itself is kept by whoever waits, and would keep that in turn.
 */
function heardUntil(end: AbortSignal, worker: Worker): Endpoint {
  return {
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    addEventListener: (type, listener) => worker.addEventListener(type, listener, { signal: end }),
    removeEventListener: (type, listener) => worker.removeEventListener(type, listener),
  };
}

/** A backend in a worker of its own; `close` ends it, and what was asked of it is never answered then. */
export function connect(): Backend & { close(): void } {
  const worker = new Worker(trustedScript(workerUrl), { type: workerType, name: 'muster' });
  const end = new AbortController();
  const engine = wrap<Engine>(heardUntil(end.signal, worker));
  const lent = new LentFunctions();
  let isUp = false;
  // A worker that could not be loaded answers nothing, for ever, and has nothing to say of it.
  const broken = new Promise<never>((_, reject) => {
    const fail = ({ message }: ErrorEvent) => isUp || reject(new Error(message ?? ''));
    worker.addEventListener('error', fail, { signal: end.signal });
  });
  broken.catch(() => undefined);
  const answered = async <Answer>(answer: Answer): Promise<Awaited<Answer>> => {
    const value = await Promise.race([answer, broken]);
    isUp = true;
    return value;
  };
  return {
    useSample: (onProgress) => answered(engine.useSample(lent.lend(onProgress))),
    review: (staged, recipes, onInspected, onProgress) =>
      answered(engine.review(staged, recipes, lent.lend(onInspected), lent.lend(onProgress))),
    use: () => engine.use(),
    open: (work, onProgress) => answered(engine.open(work, lent.lend(onProgress))),
    gather: () => answered(engine.gather()),
    discard: () => engine.discard(),
    rejected: (file, language) => engine.rejected(file, language),
    cancel: () => engine.cancel(),
    learn: (file, text) => answered(engine.learn(file, text)),
    forget: (file) => engine.forget(file),
    ask: (questions) => engine.ask(questions),
    supersede: () => engine.supersede(),
    workList: (question, subject) => engine.workList(question, subject),
    close: () => {
      worker.terminate();
      // A reason of its own: that of the browser would remember who was waiting.
      end.abort('closed');
      lent.takeBack();
    },
  };
}
