/** The catalogue of indicators, in the order of the field's own list; a further one is its file and a line here. */
import type { Definition } from '../../indicators/indicator.ts';
import admissions from './admissions.ts';
import approvalCycle from './approval-cycle.ts';
import classCoverage from './class-coverage.ts';
import conversions from './conversions.ts';
import developmentRatio from './development-ratio.ts';
import generalBranchReview from './general-branch-review.ts';
import gradeAtAdmission from './grade-at-admission.ts';
import lowGradeShare from './low-grade-share.ts';
import organizerLoad from './organizer-load.ts';
import organizersAppointed from './organizers-appointed.ts';
import planCompletion from './plan-completion.ts';
import pretrialCycle from './pretrial-cycle.ts';
import stageDuration from './stage-duration.ts';
import talkCycle from './talk-cycle.ts';
import unitCoverage from './unit-coverage.ts';
import unitsOverThreshold from './units-over-threshold.ts';

export const definitions: readonly Definition[] = [
  admissions,
  developmentRatio,
  unitsOverThreshold,
  planCompletion,
  conversions,
  gradeAtAdmission,
  lowGradeShare,
  classCoverage,
  unitCoverage,
  organizerLoad,
  organizersAppointed,
  stageDuration,
  approvalCycle,
  generalBranchReview,
  pretrialCycle,
  talkCycle,
];
