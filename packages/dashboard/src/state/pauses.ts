/** Pauses in long work, in which a worker hears what it is told: that the work is no longer wanted, for one. */
import type { Pause } from '@muster/core';

/** In milliseconds; a timer may take 4 more each time. */
const every = 50;

/** A pause now and then; the work ends with the reason of the signal. */
export function pauses(signal: AbortSignal): Pause {
  let began = performance.now();
  return () => {
    signal.throwIfAborted();
    if (performance.now() - began < every) return null;
    return new Promise((goOn) => {
      setTimeout(() => {
        began = performance.now();
        goOn();
      });
    });
  };
}
