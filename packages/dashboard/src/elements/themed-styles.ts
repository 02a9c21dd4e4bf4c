/** The tokens that all elements use, on those that stand in a host's page; and that page's type stays outside. */
import { css, unsafeCSS } from 'lit';
import { customProperties, paperProperties } from '../tokens.ts';

/**
 * Elements get `data-theme` from `Appearance`. A host's rules for all of its elements mean these too, and win over what
 * is not important here.
 */
export const themedStyles = css`
  :host([data-theme]) {
    ${unsafeCSS(customProperties('light'))}
    color: var(--text) !important;
    color-scheme: light !important;
    cursor: auto !important;
    direction: ltr !important;
    font: 1rem / 1.5 var(--font) !important;
    hyphens: manual !important;
    letter-spacing: normal !important;
    /* No Chinese line begins with a stop. */
    line-break: strict !important;
    overflow-wrap: normal !important;
    tab-size: 8 !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-size-adjust: none !important;
    /* Nor with the empty half of a bracket or quotation mark. */
    text-spacing-trim: trim-start !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
    -webkit-text-fill-color: currentColor !important;
    -webkit-text-stroke: 0 !important;
  }
  :host([data-theme='dark']) {
    ${unsafeCSS(customProperties('dark'))}
    color-scheme: dark !important;
  }
  :host([data-theme='contrast']) {
    ${unsafeCSS(customProperties('contrast'))}
  }
  @media print {
    :host([data-theme]) {
      ${unsafeCSS(paperProperties())}
      color-scheme: light !important;
    }
  }
`;
