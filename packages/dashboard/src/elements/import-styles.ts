/** What the panels of staged files and of staged work, their parts, and what else is filled in have in common. */
import { css } from 'lit';

export const importStyles = css`
  :host {
    display: block;
    font-size: 0.875rem;
    line-height: 1.5;
    min-width: 0;
  }
  h2,
  h3,
  h4 {
    line-height: 1.4;
  }
  h2 {
    font-size: 1.125rem;
  }
  h3 {
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  h4 {
    font-size: 0.875rem;
    margin: 0;
  }
  ul {
    list-style: none;
  }
  .panel {
    background: var(--surface);
    border: 2px solid var(--link);
    border-radius: 10px;
    padding: 1rem 1.1rem;
  }
  .panel h2 {
    flex: 1 1 14rem;
    overflow-wrap: anywhere;
  }
  .panel h2:focus {
    outline: none;
  }
  .failed {
    background: var(--error-surface);
    color: var(--error-text);
    border-radius: 8px;
    padding: 0.6rem 0.9rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.9rem;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
  }
  .muted {
    color: var(--muted);
  }
  .field {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.5rem;
    max-width: 100%;
  }
  .field > span {
    color: var(--muted);
  }
  select,
  input {
    max-width: 100%;
    min-width: 0;
  }
  .asks {
    background: var(--notice-surface);
    color: var(--notice-text);
    border-radius: 8px;
    padding: 0.6rem 0.9rem;
  }
  .asks .muted,
  .asks .field > span {
    color: inherit;
  }
  .scroll {
    overflow: auto;
    max-height: 30rem;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    padding: 0.3rem 0.6rem;
    text-align: start;
    vertical-align: middle;
    border-block-end: 1px solid var(--line);
  }
  input[aria-invalid='true'] {
    border-color: var(--worse);
    border-width: 2px;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--quiet);
    color: var(--muted);
    font-weight: 600;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 500;
  }
  .cell {
    display: block;
    max-width: 16rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
