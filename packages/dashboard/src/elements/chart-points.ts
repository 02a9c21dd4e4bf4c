/** The points of a drawing one after another, as its marks say them: for the keyboard and for readers of screens. */

/** Marks that say the same are one point, such as the median and the limit of one row. */
export type Point = readonly [SVGElement, ...SVGElement[]];

/** In the order of the drawing, and last the lines that they are read against. */
export function pointsOf(plot: ParentNode): readonly Point[] {
  const said = [...plot.querySelectorAll<SVGElement>('.role-mark > [aria-label]')];
  const isLine = (mark: SVGElement) => mark.closest('.mark-rule') !== null;
  const points: [SVGElement, ...SVGElement[]][] = [];
  for (const mark of [...said.filter((one) => !isLine(one)), ...said.filter(isLine)]) {
    const last = points.at(-1);
    if (last !== undefined && textOf(last) === mark.ariaLabel) last.push(mark);
    else points.push([mark]);
  }
  return points;
}

/** The sentence of a point. */
export function textOf([mark]: Point): string {
  return mark.ariaLabel ?? '';
}

/** The place in a list that a key leads to from another; null for keys that lead nowhere. */
export function placeAfter(key: string, here: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (here + 1) % length;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (Math.max(here, 0) - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
