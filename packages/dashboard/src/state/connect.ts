/** Starts the worker and speaks with it. */
import { proxy, wrap } from 'comlink';
import { trustedScript } from '../trusted-script.ts';
import type { Engine } from './engine.ts';
import type { Backend } from './store.ts';
// As an address, so that it can be handed over as a trusted one.
import workerUrl from './worker.ts?worker&url';
import { workerType } from './worker-type.ts';

/** A backend in a worker of its own; `close` ends it. */
export function connect(): Backend & { close(): void } {
  const worker = new Worker(trustedScript(workerUrl), { type: workerType, name: 'muster' });
  const engine = wrap<Engine>(worker);
  let isUp = false;
  // A worker that could not be loaded answers nothing, for ever, and has nothing to say of it.
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => isUp || reject(new Error(message ?? '')));
  });
  broken.catch(() => undefined);
  const answered = async <Answer>(answer: Answer): Promise<Awaited<Answer>> => {
    const value = await Promise.race([answer, broken]);
    isUp = true;
    return value;
  };
  return {
    useSample: (onProgress) => answered(engine.useSample(proxy(onProgress))),
    review: (staged, recipes, onInspected, onProgress) =>
      answered(engine.review(staged, recipes, proxy(onInspected), proxy(onProgress))),
    use: () => engine.use(),
    open: (work, onProgress) => answered(engine.open(work, proxy(onProgress))),
    gather: () => answered(engine.gather()),
    discard: () => engine.discard(),
    rejected: (file, language) => engine.rejected(file, language),
    cancel: () => engine.cancel(),
    learn: (file, text) => answered(engine.learn(file, text)),
    forget: (file) => engine.forget(file),
    ask: (questions) => engine.ask(questions),
    supersede: () => engine.supersede(),
    workList: (question, subject) => engine.workList(question, subject),
    close: () => worker.terminate(),
  };
}
