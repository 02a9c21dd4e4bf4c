/** What the page knows of the files in use without asking a question. */
import {
  type IndicatorInfo,
  type InputSummary,
  type IssueGroup,
  indicators,
  type RuleInfo,
  type RulePack,
  rulePacks,
  rules,
  type School,
  type UnitInfo,
} from '@muster/core';
import { type ColumnCoverage, coverageOf } from './coverage.ts';

export type Origin = 'sample' | 'user';

export interface FileInUse {
  readonly name: string;
  /** The kinds of its tables: one for a file of text, one or more for a workbook. */
  readonly kinds: readonly string[];
  readonly origin: Origin;
}

/** Indicators of the user's own, by the file that declares them. */
export interface CatalogInUse {
  readonly file: string;
  readonly indicators: readonly IndicatorInfo[];
}

/** A pack of rules without what it asks for. */
export type PackInfo = Pick<RulePack, 'id' | 'title' | 'status' | 'from' | 'to'>;

/** What is known of the files in use. */
export interface SchoolSummary {
  readonly files: readonly FileInUse[];
  readonly inputs: readonly InputSummary[];
  readonly issues: readonly IssueGroup[];
  readonly kinds: readonly string[];
  readonly units: readonly UnitInfo[];
  readonly indicators: readonly string[];
  /** What there is to say of every indicator, also of those that these files cannot answer. */
  readonly infos: readonly IndicatorInfo[];
  /** The rules of the procedure, and what packs say of themselves. */
  readonly rules: readonly RuleInfo[];
  readonly rulePacks: readonly PackInfo[];
  /** They stay when the files change. */
  readonly catalogs: readonly CatalogInUse[];
  /** Units and cohorts that people of the files belong to. */
  readonly present: { readonly units: readonly string[]; readonly cohorts: readonly string[] };
  /** How far the columns of the files are filled. */
  readonly coverage: readonly ColumnCoverage[];
}

export function summaryOf(
  school: School,
  files: readonly FileInUse[],
  catalogs: readonly CatalogInUse[],
): SchoolSummary {
  const { inputs, issues, kinds, units } = school;
  return {
    files,
    inputs,
    issues,
    kinds,
    units,
    indicators: school.indicators,
    // The page does not load the catalogue itself: declarations bring with them what computes them.
    infos: [...indicators, ...catalogs.flatMap((catalog) => catalog.indicators)],
    rules,
    rulePacks: rulePacks.map(({ id, title, status, from, to }) => ({ id, title, status, from, to })),
    catalogs,
    present: present(school.batches),
    coverage: coverageOf(school.batches),
  };
}

/** The units and cohorts of the roster. */
function present(batches: School['batches']): SchoolSummary['present'] {
  const people = batches.filter(({ kind }) => kind === 'people');
  const texts = (name: string) =>
    people.flatMap(({ columns }) => {
      const column = columns.get(name);
      return column?.type === 'category' ? [column.dictionary] : [];
    });
  const distinct = (name: string) => [
    ...new Set([...new Set(texts(name))].flatMap((dictionary) => dictionary.texts)),
  ];
  return { units: distinct('unit'), cohorts: distinct('cohort') };
}
