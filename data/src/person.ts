/** A row of the people file while it is being made, and the columns it is written under. */
import { isoDay } from './calendar.ts';
import type { Cohort, Place } from './tables.ts';

export type Status = 'applicant' | 'activist' | 'target' | 'probationary' | 'full';

/** A person's stay in one unit. Days are day numbers; what is left out was not recorded. */
export interface Person {
  key: string;
  readonly unit: string;
  readonly cohort: Cohort;
  readonly subgroup: string;
  readonly entryYear: number | null;
  schoolClass: string | undefined;
  branch: string | undefined;
  status: Status;
  organizer: string | undefined;
  league: boolean | undefined;
  birth: number | undefined;
  apply: number | undefined;
  /** Of the application only the month is known. */
  applyMonthOnly: true | undefined;
  talk: number | undefined;
  activist: number | undefined;
  recommended: number | undefined;
  /** How many keep contact with an activist, all of them full members. */
  contacts: number | undefined;
  target: number | undefined;
  noticeFrom: number | undefined;
  noticeTo: number | undefined;
  reviewDone: boolean | undefined;
  review: number | undefined;
  training: number | undefined;
  trainingDays: number | undefined;
  trainingPassed: boolean | undefined;
  introducers: number | undefined;
  consultationAgrees: boolean | undefined;
  pretrialReceived: number | undefined;
  pretrial: number | undefined;
  pretrialPassed: boolean | undefined;
  meeting: number | undefined;
  entitled: number | undefined;
  present: number | undefined;
  inFavour: number | undefined;
  generalBranch: number | undefined;
  higherTalk: number | undefined;
  approve: number | undefined;
  delayReason: boolean | undefined;
  oath: number | undefined;
  convertMeeting: number | undefined;
  convertApprove: number | undefined;
  convertOutcome: 'converted' | 'extended' | undefined;
  extensionUntil: number | undefined;
  extensions: number | undefined;
  transferIn: number | undefined;
  transferredAs: 'probationary' | 'full' | undefined;
  transferOut: number | undefined;
  leave: number | undefined;
  withdrawn: number | undefined;
  rejected: number | undefined;
}

/** Somebody of whom only the place is known. Every field is set once, so that all persons have one shape in memory. */
export function newPerson({ unit, cohort, subgroup, entryYear }: Place): Person {
  return {
    key: '',
    unit,
    cohort,
    subgroup,
    entryYear,
    status: 'applicant',
    schoolClass: undefined,
    branch: undefined,
    organizer: undefined,
    league: undefined,
    birth: undefined,
    apply: undefined,
    applyMonthOnly: undefined,
    talk: undefined,
    activist: undefined,
    recommended: undefined,
    contacts: undefined,
    target: undefined,
    noticeFrom: undefined,
    noticeTo: undefined,
    reviewDone: undefined,
    review: undefined,
    training: undefined,
    trainingDays: undefined,
    trainingPassed: undefined,
    introducers: undefined,
    consultationAgrees: undefined,
    pretrialReceived: undefined,
    pretrial: undefined,
    pretrialPassed: undefined,
    meeting: undefined,
    entitled: undefined,
    present: undefined,
    inFavour: undefined,
    generalBranch: undefined,
    higherTalk: undefined,
    approve: undefined,
    delayReason: undefined,
    oath: undefined,
    convertMeeting: undefined,
    convertApprove: undefined,
    convertOutcome: undefined,
    extensionUntil: undefined,
    extensions: undefined,
    transferIn: undefined,
    transferredAs: undefined,
    transferOut: undefined,
    leave: undefined,
    withdrawn: undefined,
    rejected: undefined,
  };
}

const programmeYears: Readonly<Record<Cohort, number | ''>> = {
  undergraduate: 4,
  graduate: 3,
  adult: 3,
  faculty: '',
};

/** Hours of class in a day of training. */
const HOURS_PER_DAY = 8;

type Cell = string | number;
const flag = (value: boolean | undefined): Cell => (value === undefined ? '' : value ? 'yes' : 'no');
const date = (day: number | undefined): Cell => (day === undefined ? '' : isoDay(day));
const blank = (): Cell => '';

/** The columns in their order, each with what a person says in it. */
const columns: readonly (readonly [name: string, cell: (person: Person) => Cell])[] = [
  ['person_key', (p) => p.key],
  ['unit', (p) => p.unit],
  ['cohort', (p) => p.cohort],
  ['subgroup', (p) => p.subgroup],
  ['entry_year', (p) => p.entryYear ?? ''],
  ['programme_years', (p) => programmeYears[p.cohort]],
  ['class', (p) => p.schoolClass ?? ''],
  ['branch', (p) => p.branch ?? ''],
  ['status', (p) => p.status],
  ['status_date', () => '2003-12-31'],
  ['in_service', (p) => flag(p.cohort === 'faculty' ? true : undefined)],
  ['league_member', (p) => flag(p.league)],
  ['organizer', (p) => p.organizer ?? ''],
  ['birth_date', (p) => date(p.birth)],
  ['apply_date', (p) => (p.applyMonthOnly ? isoDay(p.apply!).slice(0, 7) : date(p.apply))],
  ['talk_date', (p) => date(p.talk)],
  ['activist_date', (p) => date(p.activist)],
  ['league_recommend_date', (p) => date(p.recommended)],
  ['contacts_count', (p) => p.contacts ?? ''],
  ['contacts_full', (p) => p.contacts ?? ''],
  ['target_date', (p) => date(p.target)],
  ['notice_from_date', (p) => date(p.noticeFrom)],
  ['notice_to_date', (p) => date(p.noticeTo)],
  ['review_done', (p) => flag(p.reviewDone)],
  ['review_date', (p) => date(p.review)],
  ['training_date', (p) => date(p.training)],
  ['training_days', (p) => p.trainingDays ?? ''],
  ['training_hours', (p) => (p.trainingDays === undefined ? '' : p.trainingDays * HOURS_PER_DAY)],
  ['training_passed', (p) => flag(p.trainingPassed)],
  ['training_exempt', (p) => flag(p.trainingDays === undefined ? undefined : false)],
  ['exam_passed', (p) => flag(p.trainingPassed)],
  ['introducers_count', (p) => p.introducers ?? ''],
  ['consultation_agrees', (p) => flag(p.consultationAgrees)],
  ['pretrial_received_date', (p) => date(p.pretrialReceived)],
  ['pretrial_date', (p) => date(p.pretrial)],
  ['pretrial_passed', (p) => flag(p.pretrialPassed)],
  ['meeting_date', (p) => date(p.meeting)],
  ['entitled', (p) => p.entitled ?? ''],
  ['present', (p) => p.present ?? ''],
  ['in_favour', (p) => p.inFavour ?? ''],
  ['general_branch_date', (p) => date(p.generalBranch)],
  ['higher_talk_date', (p) => date(p.higherTalk)],
  ['approve_date', (p) => date(p.approve)],
  ['approve_delay_reason', (p) => flag(p.delayReason)],
  ['oath_date', (p) => date(p.oath)],
  ['convert_meeting_date', (p) => date(p.convertMeeting)],
  ['convert_approve_date', (p) => date(p.convertApprove)],
  ['convert_outcome', (p) => p.convertOutcome ?? ''],
  ['extension_until_date', (p) => date(p.extensionUntil)],
  ['extensions', (p) => p.extensions ?? ''],
  ['transfer_in_date', (p) => date(p.transferIn)],
  ['transferred_as', (p) => p.transferredAs ?? ''],
  ['transfer_out_date', (p) => date(p.transferOut)],
  ['leave_date', (p) => date(p.leave)],
  ['leave_kind', (p) => (p.leave === undefined ? '' : 'graduated')],
  ['removed_date', blank],
  ['restored_date', blank],
  ['withdrawn_date', (p) => date(p.withdrawn)],
  ['rejected_date', (p) => date(p.rejected)],
];

export const peopleColumns: readonly string[] = columns.map(([name]) => name);

/** The line of a person. Keys, codes, numbers and dates hold nothing that would need quotes. */
export function peopleLine(person: Person): string {
  // Added up rather than joined: hundreds of thousands of cells, most of them blank.
  let line = '';
  for (const [, cell] of columns) line += `,${cell(person)}`;
  return `${line.slice(1)}\n`;
}
