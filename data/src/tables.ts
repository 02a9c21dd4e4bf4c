/** The sample tables as typed rows. */
import { parseTable } from './csv.ts';

export type Cohort = 'undergraduate' | 'graduate' | 'adult' | 'faculty';

/** What the people of a cell share. */
export interface Place {
  readonly unit: string;
  readonly cohort: Cohort;
  readonly subgroup: string;
  /** Null for faculty. */
  readonly entryYear: number | null;
}

/** The people of a place, and what happened to them in the year. */
export interface Cell extends Place {
  /** They graduated in July. */
  readonly left: boolean;
  readonly headcount: number;
  readonly opening: number;
  /** Admitted from January to August, and from September to December. */
  readonly spring: number;
  readonly autumn: number;
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly closing: number;
  readonly conversions: number;
}

export interface BaselineCell extends Place {
  readonly headcount: number;
}

export interface SchoolClass {
  readonly unit: string;
  readonly id: string;
  readonly entryYear: number;
  readonly headcount: number;
  readonly members: number;
}

export interface Branch {
  readonly unit: string;
  readonly id: string;
  readonly name: string;
  readonly kind: Cohort;
  readonly members: number;
}

export interface MonthCell {
  readonly unit: string;
  readonly cohort: Cohort;
  /** 1 to 12. */
  readonly month: number;
  readonly admitted: number;
}

export interface Unit {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly planStudents: number;
  readonly planFaculty: number;
  readonly reviewDays: number;
}

export interface Organizer {
  readonly id: string;
  readonly isNew: boolean;
  readonly units: readonly string[];
  readonly cases: number;
  readonly pretrialDays: number;
  readonly talkDays: number;
}

export interface SampleTables {
  readonly cells: readonly Cell[];
  readonly baseline: readonly BaselineCell[];
  readonly classes: readonly SchoolClass[];
  readonly branches: readonly Branch[];
  readonly months: readonly MonthCell[];
  readonly units: readonly Unit[];
  readonly organizers: readonly Organizer[];
}

/** Names of the tables, as files without their ending. */
export const tableNames = [
  'cells-2003',
  'baseline-2002',
  'classes-2003',
  'branches-2003',
  'admissions-by-month-2003',
  'units',
  'organizers-2003',
] as const;

/** The text of a table by its name. */
export type TextOfTable = (name: (typeof tableNames)[number]) => string;

/** Reads the tables from their texts. */
export function parseTables(textOf: TextOfTable): SampleTables {
  const rows = (name: (typeof tableNames)[number]) => parseTable(textOf(name));
  return {
    cells: rows('cells-2003').map((row) => ({
      ...place(row),
      left: row.grade_at_year_end === 'left',
      headcount: Number(row.headcount),
      opening: Number(row.members_open),
      spring: Number(row.admitted_h1),
      autumn: Number(row.admitted_h2),
      transfersIn: Number(row.transfer_in),
      transfersOut: Number(row.transfer_out),
      closing: Number(row.members_close),
      conversions: Number(row.conversions),
    })),
    baseline: rows('baseline-2002').map((row) => ({ ...place(row), headcount: Number(row.headcount) })),
    classes: rows('classes-2003').map((row) => ({
      unit: row.unit_id!,
      id: row.class_id!,
      entryYear: Number(row.entry_year),
      headcount: Number(row.headcount),
      members: Number(row.members),
    })),
    branches: rows('branches-2003').map((row) => ({
      unit: row.unit_id!,
      id: row.branch_id!,
      name: row.branch_name_zh!,
      kind: row.kind as Cohort,
      members: Number(row.members),
    })),
    months: rows('admissions-by-month-2003').map((row) => ({
      unit: row.unit_id!,
      cohort: row.cohort as Cohort,
      month: Number(row.month!.slice(5)),
      admitted: Number(row.admitted),
    })),
    units: rows('units').map((row) => ({
      id: row.unit_id!,
      nameZh: row.name_zh!,
      nameEn: row.name_en!,
      planStudents: Number(row.plan_students),
      planFaculty: Number(row.plan_faculty),
      reviewDays: Number(row.general_branch_review_median_days),
    })),
    organizers: rows('organizers-2003').map((row) => ({
      id: row.organizer_id!,
      isNew: row.appointed_in_2003 === '1',
      units: row.units!.split('+'),
      cases: Number(row.cases_2003),
      pretrialDays: Number(row.pre_review_median_days),
      talkDays: Number(row.talk_median_days),
    })),
  };
}

function place(row: Readonly<Record<string, string>>): Place {
  return {
    unit: row.unit_id!,
    cohort: row.cohort as Cohort,
    subgroup: row.subgroup!.replaceAll('_', '-'),
    entryYear: row.entry_year === '' ? null : Number(row.entry_year),
  };
}
