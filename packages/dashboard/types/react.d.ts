/** The elements in JSX, for React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
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

type Given<Own> = Partial<Own> & DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

type Asking<Own = unknown> = Given<MusterQuestion & MusterAppearance & Own> & {
  'as-of'?: string;
  'compare-to'?: string;
  'admitted-by'?: string;
  'onmuster-answer'?: (event: MusterAnswerEvent) => void;
  'onmuster-chosen'?: (event: MusterChosenEvent) => void;
  'onmuster-failed'?: (event: MusterFailedEvent) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'muster-chart': Asking;
      'muster-figure': Asking<Pick<MusterFigureElement, 'asTable'>>;
      'muster-table': Asking;
      'muster-dashboard': Given<Pick<MusterDashboardElement, 'address' | 'keep'> & MusterAppearance> & {
        'onmuster-shown'?: (event: MusterShownEvent) => void;
      };
      'muster-import': Given<Pick<MusterImportElement, 'files'> & MusterAppearance> & {
        'onmuster-loaded'?: (event: MusterLoadedEvent) => void;
        'onmuster-failed'?: (event: MusterFailedEvent) => void;
      };
    }
  }
}
