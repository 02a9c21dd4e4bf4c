/** The sentences that say who is a member, who was admitted and who was converted, as conditions on a row. */
import { arrived, membershipEnd } from '../indicators/step.ts';
import {
  all,
  among,
  any,
  type Condition,
  compare,
  date,
  dateAhead,
  type Expression,
  earliest,
  field,
  missing,
  not,
  parameter,
  plusMonths,
  recorded,
  within,
} from '../tally/expression.ts';

const asOf = parameter('asOf');
/** Approval; the branch meeting only in files that know of no approvals. Known if not after the as-of date. */
const approval = date('admission_date');
/** A transfer may lie ahead: then the person is not here yet. */
const transferIn = dateAhead('transfer_in_date');
const gone = recorded(membershipEnd);
const goneBefore = (day: Expression): Condition => compare(day, '>', membershipEnd);
const statusSaysMember = among(field('status'), 'full', 'probationary', 'member');

const cameAsMember = all(
  missing(dateAhead('admission_date')),
  compare(transferIn, '<=', asOf),
  among(field('transferred_as'), 'full', 'probationary'),
);
/** In a file without approvals and meetings the status counts, on the file's own date only. */
const memberByStatus = all(compare(date('status_stand_in_date'), '=', asOf), statusSaysMember);
const cancelled = all(recorded(date('convert_approve_date')), among(field('convert_outcome'), 'cancelled'));

/** Member on the as-of date: approved or come as a member, and not gone; the leaving day is outside. */
export const memberOnAsOf: Condition = all(
  any(all(recorded(approval), arrived), cameAsMember, memberByStatus),
  not(gone),
  not(cancelled),
);

/** The status says member and no date says since when, so the date of the question cannot be asked. */
export const membershipNotRecorded: Condition = all(
  statusSaysMember,
  missing(dateAhead('admission_date')),
  not(gone),
  not(cancelled),
  not(cameAsMember),
  not(compare(transferIn, '>', asOf)),
  not(memberByStatus),
);

/** What dates an admission: approval, or the branch meeting of those approved by the as-of date. */
export const admission: Expression = { byAdmission: { approval, meeting: date('meeting_date') } };

/** Approved here: not before a transfer in, and not after leaving, when it happened elsewhere. */
const approvedHere = all(
  recorded(approval),
  not(compare(approval, '<', transferIn)),
  not(goneBefore(approval)),
);

/** Admitted in the period; leaving later does not undo it. */
export const admittedInPeriod: Condition = all(
  approvedHere,
  within(admission, parameter('from'), parameter('to')),
);

/** Somebody was admitted, and no date says when. */
export const admissionNotRecorded: Condition = any(
  all(approvedHere, missing(admission)),
  all(statusSaysMember, missing(dateAhead('admission_date')), missing(transferIn), not(gone)),
);

/** What dates a conversion. */
export const conversion: Expression = date('convert_approve_date');
const convertedOrBlank = any(missing(field('convert_outcome')), among(field('convert_outcome'), 'converted'));

/** Converted in the period while here, wherever admitted. */
export const convertedInPeriod: Condition = all(
  within(conversion, parameter('from'), parameter('to')),
  convertedOrBlank,
  not(compare(conversion, '<', transferIn)),
  not(goneBefore(conversion)),
);

/** Converted by the as-of date, wherever that was. */
export const convertedByAsOf: Condition = any(
  all(recorded(conversion), convertedOrBlank),
  // In a file that dates no conversion the status counts, as for membership.
  all(
    missing(dateAhead('convert_approve_date')),
    not(compare(dateAhead('status_date'), '>', asOf)),
    among(field('status'), 'full'),
  ),
  all(
    missing(dateAhead('convert_approve_date')),
    compare(transferIn, '<=', asOf),
    among(field('transferred_as'), 'full'),
    // A status of this file that leaves it open is not overruled by a word of another.
    not(among(field('status'), 'member')),
  ),
);

/** The year of probation cannot have been over. */
const tooSoon = compare(plusMonths(earliest(date('meeting_date'), approval), 12), '>', asOf);

/**
 * Of somebody whose conversion no date tells: a status that says member and leaves open which, or one of a later
 * day that says full. Nobody knows.
 */
export const conversionUnknown: Condition = all(
  missing(dateAhead('convert_approve_date')),
  any(
    among(field('status'), 'member'),
    all(among(field('status'), 'full'), compare(dateAhead('status_date'), '>', asOf), not(tooSoon)),
  ),
);

/** The outcome says converted, and no date says when. */
export const conversionNotRecorded: Condition = all(
  among(field('convert_outcome'), 'converted'),
  missing(dateAhead('convert_approve_date')),
);
