/** Styles that all elements share; colours come from the tokens that the dashboard sets. */
import { css } from 'lit';

export const base = css`
  :host {
    color: var(--text);
    font-family: var(--font);
  }
  :host([hidden]) {
    display: none !important;
  }
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  /* The focus may be on a button that the browser has put into a field. */
  input:focus-within,
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  a {
    color: var(--link);
  }
  button,
  select,
  input {
    font: inherit;
    font-size: 0.875rem;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--axis);
    border-radius: 6px;
    min-height: 2rem;
    padding: 0.2rem 0.65rem;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--quiet);
  }
  button.primary {
    background: var(--link);
    border-color: var(--link);
    color: var(--on-link);
    font-weight: 600;
  }
  .unbroken {
    white-space: nowrap;
  }
  details > summary {
    cursor: pointer;
    color: var(--link);
    width: fit-content;
    min-height: 1.5rem;
  }
  @media print {
    /* Nothing on paper can be pressed, or opens. */
    .save {
      display: none;
    }
    details > summary {
      color: inherit;
      list-style: none;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
