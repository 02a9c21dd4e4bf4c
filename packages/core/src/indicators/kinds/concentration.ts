/** Concentration: how unevenly something is spread over those that hold it, or how far a ratio lies apart. */
import { weightedGini } from '../../stats/gini.ts';
import { theilIndex } from '../../stats/theil.ts';
import { weightedVariation } from '../../stats/variation.ts';
import { keyText } from '../../tally/tally.ts';
import { concentrationOf } from '../concentrated.ts';
import type { ConcentrationEstimate, Holder, Key, Scalar, Spread } from '../estimate.ts';
import { byOf, Counts, monthsOf, unionOfKeys } from '../groups.ts';
import type { ConcentrationDefinition } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { countRatio } from './ratio.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';

export function prepareConcentration(
  definition: ConcentrationDefinition,
  ask: Ask,
): Prepared<readonly ConcentrationEstimate[]> {
  return definition.basis === 'rows' ? ofRows(definition, ask) : ofRatios(definition, ask);
}

function ofRows(
  definition: ConcentrationDefinition & { readonly basis: 'rows' },
  ask: Ask,
): Prepared<readonly ConcentrationEstimate[]> {
  const { by } = ask;
  const { holder, limit } = definition;
  return {
    queries: [
      occurringRows(definition, ask),
      countRows(definition, ask, definition.where, [holder]),
      countRows(definition, ask, definition.notRecorded),
    ],
    estimate([occurring, counted, blank]) {
      const cells = new Counts(counted!, [...by, holder]);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(
        by,
        occurringGroups(occurring!, ask),
        new Counts(counted!, by).keys,
        notRecorded.keys,
      );
      const possible = holdersOf(holder, cells, ask);
      return groups.map((key) => {
        // What nobody is known to hold is in no hands.
        const unknown = cells.of([...key, null]);
        const held = possible.map((name) => ({ key: name, count: cells.of([...key, name]) }));
        const concentrated = concentrationOf(held);
        const { count, holders, topShare } = concentrated;
        const exceeded =
          limit === undefined || topShare === null
            ? null
            : topShare > limit.topShare || holders < limit.holders;
        return {
          indicator: definition.id,
          kind: 'concentration',
          by: byOf(by, key),
          status: count === 0 ? 'no-data' : 'ok',
          notRecorded: notRecorded.of(key) + unknown,
          ...concentrated,
          among: possible.length,
          theil: theilIndex(held.map((one) => one.count))?.theilT ?? null,
          ...(limit === undefined ? {} : { limit: { ...limit, exceeded } }),
        };
      });
    },
  };
}

/** Every month of the period, whether it has any or not; of other keys the values that occur. */
function holdersOf(holder: Key, cells: Counts, ask: Ask): readonly Scalar[] {
  if (holder === 'month') return monthsOf(ask).map(({ month }) => month);
  const names = new Map(cells.keys.map((key) => [keyText([key.at(-1)!]), key.at(-1)!]));
  return [...names.values()].filter((name) => name !== null);
}

function ofRatios(
  definition: ConcentrationDefinition & { readonly basis: 'ratios' },
  ask: Ask,
): Prepared<readonly ConcentrationEstimate[]> {
  const { by } = ask;
  const { holder, population } = definition;
  const ratio = { ...definition.of, ...(population === undefined ? {} : { population }) };
  const counted = countRatio(ratio, { ...ask, by: [...by, holder] });
  return {
    queries: counted.queries,
    estimate(tallies) {
      const all = counted.estimate(tallies);
      const keyOf = (one: (typeof all)[number]) => by.map((name) => one.by[name]!);
      return unionOfKeys(by, all.map(keyOf)).map((key) => {
        const own = all.filter((one) => keyText(keyOf(one)) === keyText(key));
        // A holder without a denominator has no ratio to lie apart from the others.
        const holders = own.flatMap(({ by: names, count, of }): Holder[] =>
          of === null || of === 0 ? [] : [{ key: names[holder]!, count, of, value: count / of }],
        );
        const counts = holders.map((one) => one.count);
        const weights = holders.map((one) => one.of);
        const rates = holders.map((one) => one.value);
        const spread = spreadOf(holders);
        return {
          indicator: definition.id,
          kind: 'concentration',
          by: byOf(by, key),
          status: holders.length === 0 ? 'no-data' : 'ok',
          notRecorded: own.reduce((sum, one) => sum + one.notRecorded, 0),
          ...concentrationOf(holders),
          among: holders.length,
          gini: weightedGini(rates, weights),
          theil: theilIndex(counts, weights)?.theilT ?? null,
          ...(spread === null ? {} : { spread }),
        };
      });
    },
  };
}

function spreadOf(holders: readonly Holder[]): Spread | null {
  const [lowest, ...others] = [...holders].sort((a, b) => a.value - b.value);
  if (lowest === undefined) return null;
  const highest = others.at(-1) ?? lowest;
  const count = holders.reduce((sum, one) => sum + one.count, 0);
  const of = holders.reduce((sum, one) => sum + one.of, 0);
  return {
    of,
    value: count / of,
    lowest,
    highest,
    ratio: lowest.count === 0 ? null : highest.value / lowest.value,
    variation: weightedVariation(
      holders.map((one) => one.value),
      holders.map((one) => one.of),
    ),
    // Exactly: a share below another is told by whole numbers.
    below: holders.filter((one) => one.count * of < count * one.of).length,
  };
}
