/** The catalogue of indicators, in the order of the field's own list; a further one is its file and a line here. */
import type { Definition } from '../../indicators/indicator.ts';
import admissionComposition from './admission-composition.ts';
import admissionConcentration from './admission-concentration.ts';
import admissionRate from './admission-rate.ts';
import admissions from './admissions.ts';
import appraisal from './appraisal.ts';
import appraisalParticipation from './appraisal-participation.ts';
import approvalCycle from './approval-cycle.ts';
import attendance from './attendance.ts';
import backlog from './backlog.ts';
import branchSize from './branch-size.ts';
import branches from './branches.ts';
import classCoverage from './class-coverage.ts';
import conversionOutcomes from './conversion-outcomes.ts';
import conversions from './conversions.ts';
import conversionsOnTime from './conversions-on-time.ts';
import developmentRatio from './development-ratio.ts';
import duesOnTime from './dues-on-time.ts';
import duesPaid from './dues-paid.ts';
import eligibilityGate from './eligibility-gate.ts';
import essays from './essays.ts';
import excellentShare from './excellent-share.ts';
import fileCompleteness from './file-completeness.ts';
import filesReturned from './files-returned.ts';
import generalBranchReview from './general-branch-review.ts';
import gradeAtAdmission from './grade-at-admission.ts';
import honours from './honours.ts';
import inspectionVsRating from './inspection-vs-rating.ts';
import lectures from './lectures.ts';
import lowGradeShare from './low-grade-share.ts';
import memberComposition from './member-composition.ts';
import memberMovements from './member-movements.ts';
import membersByGrade from './members-by-grade.ts';
import monthsWithSessions from './months-with-sessions.ts';
import newRoleTraining from './new-role-training.ts';
import noteInspection from './note-inspection.ts';
import opinionsAnswered from './opinions-answered.ts';
import organizerLoad from './organizer-load.ts';
import organizerReports from './organizer-reports.ts';
import organizersAppointed from './organizers-appointed.ts';
import organizersPerStudent from './organizers-per-student.ts';
import pipeline from './pipeline.ts';
import planCompletion from './plan-completion.ts';
import pretrialCycle from './pretrial-cycle.ts';
import returnReasons from './return-reasons.ts';
import roleTraining from './role-training.ts';
import ruleCompliance from './rule-compliance.ts';
import selfStudyReports from './self-study-reports.ts';
import sessionsHeld from './sessions-held.ts';
import sessionsVsPlan from './sessions-vs-plan.ts';
import specialDues from './special-dues.ts';
import specialDuesAmount from './special-dues-amount.ts';
import specialDuesDays from './special-dues-days.ts';
import stageDuration from './stage-duration.ts';
import survey from './survey.ts';
import surveyResponse from './survey-response.ts';
import talkCycle from './talk-cycle.ts';
import trainingCompletion from './training-completion.ts';
import trainingCredits from './training-credits.ts';
import trainingEnrolment from './training-enrolment.ts';
import trainingPass from './training-pass.ts';
import unitAssessment from './unit-assessment.ts';
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
  organizersPerStudent,
  organizerReports,
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
  fileCompleteness,
  filesReturned,
  returnReasons,
  trainingEnrolment,
  trainingPass,
  trainingCompletion,
  roleTraining,
  newRoleTraining,
  trainingCredits,
  sessionsHeld,
  monthsWithSessions,
  attendance,
  sessionsVsPlan,
  noteInspection,
  essays,
  selfStudyReports,
  lectures,
  inspectionVsRating,
  duesOnTime,
  duesPaid,
  specialDues,
  specialDuesAmount,
  specialDuesDays,
  appraisal,
  appraisalParticipation,
  excellentShare,
  opinionsAnswered,
  surveyResponse,
  survey,
  unitAssessment,
  honours,
];
