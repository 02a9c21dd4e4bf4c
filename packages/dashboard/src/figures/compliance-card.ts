/** Compliance of the whole as one main figure. */
import type { ComplianceEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type Checked, complianceShare, complianceWords } from './compliance-text.ts';
import { textOf } from './filled-table.ts';
import type { Card, Heading } from './model.ts';

export function complianceCard(
  ui: Ui,
  { checked, ...input }: Heading & { readonly checked: Checked },
  estimate: ComplianceEstimate,
): Card {
  const { say, format } = ui;
  const { status, value, ok, breach, notRecorded } = estimate;
  const words = complianceWords(ui, checked);
  const line = (part: string, title: string, count: number) => ({
    part,
    text: say('page.of', { title, part: format.integer(count) }),
  });
  return {
    ...input,
    value: textOf(complianceShare(ui, estimate)),
    known: status === 'ok' && value !== null,
    lines:
      status !== 'ok'
        ? []
        : [
            line('ok', words.ok, ok),
            line('breach', words.breach, breach),
            line('not-recorded', words.blank, notRecorded),
          ],
    notes: estimate.provisional ? [say('command.provisional')] : [],
  };
}
