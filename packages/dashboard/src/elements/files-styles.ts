/** How it looks where files come in: on the page, and alone in a host's page. */
import { css } from 'lit';

export const filesStyles = css`
  .files {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding-block: 0.6rem 0;
    font-size: 0.875rem;
  }
  .files .row,
  .panel .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 1rem;
  }
  .files .state {
    font-weight: 600;
  }
  .files .mixed {
    background: var(--notice-surface);
    color: var(--notice-text);
    padding: 0.4rem 0.75rem;
    border-radius: 8px;
  }
  .files .row .muted {
    font-size: 0.8125rem;
  }
  .muted,
  .note {
    color: var(--muted);
    font-size: 0.875rem;
  }
`;
