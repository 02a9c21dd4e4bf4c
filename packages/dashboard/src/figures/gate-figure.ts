/** The gates of every unit side by side: in each cell how many passed, failed, and are not recorded. */
import type { ComplianceEstimate, Estimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { complianceSummary, complianceWords, worstFirst } from './compliance-text.ts';
import { type Cell, tableOf, text } from './filled-table.ts';
import { estimateKey, type Figure, type Heading, type WhoOf } from './model.ts';

export interface GateFigureInput extends Heading {
  /** By unit and gate. */
  readonly estimates: readonly ComplianceEstimate[];
  readonly who: WhoOf;
}

interface UnitRow {
  readonly by: Pick<Estimate['by'], 'unit'>;
  readonly gates: readonly ComplianceEstimate[];
}

export function gateFigure(ui: Ui, { id, title, how, estimates, who }: GateFigureInput): Figure {
  const { say, format } = ui;
  const words = complianceWords(ui, 'gates');
  const known = estimates.filter(({ status }) => status === 'ok');
  const gates = [...new Set(known.map(({ by }) => by.gate ?? null))];
  const name = ({ by }: UnitRow) => ui.name('unit', by.unit ?? null);
  const cells: readonly Cell<UnitRow>[] = [
    [text('key', say('key.unit')), name],
    ...gates.map((gate): Cell<UnitRow> => {
      const of = (row: UnitRow) => row.gates.find(({ by }) => (by.gate ?? null) === gate);
      return [
        text(String(gate), say('page.rules.gate', { gate: ui.name('gate', gate) })),
        (row) => {
          const estimate = of(row);
          if (estimate === undefined) return '';
          const { ok, breach, notRecorded } = estimate;
          return [ok, breach, notRecorded].map(format.integer).join('\u00a0/\u00a0');
        },
        (row) => {
          const estimate = of(row);
          if (estimate === undefined) return [];
          const lists = (finding: 'breach' | 'not-checkable', word: string) =>
            who(estimate, finding, word).map((list) => ({ ...list, text: word }));
          return [...lists('breach', words.breach), ...lists('not-checkable', words.blank)];
        },
      ];
    }),
  ];
  const rows = rowsOf(known).toSorted(
    (a, b) => worstFirst(together(a), together(b)) || name(a).localeCompare(name(b), ui.language),
  );
  return {
    id,
    title,
    summary: complianceSummary(ui, 'gates', known, ({ by }) => ui.names(by, '')),
    how,
    draw: null,
    table: tableOf(title, cells, rows, ({ by }) => estimateKey(by)),
  };
}

function rowsOf(estimates: readonly ComplianceEstimate[]): readonly UnitRow[] {
  const units = [...new Set(estimates.map(({ by }) => by.unit ?? null))];
  return units.map((unit) => ({
    by: { unit },
    gates: estimates.filter(({ by }) => (by.unit ?? null) === unit),
  }));
}

/** For the order of rows only: somebody may fail at several gates. */
function together({ gates }: UnitRow): Parameters<typeof worstFirst>[0] {
  return {
    status: 'ok',
    breach: gates.reduce((sum, { breach }) => sum + breach, 0),
    notRecorded: gates.reduce((sum, { notRecorded }) => sum + notRecorded, 0),
  };
}
