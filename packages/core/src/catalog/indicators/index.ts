/** The catalogue of indicators, in the order of the field's own list; a further one is its file and a line here. */
import type { Definition } from '../../indicators/indicator.ts';
import admissionComposition from './admission-composition.ts';
import admissionConcentration from './admission-concentration.ts';
import admissionRate from './admission-rate.ts';
import admissions from './admissions.ts';
import approvalCycle from './approval-cycle.ts';
import backlog from './backlog.ts';
import branchSize from './branch-size.ts';
import branches from './branches.ts';
import classCoverage from './class-coverage.ts';
import conversionOutcomes from './conversion-outcomes.ts';
import conversions from './conversions.ts';
import conversionsOnTime from './conversions-on-time.ts';
import developmentRatio from './development-ratio.ts';
import eligibilityGate from './eligibility-gate.ts';
import generalBranchReview from './general-branch-review.ts';
import gradeAtAdmission from './grade-at-admission.ts';
import lowGradeShare from './low-grade-share.ts';
import memberComposition from './member-composition.ts';
import memberMovements from './member-movements.ts';
import membersByGrade from './members-by-grade.ts';
import organizerLoad from './organizer-load.ts';
import organizersAppointed from './organizers-appointed.ts';
import pipeline from './pipeline.ts';
import planCompletion from './plan-completion.ts';
import pretrialCycle from './pretrial-cycle.ts';
import ruleCompliance from './rule-compliance.ts';
import stageDuration from './stage-duration.ts';
import talkCycle from './talk-cycle.ts';
import unitBalance from './unit-balance.ts';
import unitCoverage from './unit-coverage.ts';
import unitsOverThreshold from './units-over-threshold.ts';

export const definitions: readonly Definition[] = [
  admissions,
  admissionComposition,
  developmentRatio,
  admissionRate,
  memberMovements,
  unitsOverThreshold,
  unitBalance,
  planCompletion,
  conversions,
  conversionsOnTime,
  conversionOutcomes,
  gradeAtAdmission,
  lowGradeShare,
  membersByGrade,
  classCoverage,
  unitCoverage,
  admissionConcentration,
  branches,
  branchSize,
  organizerLoad,
  organizersAppointed,
  memberComposition,
  pipeline,
  stageDuration,
  approvalCycle,
  generalBranchReview,
  pretrialCycle,
  talkCycle,
  backlog,
  eligibilityGate,
  ruleCompliance,
];
