// The sentences of membership and admission in a few lines, for a file whose dates are all ISO and to the day, so
// that they compare as texts. What Muster does besides, such as checking cells, is not asked of the others.
import { AS_OF, FROM } from './job.mjs';

/** The columns that the sentences and the keys need. */
export const columns = [
  'unit',
  'cohort',
  'entry_year',
  'organizer',
  'meeting_date',
  'approve_date',
  'convert_approve_date',
  'convert_outcome',
  'transfer_in_date',
  'transferred_as',
  'transfer_out_date',
  'leave_date',
  'removed_date',
  'withdrawn_date',
  'rejected_date',
];

const happened = (date) => date !== '' && date <= AS_OF;

export function isMember(row) {
  const approved = happened(row.approve_date) && !(row.transfer_in_date > AS_OF);
  const cameAsMember =
    row.approve_date === '' &&
    happened(row.transfer_in_date) &&
    (row.transferred_as === 'full' || row.transferred_as === 'probationary');
  if (!approved && !cameAsMember) return false;
  if (happened(row.transfer_out_date) || happened(row.leave_date) || happened(row.removed_date)) return false;
  return !(row.convert_outcome === 'cancelled' && happened(row.convert_approve_date));
}

export function isAdmitted(row) {
  const { approve_date: approved } = row;
  return approved >= FROM && approved <= AS_OF && !(approved < row.transfer_in_date);
}

/** Academic year of the admission, from September, less the entry year plus one. */
export function gradeAtAdmission(row) {
  if (row.entry_year === '') return null;
  const academicYear = Number(row.approve_date.slice(0, 4)) - (row.approve_date.slice(5, 7) < '09' ? 1 : 0);
  const grade = academicYear - Number(row.entry_year) + 1;
  return grade < 1 ? 'before-entry' : grade;
}

const dayOf = (date) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / 864e5;

const gone = ['withdrawn_date', 'rejected_date', 'leave_date', 'transfer_out_date', 'removed_date'];

/** Days from the branch meeting to an approval in the year, or null where that is no spell. */
export function approvalDays(row) {
  if (!isAdmitted(row) || row.meeting_date === '') return null;
  if (gone.some((name) => row[name] !== '' && row[name] < row.approve_date)) return null;
  const days = dayOf(row.approve_date) - dayOf(row.meeting_date);
  return days < 0 ? null : days;
}
