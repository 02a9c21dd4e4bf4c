/** The header that rows make, as recipes have it. */

/** One row as it stands; of two the upper names groups of columns, or a column by itself. */
export function headerOf(upper: readonly string[], lower?: readonly string[]): readonly string[] {
  if (lower === undefined) return upper.map((cell) => cell.trim());
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = upper[column]?.trim() ?? '';
    const below = lower[column]?.trim() ?? '';
    if (above !== '') group = above;
    if (below !== '' && below !== above)
      return group === '' || group === below ? below : `${group} · ${below}`;
    if (below === '') group = '';
    return above;
  });
}
