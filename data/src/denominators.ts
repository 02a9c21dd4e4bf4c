/** The small files beside the people: headcounts, classes, branches, plans, targets, organizers, units. */
import { dayOf, isoDay } from './calendar.ts';
import { csvText } from './csv.ts';
import type { Branch, Organizer, SampleTables } from './tables.ts';
import { YEAR } from './year.ts';

/** Spellings of units met in rosters, beside their full names. */
const aliases: Readonly<Record<string, string>> = {
  INF: '信院',
  EAR: '地院',
  MGT: '管院',
  CSC: '计院',
  ECO: '经院',
  MEC: '机电',
  MPH: '数理',
  FLG: '外语系',
};

/** What a branch is formed by, from a word in its name. */
const bases: readonly (readonly [word: string, basis: string])[] = [
  ['专业', 'major'],
  ['班', 'class'],
  ['年级', 'grade'],
  ['公寓', 'dormitory'],
];

/** Branches formed in the year: the first in a student apartment, and those by class of graduate students. */
const NEW_BASES: readonly string[] = ['dormitory', 'class'];

/**
 * The texts of the small files by name.
 *
 * @param scale how many schools of this size they stand for; headcounts and plans grow with it
 */
export function denominatorFiles(tables: SampleTables, scale: number): Readonly<Record<string, string>> {
  const scaled = (count: number) => Math.round(count * scale);
  return {
    'headcount.csv': csvText(
      ['date', 'unit', 'cohort', 'subgroup', 'entry_year', 'headcount'],
      [
        ...tables.baseline.map((cell) => [`${YEAR - 1}-12-31`, cell] as const),
        ...tables.cells.filter(({ left }) => !left).map((cell) => [`${YEAR}-12-31`, cell] as const),
      ].map(([date, { unit, cohort, subgroup, entryYear, headcount }]) => [
        date,
        unit,
        cohort,
        subgroup,
        entryYear ?? '',
        scaled(headcount),
      ]),
    ),
    'classes.csv': csvText(
      ['date', 'class', 'unit', 'cohort', 'entry_year', 'headcount'],
      tables.classes.map(({ id, unit, entryYear, headcount }) => [
        `${YEAR}-12-31`,
        id,
        unit,
        'undergraduate',
        entryYear,
        scaled(headcount),
      ]),
    ),
    'branches.csv': csvText(
      ['branch', 'unit', 'kind', 'basis', 'created_date', 'dissolved_date'],
      tables.branches.map((branch) => [
        branch.id,
        branch.unit,
        branch.kind,
        basisOf(branch),
        createdOf(branch),
        '',
      ]),
    ),
    'plans.csv': csvText(
      ['year', 'unit', 'branch', 'cohort', 'planned'],
      tables.units.flatMap(({ id, planStudents, planFaculty }) => [
        [YEAR, id, '', 'student', scaled(planStudents)],
        [YEAR, id, '', 'faculty', scaled(planFaculty)],
      ]),
    ),
    'targets.csv': csvText(
      ['indicator', 'unit', 'cohort', 'from', 'to', 'bound', 'value', 'value_to', 'source'],
      [
        [
          'development-ratio',
          '',
          'undergraduate',
          '',
          '',
          'at-least',
          '0.07',
          '',
          'Aim of the school: seven members in a hundred undergraduates',
        ],
      ],
    ),
    'organizers.csv': csvText(
      ['organizer', 'unit', 'appointed_date', 'left_date'],
      tables.organizers.flatMap((organizer, i) => {
        const appointed = isoDay(appointedOn(organizer, i));
        return organizer.units.map((unit) => [organizer.id, unit, appointed, '']);
      }),
    ),
    'units.csv': csvText(
      ['unit', 'parent', 'name_zh', 'name_en', 'aliases'],
      tables.units.map(({ id, nameZh, nameEn }) => [id, '', nameZh, nameEn, aliases[id] ?? '']),
    ),
  };
}

/** The day on which an organizer was appointed, by the place in the list. */
export function appointedOn({ isNew }: Organizer, place: number): number {
  return isNew ? dayOf(YEAR, 1 + (place % 3), 6) : dayOf(1996 + (place % 6), 9, 1);
}

function basisOf({ name }: Branch): string {
  return bases.find(([word]) => name.includes(word))?.[1] ?? '';
}

function createdOf(branch: Branch): string {
  return NEW_BASES.includes(basisOf(branch)) ? `${YEAR}-09-15` : '1998-09-01';
}
