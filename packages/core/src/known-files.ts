/** What is known before the roster is read: the catalogue with the user's own indicators, and what the small files say. */
import type { WorkingDays } from './calendar.ts';
import { datasets } from './catalog/datasets/index.ts';
import { definitions } from './catalog/indicators/index.ts';
import { learnUnits, targetRules, unitInfos } from './files.ts';
import { workingDaysOf } from './holidays.ts';
import { type CrossIssue, checkTargets, prepareCrossChecks } from './indicators/cross-checks.ts';
import { withUnitCodes } from './indicators/declared/unit-codes.ts';
import type { Definition } from './indicators/indicator.ts';
import { type Prepared, rememberingLast } from './indicators/prepared.ts';
import type { Ask } from './indicators/question.ts';
import type { TargetRule } from './indicators/target.ts';
import type { UnitInfo } from './indicators/units.ts';
import type { Batch } from './roster/column.ts';
import type { IssueGroup } from './roster/issue.ts';
import { IssueLog } from './roster/issues.ts';
import { UnitNames } from './roster/unit-names.ts';

export interface IndicatorOptions {
  /** The user's own, beside those of the catalogue; see `readCatalog`. */
  readonly furtherIndicators?: readonly Definition[];
}

/** The catalogue, and behind it what the user adds. */
export function definitionsWith({ furtherIndicators = [] }: IndicatorOptions): readonly Definition[] {
  return furtherIndicators.length === 0 ? definitions : [...definitions, ...furtherIndicators];
}

/** How many dates and periods are remembered whose issues were asked for. */
const MOST_REMEMBERED = 16;

/** Worked out once, however many questions are asked. */
export class KnownFiles {
  /** Files by kind. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly units: readonly UnitInfo[];
  /** Those of the user's own name units by the codes that rows have. */
  readonly definitions: readonly Definition[];
  /** The targets of the files that can be judged. */
  readonly targets: readonly TargetRule[];
  /** Which days are worked, where a file says so. */
  readonly calendar: WorkingDays | null;
  private readonly unitNames = new UnitNames();
  private readonly ofTargets: readonly CrossIssue[];
  private readonly issues = new Map<string, Prepared<readonly IssueGroup[]>>();

  /** @param batches of all kinds but the roster */
  constructor(
    kinds: ReadonlyMap<string, readonly string[]>,
    batches: readonly Batch[],
    { furtherIndicators = [] }: IndicatorOptions = {},
  ) {
    learnUnits(this.unitNames, batches);
    this.kinds = kinds;
    this.units = unitInfos(batches);
    const own = furtherIndicators.map((one) => withUnitCodes(one, unitColumns, (name) => this.codeOf(name)));
    this.definitions = definitionsWith({ furtherIndicators: own });
    const { usable, issues } = checkTargets(
      targetRules(batches),
      this.definitions.map(({ id }) => id),
      (kinds.get('targets') ?? []).join(', '),
    );
    this.targets = usable;
    this.ofTargets = issues;
    this.calendar = workingDaysOf(batches);
  }

  /** The code of a unit by any of its names; the name itself where there is no such unit. */
  codeOf(name: string): string {
    return this.unitNames.codeOf(name);
  }

  /** What only all files together show to be wrong, for the dates of a question. */
  issuesTogether(ask: Ask): Prepared<readonly IssueGroup[]> {
    const { asOf, from, to, bindings } = ask;
    const dates = [asOf, from, to, bindings.admittedBy].join();
    const remembered = this.issues.get(dates);
    if (remembered !== undefined) return remembered;
    const { queries, estimate } = prepareCrossChecks(definitions, ask, {
      files: this.kinds,
      kindsWithUnits,
      units: this.kinds.has('units') ? new Set(this.units.map(({ unit }) => unit)) : null,
    });
    const prepared = rememberingLast({
      queries,
      estimate: (tallies) => {
        const log = new IssueLog();
        for (const { code, details } of [...this.ofTargets, ...estimate(tallies)]) log.add(code, details);
        return log.list();
      },
    });
    if (this.issues.size >= MOST_REMEMBERED) this.issues.clear();
    this.issues.set(dates, prepared);
    return prepared;
  }
}

/** The columns that hold units. */
const unitColumns: ReadonlySet<string> = new Set(
  datasets.flatMap(({ fields }) => fields.filter(({ type }) => type === 'unit').map(({ name }) => name)),
);

const kindsWithUnits = datasets
  .filter((dataset) => dataset.kind !== 'units' && dataset.fields.some((field) => field.name === 'unit'))
  .map((dataset) => dataset.kind);
