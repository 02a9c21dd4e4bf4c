/** The elements that `muster.js` registers, for `document.querySelector` and `addEventListener`. */
import type {
  MusterAnswerEvent,
  MusterChartElement,
  MusterChosenEvent,
  MusterDashboardElement,
  MusterFailedEvent,
  MusterFigureElement,
  MusterImportElement,
  MusterLoadedEvent,
  MusterShownEvent,
  MusterTableElement,
} from './elements.d.ts';

export type * from './elements.d.ts';

declare global {
  interface HTMLElementTagNameMap {
    'muster-chart': MusterChartElement;
    'muster-dashboard': MusterDashboardElement;
    'muster-figure': MusterFigureElement;
    'muster-import': MusterImportElement;
    'muster-table': MusterTableElement;
  }
  interface HTMLElementEventMap {
    'muster-answer': MusterAnswerEvent;
    'muster-chosen': MusterChosenEvent;
    'muster-failed': MusterFailedEvent;
    'muster-loaded': MusterLoadedEvent;
    'muster-shown': MusterShownEvent;
  }
}
