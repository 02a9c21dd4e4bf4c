/** Estimates as tables that a head of department can read: one for each indicator, with its title and dates. */
import type { Estimate, EstimateKind, Results } from '@muster/core';
import { comparisonBlocks } from './comparisons/comparison-blocks.ts';
import { complianceNotes, complianceTable } from './compliance-table.ts';
import { concentrationNotes, concentrationTable } from './concentration-table.ts';
import { countTable } from './count-table.ts';
import { distributionNotes, distributionTable } from './distribution-table.ts';
import { durationNotes, durationTable } from './duration-table.ts';
import { indicatorName } from './indicator-name.ts';
import type { Naming } from './naming.ts';
import { ratioNotes, ratioTable } from './ratio-table.ts';
import { reconciliationNotes } from './reconciliation-table.ts';
import { printable } from './width.ts';
import { yearNotes } from './year-columns.ts';

export interface TableOptions {
  /** The figures alone, without what is said of how they compare. */
  readonly brief?: boolean;
}

/** All indicators of the results, in their order. */
export function formatTable(
  { asOf, period, results, comparisons }: Results,
  naming: Naming,
  { brief = false }: TableOptions = {},
): string {
  const dates = naming.words('command.as-of', { asOf, from: period.from, to: period.to });
  return groupByIndicator(results)
    .map((estimates) => {
      const { indicator } = estimates[0]!;
      const own = naming.of(indicator);
      const { table, notes } = tableOf(estimates, own);
      const compared = comparisons.filter((comparison) => !brief && comparison.indicator === indicator);
      const head = [titleOf(indicator, naming), dates, ''];
      const below = notes.map((note) => `${printable(note)}\n`).join('');
      return `${head.join('\n')}\n${table}${below}${comparisonBlocks(compared, own)}`;
    })
    .join('\n\n');
}

function groupByIndicator(results: readonly Estimate[]): Estimate[][] {
  const groups = new Map<string, Estimate[]>();
  for (const estimate of results) {
    const group = groups.get(estimate.indicator);
    if (group === undefined) groups.set(estimate.indicator, [estimate]);
    else group.push(estimate);
  }
  return [...groups.values()];
}

function titleOf(id: string, { indicator, language }: Naming): string {
  const info = indicator(id);
  return info === undefined ? id : indicatorName(info, language);
}

function tableOf(
  estimates: readonly Estimate[],
  naming: Naming,
): { table: string; notes: readonly string[] } {
  switch (estimates[0]!.kind) {
    case 'count': {
      const counts = ofKind(estimates, 'count');
      return {
        table: countTable(counts, naming),
        notes: [...reconciliationNotes(counts, naming), ...yearNotes(counts, naming)],
      };
    }
    case 'ratio': {
      const ratios = ofKind(estimates, 'ratio');
      return { table: ratioTable(ratios, naming), notes: ratioNotes(ratios, naming) };
    }
    case 'distribution': {
      const distributions = ofKind(estimates, 'distribution');
      const part = naming.part(distributions[0]!.indicator);
      return {
        table: distributionTable(distributions, part, naming),
        notes: distributionNotes(distributions, naming),
      };
    }
    case 'duration': {
      const durations = ofKind(estimates, 'duration');
      return { table: durationTable(durations, naming), notes: durationNotes(durations, naming) };
    }
    case 'compliance': {
      const compliance = ofKind(estimates, 'compliance');
      return { table: complianceTable(compliance, naming), notes: complianceNotes(compliance, naming) };
    }
    case 'concentration': {
      const concentrations = ofKind(estimates, 'concentration');
      const holder = naming.part(concentrations[0]!.indicator);
      return {
        table: concentrationTable(concentrations, holder, naming),
        notes: concentrationNotes(concentrations, naming),
      };
    }
  }
}

/** All estimates of one indicator are of one kind; this tells the types so. */
function ofKind<K extends EstimateKind>(
  estimates: readonly Estimate[],
  kind: K,
): Extract<Estimate, { kind: K }>[] {
  return estimates.filter((estimate): estimate is Extract<Estimate, { kind: K }> => estimate.kind === kind);
}
