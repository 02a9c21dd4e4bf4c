/** The look of the page as a whole. */
import { css } from 'lit';

export const dashboardStyles = css`
  :host {
    display: block;
    background: var(--page) !important;
  }
  :host([address]) {
    min-height: 100vh;
  }
  .inner {
    max-width: 108rem;
    margin-inline: auto;
    padding-inline: clamp(0.75rem, 2.5vw, 2rem);
  }
  .skip {
    position: absolute;
    inset-inline-start: 0.5rem;
    inset-block-start: -4rem;
    padding: 0.5rem 1rem;
    background: var(--surface);
    z-index: 5;
  }
  .skip:focus {
    inset-block-start: 0.5rem;
  }
  .top {
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    padding-block: 0.6rem 0.3rem;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.55rem;
    margin-inline-end: auto;
  }
  .brand strong {
    font-size: 1.1875rem;
    letter-spacing: -0.01em;
  }
  .mark {
    width: 1.625rem;
    height: 1.625rem;
    fill: var(--link);
  }
  .mark path {
    fill: var(--on-link);
  }
  .mark path + path {
    fill: none;
    stroke: var(--on-link);
    stroke-width: 2px;
    stroke-dasharray: 3 2;
  }
  .brand span {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .settings {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.875rem;
    color: var(--muted);
    max-width: 100%;
  }
  .choice select {
    /* Names of departments are longer than a phone is wide, and some than any screen. */
    min-width: 0;
    max-width: 24rem;
  }
  .asking {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    padding-block-start: 0.4rem;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    min-width: 0;
    align-items: center;
    gap: 0.4rem 1rem;
  }
  .steps {
    display: flex;
    gap: 0.3rem;
  }
  .steps button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .filters .choice select {
    max-width: 16rem;
  }
  .ask > summary {
    cursor: pointer;
    font-size: 0.875rem;
    color: var(--link);
  }
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    padding-block: 0.4rem;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .chips button {
    min-height: 1.75rem;
    font-size: 0.8125rem;
    padding: 0.1rem 0.7rem;
  }
  .chip {
    display: inline-flex;
    gap: 0.5rem;
    border-radius: 1rem;
    background: var(--quiet);
  }
  @media (max-width: 30rem) {
    .settings {
      width: 100%;
      gap: 0.4rem;
    }
    .settings > * {
      flex: 1 1 auto;
    }
    .settings .choice {
      flex-basis: 25%;
    }
    .settings .choice > * {
      flex: 1 1 auto;
      min-width: 0;
      width: 100%;
    }
    /* A date takes more than a word. */
    .settings .choice:has(.date) {
      flex-basis: 9.5rem;
    }
    .settings .choice > span:not(.date) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  nav ul {
    display: flex;
    gap: 0.25rem;
    position: relative;
    list-style: none;
    overflow-x: auto;
    scrollbar-width: none;
  }
  nav a {
    display: block;
    padding: 0.45rem 0.75rem;
    font-size: 0.9375rem;
    color: var(--text);
    text-decoration: none;
    border-block-end: 3px solid transparent;
    white-space: nowrap;
  }
  @media (max-width: 30rem) {
    nav ul {
      /* More than a phone shows: the last one fades. */
      mask-image: linear-gradient(to right, #000 calc(100% - 2rem), transparent);
      padding-inline-end: 2rem;
    }
    nav a {
      padding-inline: 0.5rem;
    }
  }
  nav a:hover {
    background: var(--quiet);
  }
  nav a[aria-current='page'] {
    border-block-end-color: var(--link);
    color: var(--link);
    font-weight: 600;
  }
  nav a:focus-visible {
    outline-offset: -3px;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1rem;
    /* So that the foot does not jump up while figures are made. */
    min-height: 75vh;
    padding-block: 1.1rem 2rem;
    min-width: 0;
  }
  /* The heading first, and below it what date and period it is of. */
  .main > h1,
  .main > .heading:has(h1) {
    order: -2;
  }
  .main > .period {
    order: -1;
    margin-block-start: -0.9rem;
  }
  /* Figures that are about to be replaced; not at once, since most come before the eye has noticed. */
  .main.busy > :not(.period) {
    opacity: 0.5;
    transition: opacity 0.1s 0.25s;
  }
  .main:focus {
    outline: none;
  }
  h1 {
    font-size: 1.625rem;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.4;
  }
  .main > section > :is(h2, .heading) {
    margin-block-start: 0.75rem;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .panel {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    padding: 1rem 1.1rem;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
  }
  /* The titles, numbers, lines and methods of the cards of a row stand beside one another, whatever their length. */
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr));
    gap: 0.75rem;
  }
  .cards > * {
    grid-row: span 4;
  }
  .cards > :only-child {
    max-width: 26rem;
  }
  @media (min-width: 40rem) {
    /* These list departments, which a narrow card would pile up. */
    .cards muster-card[data-figure^='units-over-threshold'] {
      grid-column: span 2;
    }
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 35rem), 1fr));
    gap: 0.75rem;
  }
  /* Of two columns, so that none is left half empty. */
  .figures > :last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
  /* Where a card or a figure would be, and why there is none. */
  .cards > .note,
  .figures > .note,
  .nothing {
    border: 1px dashed var(--axis);
    border-radius: 10px;
    padding: 0.9rem 1.1rem;
  }
  .fold {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    font-size: 0.9375rem;
  }
  .fold > .figures {
    margin-block-start: 0.75rem;
    font-size: 1rem;
  }
  /* Short lines beside one another, until one opens. */
  .coverage {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: 0.4rem 1rem;
    font-size: 0.9375rem;
  }
  .coverage > [open] {
    grid-column: 1 / -1;
  }
  .waiting {
    display: grid;
    gap: 1rem;
  }
  .waiting > div > * {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    min-height: 8rem;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .waiting > .figures > * {
    min-height: 20rem;
  }
  @keyframes breathe {
    to {
      background: var(--quiet);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting > div > * {
      animation: none;
    }
    .main.busy > :not(.period) {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    /* Every edge shows there, that of the page shown too: it is the one that stands out. */
    nav a {
      border-block-end-color: Canvas;
    }
    nav a[aria-current='page'] {
      border-block-end-color: Highlight;
    }
    .mark {
      forced-color-adjust: none;
    }
    .failure,
    .files .mixed {
      border: 1px solid;
    }
  }
  .figures.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  footer {
    color: var(--muted);
    font-size: 0.8125rem;
    padding-block: 0 2rem;
  }
  .failure {
    background: var(--error-surface);
    color: var(--error-text);
    padding: 0.4rem 0.75rem;
    border-radius: 8px;
  }
`;
