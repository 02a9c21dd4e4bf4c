/** Progress of one file at a time, as that of all of them together. */
import type { Progress, Source } from '@muster/core';

export interface FileProgress {
  readonly file: string;
  /** Of all files together. */
  readonly rows: number;
  /** Since the beginning; 0 while nothing can be said yet. */
  readonly rowsPerSecond: number;
  /** Of the bytes of all files together, 0 to 1. */
  readonly share: number;
}

/** In milliseconds. Batches come faster than anybody can read. */
const every = 100;

/** What to hand to `load`: adds up what it hears of each file, and says it now and then. */
export function overall(
  sources: readonly Source[],
  onProgress: (progress: FileProgress) => void,
): (progress: Progress) => void {
  const total = sources.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const read = new Map<string, Progress>();
  const began = performance.now();
  let said = Number.NEGATIVE_INFINITY;
  return (progress) => {
    read.set(progress.file, progress);
    const now = performance.now();
    if (now - said < every) return;
    said = now;
    const all = [...read.values()];
    const rows = all.reduce((sum, { rows }) => sum + rows, 0);
    const bytes = all.reduce((sum, { bytes }) => sum + bytes, 0);
    const seconds = (now - began) / 1000;
    onProgress({
      file: progress.file,
      rows,
      rowsPerSecond: seconds > 0 ? Math.round(rows / seconds) : 0,
      share: total === 0 ? 1 : Math.min(1, bytes / total),
    });
  };
}
