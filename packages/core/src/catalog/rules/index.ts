/** The rules of the procedure, in the order of their numbers; a further one is its file and a line here. */
import type { Rule } from '../../indicators/rules/rule.ts';
import ageAtApplication from './r01-age-at-application.ts';
import talkInTime from './r02-talk-in-time.ts';
import activistAfterApplication from './r03-activist-after-application.ts';
import cultivationContacts from './r04-cultivation-contacts.ts';
import halfYearlyInspections from './r05-half-yearly-inspections.ts';
import cultivationYear from './r06-cultivation-year.ts';
import introducers from './r07-introducers.ts';
import politicalReview from './r08-political-review.ts';
import training from './r09-training.ts';
import schoolExam from './r10-school-exam.ts';
import consultation from './r11-consultation.ts';
import leagueRecommendation from './r12-league-recommendation.ts';
import pretrial from './r13-pretrial.ts';
import notLeavingSoon from './r14-not-leaving-soon.ts';
import majorities from './r15-majorities.ts';
import meetingAfterPretrial from './r16-meeting-after-pretrial.ts';
import higherTalk from './r17-higher-talk.ts';
import approvalInTime from './r18-approval-in-time.ts';
import approvalAtMost from './r19-approval-at-most.ts';
import oath from './r20-oath.ts';
import probationYear from './r21-probation-year.ts';
import conversionInTime from './r22-conversion-in-time.ts';
import extension from './r23-extension.ts';
import conversionApproval from './r24-conversion-approval.ts';
import orderOfDates from './r25-order-of-dates.ts';
import datesPossible from './r26-dates-possible.ts';
import publicNotice from './r27-public-notice.ts';
import statusAndDates from './r28-status-and-dates.ts';
import inspectionOfTheWork from './r29-inspection-of-the-work.ts';

export const rules: readonly Rule[] = [
  ageAtApplication,
  talkInTime,
  activistAfterApplication,
  cultivationContacts,
  halfYearlyInspections,
  cultivationYear,
  introducers,
  politicalReview,
  training,
  schoolExam,
  consultation,
  leagueRecommendation,
  pretrial,
  notLeavingSoon,
  majorities,
  meetingAfterPretrial,
  higherTalk,
  approvalInTime,
  approvalAtMost,
  oath,
  probationYear,
  conversionInTime,
  extension,
  conversionApproval,
  orderOfDates,
  datesPossible,
  publicNotice,
  statusAndDates,
  inspectionOfTheWork,
];
