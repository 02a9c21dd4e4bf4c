/** What compliance is called: rules are kept or broken, gates are passed or not. */
import type { ComplianceEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type Said, said } from './filled-table.ts';

/** What is checked. */
export type Checked = 'rules' | 'gates';

const words = {
  rules: {
    ok: 'column.kept',
    breach: 'column.broken',
    blank: 'column.not-checkable',
    share: 'column.kept-share',
  },
  gates: {
    ok: 'column.passed',
    breach: 'column.failed',
    blank: 'column.not-recorded',
    share: 'column.passed-share',
  },
} as const;

export function complianceWords(
  { say }: Ui,
  checked: Checked,
): Readonly<Record<keyof (typeof words)['rules'], string>> {
  const { ok, breach, blank, share } = words[checked];
  return { ok: say(ok), breach: say(breach), blank: say(blank), share: say(share) };
}

/** The share that is kept or passed, or why there is none. */
export function complianceShare({ say, format }: Ui, { status, value }: ComplianceEstimate): Said {
  if (status !== 'ok') return say(`status.${status}`);
  // Cases there are, and none of them could be checked.
  return said(value, format.percent, say('status.no-data'));
}

type Ranked = Pick<ComplianceEstimate, 'status' | 'breach' | 'notRecorded'>;

/** Breaches first, then what cannot be told, then the rest; what has no case comes last. */
export function worstFirst(a: Ranked, b: Ranked): number {
  return (
    Number(a.status !== 'ok') - Number(b.status !== 'ok') ||
    b.breach - a.breach ||
    b.notRecorded - a.notRecorded
  );
}

/** Of how many checks how many failed, and how many could not be made. */
export function complianceSummary(
  { say, format }: Ui,
  checked: Checked,
  estimates: readonly ComplianceEstimate[],
  name: (estimate: ComplianceEstimate) => string,
): string {
  const sum = (of: (estimate: ComplianceEstimate) => number) =>
    estimates.reduce((total, estimate) => total + of(estimate), 0);
  const all = sum(({ ok, breach, notRecorded }) => ok + breach + notRecorded);
  if (all === 0) return say('page.chart.empty');
  const broken = estimates.filter(({ breach }) => breach > 0).toSorted(worstFirst);
  const sentences = [
    say(`page.compliance.${checked}`, {
      all: format.integer(all),
      breach: format.integer(sum(({ breach }) => breach)),
      blank: format.integer(sum(({ notRecorded }) => notRecorded)),
    }),
    ...(broken.length === 0 || estimates.length === 1
      ? []
      : [
          say('page.compliance.most', {
            names: broken
              .slice(0, 3)
              .map((one) => say('page.chart.most', { name: name(one), count: format.integer(one.breach) }))
              .join(say('list.separator')),
          }),
        ]),
    ...(estimates.some(({ provisional }) => provisional) ? [say('command.provisional')] : []),
  ];
  return sentences.join(say('sentence.separator'));
}
