/** The tokens that all elements use, on those that stand in a host's page; and that page's type stays outside. */
import { css, unsafeCSS } from 'lit';
import { customProperties, paperProperties } from '../tokens.ts';

/** Elements get `data-theme` from `Appearance`. */
export const themedStyles = css`
  :host([data-theme]) {
    ${unsafeCSS(customProperties('light'))}
    color-scheme: light;
    font-size: 1rem;
    font-style: normal;
    font-weight: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    /* No Chinese line begins with a stop. */
    line-break: strict;
    /* Nor with the empty half of a bracket or quotation mark. */
    text-spacing-trim: trim-start;
    text-size-adjust: none;
    white-space: normal;
  }
  :host([data-theme='dark']) {
    ${unsafeCSS(customProperties('dark'))}
    color-scheme: dark;
  }
  :host([data-theme='contrast']) {
    ${unsafeCSS(customProperties('contrast'))}
  }
  @media print {
    :host([data-theme]) {
      ${unsafeCSS(paperProperties())}
      color-scheme: light;
    }
  }
`;
