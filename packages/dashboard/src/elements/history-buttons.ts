/** The last step of the work taken back, and taken again: by buttons that say which it is. */
import { html } from 'lit';
import type { Done, Timeline, Turned, Way } from '../state/timeline.ts';
import type { Ui } from '../ui.ts';

export interface HistoryButtons {
  readonly ui: Ui;
  readonly steps: Timeline['steps'];
  readonly turned: Turned | null;
  readonly turn: (way: Way) => void;
}

const signs = { undo: '↶', redo: '↷' } as const;
const said = { undo: 'page.import.undone', redo: 'page.import.redone' } as const;

export function historyButtons({ ui: { say }, steps, turned, turn }: HistoryButtons) {
  const stepOf = (done: Done) => say('page.import.step', { step: done });
  const button = (way: Way) => {
    const done = steps[way];
    const word = say(`page.import.${way}`);
    const name = done === null ? word : say('page.of', { title: word, part: stepOf(done) });
    return html`
      <button
        type="button"
        data-step=${way}
        aria-label=${name}
        title=${name}
        aria-keyshortcuts=${way === 'undo' ? 'Control+Z Meta+Z' : 'Control+Shift+Z Meta+Shift+Z'}
        ?disabled=${done === null}
        @click=${() => turn(way)}
      >
        ${signs[way]}
      </button>
    `;
  };
  return html`
    <div class="steps" role="group" aria-label=${say('page.history')}>
      ${button('undo')}${button('redo')}
      <span class="unseen" aria-live="polite">${turned === null ? '' : say(said[turned.way], { step: stepOf(turned.done) })}</span>
    </div>
  `;
}
