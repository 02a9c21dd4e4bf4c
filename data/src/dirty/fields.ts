/** The columns of the copies: what stands under each header, and the headers in their order, group by group. */

/** How the cells of a column are spelled. */
export type FieldKind =
  | 'line'
  | 'key'
  | 'name'
  | 'identity'
  | 'telephone'
  | 'note'
  | 'unit'
  | 'cohort'
  | 'subgroup'
  | 'entry-year'
  | 'number'
  | 'text'
  | 'status'
  | 'flag'
  | 'date'
  | 'notice'
  | 'names'
  | 'outcome'
  | 'standing'
  | 'leaving';

/** Columns that are no dates; what ends in `_date` is one. */
const kinds: Readonly<Record<string, FieldKind>> = {
  line: 'line',
  person_key: 'key',
  name: 'name',
  identity: 'identity',
  telephone: 'telephone',
  note: 'note',
  unit: 'unit',
  cohort: 'cohort',
  subgroup: 'subgroup',
  entry_year: 'entry-year',
  programme_years: 'number',
  class: 'text',
  branch: 'text',
  status: 'status',
  in_service: 'flag',
  league_member: 'flag',
  organizer: 'text',
  contacts_count: 'names',
  contacts_full: 'number',
  notice: 'notice',
  review_done: 'flag',
  training_days: 'number',
  training_hours: 'number',
  training_passed: 'flag',
  training_exempt: 'flag',
  exam_passed: 'flag',
  introducers_count: 'names',
  consultation_agrees: 'flag',
  pretrial_passed: 'flag',
  entitled: 'number',
  present: 'number',
  in_favour: 'number',
  approve_delay_reason: 'flag',
  convert_outcome: 'outcome',
  extensions: 'number',
  transferred_as: 'standing',
  leave_kind: 'leaving',
};

export interface Column {
  /** What stands above it and others; blank for a column by itself. */
  readonly group: string;
  readonly header: string;
  /** The canonical column, or one of those that count for nothing. */
  readonly field: string;
  readonly kind: FieldKind;
}

/** Group → field → header. Two columns of one field are told apart by `#` and a number behind its name. */
type Layout = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function columnsOf(layout: Layout): Column[] {
  return Object.entries(layout).flatMap(([group, headers]) =>
    Object.entries(headers).map(([name, header]) => {
      const field = name.replace(/#.$/, '');
      const kind = kinds[field] ?? (field.endsWith('_date') ? 'date' : undefined);
      if (kind === undefined) throw new RangeError(`columnsOf: no field ${field}`);
      return { group: group.trim(), header, field: kind === 'names' ? name : field, kind };
    }),
  );
}
