/** How many cases keep to rules or pass gates, a row for each, with those that do not in front of the rest. */
import type { ComplianceEstimate, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type Checked, complianceShare, complianceSummary, complianceWords } from './compliance-text.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Figure, Heading, WhoOf } from './model.ts';

export interface ComplianceFigureInput extends Heading {
  readonly key: Key;
  readonly checked: Checked;
  readonly estimates: readonly ComplianceEstimate[];
  readonly who: WhoOf;
  /** What else is known of a row: how grave a breach is, under which rules it was looked at, its text. */
  readonly about?: (estimate: ComplianceEstimate) => {
    readonly severity: string;
    readonly packs: string;
    readonly notes: readonly string[];
  };
}

/** Nothing is drawn: nearly all cases are in order, and what matters are the few that are not. */
export function complianceFigure(ui: Ui, input: ComplianceFigureInput): Figure {
  const { id, title, how, key, checked, estimates, who, about } = input;
  const { say, format } = ui;
  const words = complianceWords(ui, checked);
  const name = (estimate: ComplianceEstimate) => ui.names(estimate.by, say('column.all'));
  const count = (estimate: ComplianceEstimate, of: number) =>
    said(estimate.status === 'ok' ? of : null, format.integer);
  const cells: readonly Cell<ComplianceEstimate>[] = [
    [text('key', ui.keyName(key)), name],
    [text('severity', say('column.severity')), (e) => about?.(e).severity ?? ''],
    [
      number('breach', words.breach, 'integer'),
      (e) => count(e, e.breach),
      (e) => who(e, 'breach', words.breach),
    ],
    [
      number('not-recorded', words.blank, 'integer'),
      (e) => count(e, e.notRecorded),
      (e) => who(e, 'not-checkable', words.blank),
    ],
    [number('ok', words.ok, 'integer'), (e) => count(e, e.ok)],
    [number('value', words.share, 'percent'), (e) => complianceShare(ui, e)],
    [{ ...text('packs', say('column.packs')), wide: true }, (e) => about?.(e).packs ?? ''],
  ];
  const table = filledTable(title, cells, estimates);
  const rows = table.rows.map((row, index) =>
    about === undefined ? row : { ...row, notes: about(estimates[index]!).notes },
  );
  return {
    id,
    title,
    summary: complianceSummary(ui, checked, estimates, name),
    how,
    draw: null,
    table: { ...table, rows },
  };
}
