/** For what can wait until nothing else is to be done; not every browser knows of such a time. */
export function whenIdle(work: () => void): void {
  const later = globalThis.requestIdleCallback ?? setTimeout;
  later(() => work());
}
