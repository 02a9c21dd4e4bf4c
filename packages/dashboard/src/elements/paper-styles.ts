/** The page on paper. */
import { css } from 'lit';

export const paperStyles = css`
  @media print {
    :host {
      background: none !important;
    }
    .top,
    .skip,
    .files,
    .asking,
    .waiting,
    .period,
    .choice,
    .main button,
    muster-headcount,
    .panel .samples,
    .fold > summary,
    details.panel:not([open]),
    muster-target,
    muster-kept,
    section:has(> muster-headcount),
    section:has(> muster-templates) {
      display: none;
    }
    .inner {
      padding-inline: 0;
    }
    .paper {
      font-size: 0.75rem;
      line-height: 1.5;
    }
    .paper h2 {
      font-size: 0.875rem;
    }
    section.paper > * + * {
      margin-block-start: 0.35rem;
    }
    /* Grids break between pages as they please. */
    .main,
    .figures,
    section {
      display: block;
      min-height: 0;
    }
    .main > * + *,
    .figures > * + *,
    section > * + * {
      margin-block-start: 1rem;
    }
    .cards {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 0.5rem;
    }
    h1,
    h2,
    .heading {
      break-after: avoid;
    }
    footer {
      padding: 1rem 0 0;
    }
    .coverage {
      font-size: 0.75rem;
    }
    .panel {
      border: 0;
      border-block-start: 1px solid var(--axis);
      border-radius: 0;
      padding: 0.5rem 0 0;
    }
  }
`;
