/** The keys that take a step back or forth, as everywhere else on the user's computer. */
import type { Way } from '../state/timeline.ts';

/** Inputs without a text of their own, in which nothing can be undone. */
const textless = ['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit'];

/**
 * Null for other keys, and where a text is typed, whose steps are those of the browser; in a dialog too, behind which
 * nothing is to change.
 */
export function wayOf(event: KeyboardEvent): Way | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const path = event.composedPath();
  const isElsewhere = isTyped(path[0]) || path.some((one) => one instanceof HTMLDialogElement);
  if (ctrlKey === metaKey || altKey || isElsewhere) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    // On Windows.
    case 'y':
      return ctrlKey && !shiftKey ? 'redo' : null;
    default:
      return null;
  }
}

function isTyped(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !textless.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
