/**
 * Keys walk over the points of a drawing, saying each, and choose one; Vega's own marks take no focus. A point that is
 * walked to is pointed at, and one that is chosen is clicked, so that keys do what the pointer does.
 */
import { placeAfter, pointsOf, textOf } from './chart-points.ts';

export class ChartWalk {
  readonly #root: () => ParentNode;
  readonly #left: () => void;
  #here = -1;

  /**
   * @param root what the plot and the place for what is said are in
   * @param left hears that no point is pointed at any more
   */
  constructor(root: () => ParentNode, left: () => void) {
    this.#root = root;
    this.#left = left;
  }

  press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.leave();
    const points = pointsOf(this.#root().querySelector('.plot')!);
    if (event.key === 'Enter') {
      const { shiftKey } = event;
      // What opens takes the focus, and would take the key too.
      event.preventDefault();
      points[this.#here]?.[0].dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
    }
    const next = points.length === 0 ? null : placeAfter(event.key, this.#here, points.length);
    if (next === null) return;
    event.preventDefault();
    this.leave();
    this.#here = next;
    const point = points[next]!;
    for (const mark of point) mark.classList.add('here');
    const { right: clientX, bottom: clientY } = point[0].getBoundingClientRect();
    point[0].dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX, clientY }));
    const live = this.#root().querySelector('[aria-live]');
    if (live !== null) live.textContent = textOf(point);
  }

  leave(): void {
    for (const mark of this.#root().querySelectorAll('.here')) mark.classList.remove('here');
    this.#here = -1;
    this.#left();
  }
}
