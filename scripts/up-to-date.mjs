// Whether what was built is newer than what it was built from, so that a second start is quick.
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** When a file or anything in a folder was last changed; folders count, as files may have been deleted. */
function changed(name) {
  const info = statSync(name);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(name).map((entry) => changed(path.join(name, entry))));
}

/**
 * Builds unless that was done since the sources last changed.
 *
 * @param stamp   a file among what is built: its age is that of the build, and it goes when what was built goes
 * @param sources files and folders, counted from the root as is the stamp
 */
export function buildIfChanged(stamp, sources, build) {
  const file = path.join(root, stamp);
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (built !== undefined && sources.every((name) => changed(path.join(root, name)) < built)) return;
  const started = new Date();
  build();
  // The time of the start: what is edited while the build runs is built next time.
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, started.toISOString());
  utimesSync(file, started, started);
}
