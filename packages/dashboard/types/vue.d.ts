/** The elements in templates, for Vue 3. */
import type { DefineComponent } from 'vue';
import type {
  MusterAnswerEvent,
  MusterAppearance,
  MusterChosenEvent,
  MusterDashboardElement,
  MusterFailedEvent,
  MusterFigureElement,
  MusterImportElement,
  MusterLoadedEvent,
  MusterQuestion,
  MusterShownEvent,
} from './elements.d.ts';

type Asking<Own = unknown> = DefineComponent<
  Partial<MusterQuestion & MusterAppearance & Own> & {
    onMusterAnswer?: (event: MusterAnswerEvent) => void;
    onMusterChosen?: (event: MusterChosenEvent) => void;
    onMusterFailed?: (event: MusterFailedEvent) => void;
  }
>;

declare module 'vue' {
  interface GlobalComponents {
    'muster-chart': Asking;
    'muster-figure': Asking<Pick<MusterFigureElement, 'asTable'>>;
    'muster-table': Asking;
    'muster-dashboard': DefineComponent<
      Partial<Pick<MusterDashboardElement, 'address' | 'keep'> & MusterAppearance> & {
        onMusterShown?: (event: MusterShownEvent) => void;
      }
    >;
    'muster-import': DefineComponent<
      Partial<Pick<MusterImportElement, 'files'> & MusterAppearance> & {
        onMusterLoaded?: (event: MusterLoadedEvent) => void;
        onMusterFailed?: (event: MusterFailedEvent) => void;
      }
    >;
  }
}
