/** The stages of the procedure: seven in a row, and four that lie across them. */
import type { Stage } from '../indicators/indicator.ts';
import type { Step } from '../indicators/step.ts';
import { among, field } from '../tally/expression.ts';

/** The milestones in their order; those at the sides of the main line stand where they fall in it. */
export const line = [
  'apply_date',
  'activist_date',
  'target_date',
  'pretrial_date',
  'meeting_date',
  'approve_date',
  'convert_meeting_date',
  'convert_approve_date',
] as const;

/** Statuses of members; `member` leaves open which of the two. */
const members = ['probationary', 'full', 'member'] as const;

/** What a recorded status shows to be over. */
const statusAfter = {
  apply_date: ['applicant', 'activist', 'target', ...members],
  talk_date: ['activist', 'target', ...members],
  activist_date: ['activist', 'target', ...members],
  target_date: ['target', ...members],
  pretrial_date: members,
  meeting_date: members,
  general_branch_date: members,
  higher_talk_date: members,
  approve_date: members,
  oath_date: ['full'],
  convert_meeting_date: ['full'],
  convert_approve_date: ['full'],
} as const satisfies Record<string, readonly string[]>;

type Ending = keyof typeof statusAfter;

/** Where the main line goes on after a milestone. */
function laterThan(milestone: Ending): readonly string[] {
  const sideways: Partial<Record<Ending, (typeof line)[number]>> = {
    talk_date: 'apply_date',
    general_branch_date: 'meeting_date',
    higher_talk_date: 'meeting_date',
    oath_date: 'approve_date',
  };
  const place = line.indexOf((sideways[milestone] ?? milestone) as (typeof line)[number]);
  return line.slice(place + 1);
}

/** A milestone as a step, with all that shows it was taken. */
export function stepOf(milestone: Ending): Step {
  return {
    date: milestone,
    later: laterThan(milestone),
    settled: among(field('status'), ...statusAfter[milestone]),
  };
}

function stage(id: string, from: string, to: Ending, rest: Pick<Stage, 'limit' | 'yearLong'> = {}): Stage {
  const { later, settled } = stepOf(to);
  return { id, from, to, later, ...(settled === undefined ? {} : { settled }), ...rest };
}

/** Approval and its conversion are due three months after the meeting. */
const threeMonths = { limit: { months: 3 } } as const;

export const stages: readonly Stage[] = [
  stage('apply-activist', 'apply_date', 'activist_date'),
  stage('activist-target', 'activist_date', 'target_date', { yearLong: true }),
  stage('target-pretrial', 'target_date', 'pretrial_date'),
  stage('pretrial-meeting', 'pretrial_date', 'meeting_date'),
  stage('meeting-approve', 'meeting_date', 'approve_date', threeMonths),
  stage('approve-convert-meeting', 'approve_date', 'convert_meeting_date', { yearLong: true }),
  stage('convert-meeting-convert-approve', 'convert_meeting_date', 'convert_approve_date', threeMonths),
  stage('meeting-general-branch', 'meeting_date', 'general_branch_date', { limit: { days: 30 } }),
  stage('general-branch-approve', 'general_branch_date', 'approve_date'),
  stage('pretrial-received-pretrial', 'pretrial_received_date', 'pretrial_date', { limit: { days: 15 } }),
  stage('pretrial-higher-talk', 'pretrial_date', 'higher_talk_date', { limit: { days: 15 } }),
];

/** One stage by its id. */
export function stageOf(id: string): Stage {
  const found = stages.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`stageOf: no stage ${id}`);
  return found;
}
