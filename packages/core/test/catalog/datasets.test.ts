import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/catalog/datasets/index.ts';
import { check } from '../../src/check.ts';
import { canonicalFields } from '../../src/roster/dataset.ts';
import { normaliseHeader, recogniseKind } from '../../src/roster/header/header.ts';
import { textSource } from '../../src/roster/source.ts';
import { school } from './sample.ts';

/** The canonical columns as the contract lists them; what is added here is added there. */
const columns: Readonly<Record<string, string>> = {
  people: `person_key unit cohort subgroup entry_year programme_years class branch status status_date in_service
    league_member organizer birth_date apply_date talk_date activist_date league_recommend_date contacts_count
    contacts_full target_date notice_from_date notice_to_date review_done review_date training_date training_days
    training_hours training_passed training_exempt exam_passed introducers_count consultation_agrees
    pretrial_received_date pretrial_date pretrial_passed meeting_date entitled present in_favour
    general_branch_date higher_talk_date approve_date approve_delay_reason oath_date convert_meeting_date
    convert_approve_date convert_outcome extension_until_date extensions transfer_in_date transferred_as
    transfer_out_date leave_date leave_kind removed_date restored_date withdrawn_date rejected_date gender
    nationality education occupation title_level front_line special_case`,
  headcount: 'date unit cohort subgroup entry_year headcount women under_36',
  classes: 'date class unit cohort entry_year headcount',
  branches: 'branch unit kind basis created_date dissolved_date',
  plans: 'year unit branch cohort planned',
  targets: 'indicator unit cohort from to bound value value_to source',
  organizers: 'organizer unit appointed_date left_date',
  units: 'unit parent name_zh name_en aliases',
  movements: 'person_key date type from_unit to_unit transferred_as',
  training: `person_key unit cohort kind training_class start_date end_date hours_required hours examined
    exam_passed certificate`,
  credits: 'person_key unit cohort date course credits',
  roles: 'person_key unit role appointed_date left_date trained_date',
  sessions: 'date unit branch kind expected present leave hours',
  'session-plans': 'year unit branch kind planned',
  notes: 'date unit branch due inspected result',
  essays: 'person_key unit due_date submitted_date',
  reports: 'person_key unit due_date received_date',
  lectures: 'date unit kind speaker_unit',
  inspections: 'person_key unit date',
  documents: 'person_key unit cohort checked_date stage document required present returned return_reason',
  'organizer-reports': 'organizer unit received_date settled_date',
  holidays: 'date kind name',
  dues: 'month unit branch due paid on_time amount_due amount_paid',
  'special-dues': 'campaign start_date date unit branch group members payers amount',
  appraisal: `year unit branch members took_part excellent qualified basically_qualified unqualified handled
    opinions_received opinions_answered`,
  surveys: 'survey unit group question answer score count sent returned',
  ratings: 'year unit rating',
  honours: 'year unit title level',
};

/** Fields that have a header in common. */
const shared: Readonly<Record<string, readonly string[]>> = {
  people: [
    'cohort or status',
    'talk_date or higher_talk_date',
    'review_date or inquiry_date',
    'convert_approve_date or convert_date',
    'entry_year or entry_as_written',
  ],
  training: ['cohort or kind'],
};

describe('the kinds of files', () => {
  it('are the files in the folder, each once', () => {
    const files = readdirSync(new URL('../../src/catalog/datasets/', import.meta.url))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace('.ts', ''));
    expect(datasets.map(({ kind }) => kind).sort()).toEqual(files.sort());
  });

  it('have the columns of the contract in its order', () => {
    const declared = Object.fromEntries(
      datasets.map((dataset) => [dataset.kind, canonicalFields(dataset).map(({ name }) => name)]),
    );
    const contract = Object.entries(columns).map(([kind, names]) => [kind, names.split(/\s+/)]);
    expect(declared).toEqual(Object.fromEntries(contract));
  });
});

it('are those of the files of the sample school, each named after its kind', () => {
  const files = school.inputs.map(({ file, kind, rows, used }) => [file, kind, rows - used]);
  expect(files).toEqual(school.inputs.map(({ file }) => [file, file.replace('.csv', ''), 0]));
});

describe.each(datasets)('$kind', (dataset) => {
  it('claims no header for two of its fields, but for those that the rest of the file settles', () => {
    const headers = dataset.fields.flatMap(({ name, headers = [] }) =>
      [...new Set([name, ...headers].map(normaliseHeader))].map((header) => [header, name] as const),
    );
    const twice = headers.filter(([header], i) => headers.findIndex(([other]) => other === header) !== i);
    const owners = twice.map(([shared]) =>
      headers.filter(([header]) => header === shared).map(([, name]) => name),
    );
    expect(new Set(owners.map((names) => names.join(' or ')))).toEqual(new Set(shared[dataset.kind]));
  });

  it('lets no spelling of a value mean two', () => {
    for (const { values = {} } of dataset.fields) {
      const spellings = Object.entries(values).flatMap(([value, others]) => [
        ...new Set([value, ...others].map((spelling) => spelling.normalize('NFKC').toLowerCase())),
      ]);
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });

  it('is recognised from all its headers, canonical or the first that is met in the wild', () => {
    for (const header of [
      dataset.fields.map(({ name }) => name),
      dataset.fields.map(({ name, headers = [] }) => headers[0] ?? name),
    ]) {
      const match = recogniseKind(
        [...datasets].reverse(),
        header.map((text) => ({ text, group: '' })),
      );
      expect(match).toMatchObject({ dataset: { kind: dataset.kind }, duplicates: [] });
    }
  });

  it('reads its example row back without an issue, as its own kind', async () => {
    const header = canonicalFields(dataset)
      .map(({ name }) => name)
      .join(',');
    const row = canonicalFields(dataset)
      .map(({ example = '' }) => example)
      .join(',');
    const report = await check([textSource('example.csv', `${header}\n${row}\n`)]);
    expect(report.issues).toEqual([]);
    expect(report.inputs).toMatchObject([{ kind: dataset.kind, rows: 1, used: 1, rejected: 0, skipped: 0 }]);
  });
});
