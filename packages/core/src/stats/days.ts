/** Cases put together by day: what every statistic of waiting times starts from. */

/** One day and how many cases of each kind it has. */
export type Day<K extends string> = Readonly<Record<K | 'time', number>>;

/** Distinct days that have any case, in order; rows of the same day add up. */
export function daysWithRecords<K extends string>(
  times: ArrayLike<number>,
  counts: Readonly<Record<K, ArrayLike<number>>>,
): readonly Day<K>[] {
  const kinds = Object.keys(counts) as K[];
  const none = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  const days = new Map<number, Record<K | 'time', number>>();
  for (let i = 0; i < times.length; i++) {
    if (kinds.every((kind) => counts[kind][i] === 0)) continue;
    // + 0 makes one day of 0 and −0.
    const time = times[i]! + 0;
    let day = days.get(time);
    if (day === undefined) {
      day = { time, ...none } as Record<K | 'time', number>;
      days.set(time, day);
    }
    for (const kind of kinds) day[kind] += counts[kind][i]!;
  }
  return [...days.values()].sort((a, b) => a.time - b.time);
}
