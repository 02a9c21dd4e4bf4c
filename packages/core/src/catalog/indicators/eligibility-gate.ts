import { defineIndicator } from '../../indicators/indicator.ts';
import { among, field } from '../../tally/expression.ts';
import { admission, admittedInPeriod } from '../membership.ts';
import { rulePacks } from '../rule-packs/index.ts';
import cultivationYear from '../rules/r06-cultivation-year.ts';
import politicalReview from '../rules/r08-political-review.ts';
import training from '../rules/r09-training.ts';
import schoolExam from '../rules/r10-school-exam.ts';
import consultation from '../rules/r11-consultation.ts';
import leagueRecommendation from '../rules/r12-league-recommendation.ts';

/** Whether the record shows the five conditions; it does not say whether somebody deserves membership. */
export default defineIndicator({
  id: 'eligibility-gate',
  code: 'D1',
  kind: 'compliance',
  title: { en: 'Five no-developments', 'zh-CN': '“五不发展”把关' },
  how: {
    en: 'Everybody admitted in the period, at five gates: political review (R08), a year of cultivation (R06), training and exam (R09, R10), consultation (R11), recommendation of League members (R12; who was none passes). A case fails if it fails at one gate, passes if it passes at all, and is else not recorded; the share is passed ÷ (passed + failed). Expected are no failure and no blank.',
    'zh-CN':
      '期内发展的党员逐人过五关：政治审查（R08）、培养考察满一年（R06）、培训和考试（R09、R10）、征求意见（R11）、团员推优（R12，非团员视为通过）。有一关不符合即为未通过，各关均符合为通过，其余为未记录；通过率＝通过÷（通过＋未通过）。应无未通过、无空白。',
  },
  keys: ['gate', 'unit', 'cohort', 'organizer', 'month'],
  overlapping: ['gate'],
  words: {
    review: { en: 'Political review', 'zh-CN': '政治审查' },
    cultivation: { en: 'A year of cultivation', 'zh-CN': '培养考察满一年' },
    training: { en: 'Training and exam', 'zh-CN': '培训和考试' },
    consultation: { en: 'Consultation', 'zh-CN': '征求意见' },
    league: { en: 'League recommendation', 'zh-CN': '团员推优' },
  },
  better: 'higher',
  packs: rulePacks,
  checks: {
    key: 'gate',
    where: admittedInPeriod,
    event: admission,
    gates: [
      { id: 'review', rules: [politicalReview] },
      { id: 'cultivation', rules: [cultivationYear] },
      { id: 'training', rules: [training, schoolExam] },
      { id: 'consultation', rules: [consultation] },
      { id: 'league', rules: [leagueRecommendation], exempt: among(field('league_member'), 'no') },
    ],
  },
  example: {
    files: {
      'people.csv': [
        [
          'person_key,unit,cohort,league_member,activist_date,league_recommend_date,target_date,review_done,review_date',
          'training_date,training_days,training_passed,exam_passed,consultation_agrees,meeting_date,approve_date',
        ].join(','),
        // Passes all five.
        'A,ENG,undergraduate,yes,2002-04-20,2002-04-10,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,yes,yes,2003-10-14,2003-11-18',
        // No League member, and so without recommendation.
        'B,ENG,undergraduate,no,2002-04-20,,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,yes,yes,2003-10-14,2003-11-18',
        // The exam was not passed.
        'C,ENG,undergraduate,no,2002-04-20,,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,no,yes,2003-10-14,2003-11-18',
        // No review is recorded.
        'D,ENG,undergraduate,no,2002-04-20,,2003-05-08,,,2003-06-20,5,yes,yes,yes,2003-10-14,2003-11-18',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ ok: 2, breach: 1, value: 2 / 3, notRecorded: 1, packs: ['1990-trial'] }],
  },
});
