/**
 * Muster's core: rosters to tallies to estimates.
 *
 *     import { compute } from '@muster/core';
 */

// Files in, answers out
export type { Answer } from './answer.ts';
// Files: what kinds there are, where bytes come from, what was wrong
export { datasets } from './catalog/datasets/index.ts';
// What can be asked
export {
  type IndicatorInfo,
  indicatorInfo,
  indicators,
  parseRulePacks,
  type RuleInfo,
  type RulePack,
  rulePacks,
  rules,
} from './catalog/index.ts';
export { stages } from './catalog/stage-ids.ts';
export { type CheckReport, check } from './check.ts';
export { compute, computeAll } from './compute.ts';
export type { Pause } from './engines/memory.ts';
export { InputError } from './errors.ts';
export type { FileOptions } from './files.ts';
// How figures of several holders or months stand to one another
export type {
  AgainstRest,
  Comparison,
  CountComparison,
  DurationComparison,
  Funnel,
  Homogeneity,
  RatioComparison,
  RatioMember,
  SeriesComparison,
  SeriesPoint,
  SeriesPointType,
} from './indicators/comparisons/comparison.ts';
export { type FunnelPoint, funnelCurve } from './indicators/comparisons/funnel-curve.ts';
export { type LorenzHolder, lorenzPoints } from './indicators/comparisons/lorenz-points.ts';
export { isCatalog } from './indicators/declared/is-catalog.ts';
// What comes back
export type {
  Change,
  ComplianceEstimate,
  ConcentrationEstimate,
  CountEstimate,
  CurvePoint,
  DistributionEstimate,
  DistributionPart,
  DurationEstimate,
  Estimate,
  EstimateInterval,
  EstimateKind,
  Holder,
  InputSummary,
  Key,
  RatioEstimate,
  Reconciliation,
  Results,
  Scalar,
  Signal,
  Spread,
  Status,
  SurvivalSummary,
  TargetVerdict,
  Trend,
  YearPoint,
} from './indicators/estimate.ts';
export { type FindingName, figureOf, findingNames } from './indicators/findings.ts';
export type { Definition } from './indicators/indicator.ts';
export { BEFORE_ENTRY, STUDENT, studentCohorts } from './indicators/keys.ts';
export { monthsAfter, monthsOf, monthsToTarget } from './indicators/pace.ts';
export type { Question } from './indicators/question.ts';
export type { QuestionTarget } from './indicators/target-of-question.ts';
export type { UnitInfo } from './indicators/units.ts';
// Before files count: what they are taken for, and what was decided about them
export {
  type ColumnInspection,
  type HowMatched,
  type Inspection,
  inspect,
  type TableInspection,
} from './inspect.ts';
export type { IndicatorOptions } from './known-files.ts';
export { parseCatalog, readCatalog } from './read-catalog.ts';
export { NOT_RECORDED } from './roster/column.ts';
export type { Dataset, Field, FieldType } from './roster/dataset.ts';
export { type Issue, type IssueCode, type IssueGroup, issueSeverity, type Severity } from './roster/issue.ts';
export type { Progress, RejectedRow } from './roster/read.ts';
export { formatRecipe, parseRecipe, parseRecipes, type Recipe } from './roster/recipe.ts';
export type { Format } from './roster/sheet.ts';
export { type Source, textSource } from './roster/source.ts';
export type { Encoding } from './roster/text/encoding.ts';
export {
  type Workbook,
  WorkbookError,
  type WorkbookFormat,
  type WorkbookReader,
} from './roster/workbook/workbook.ts';
export { load, type School } from './school.ts';
export { unusualTypes } from './stats/run-rules.ts';
export type { Language, Text } from './text.ts';
// Who is behind a figure, for the department's own eyes
export {
  type ListAnswer,
  type ListOptions,
  type ListQuestion,
  type ListSubject,
  type WorkItem,
  type WorkList,
  workList,
  workLists,
} from './work-list.ts';
