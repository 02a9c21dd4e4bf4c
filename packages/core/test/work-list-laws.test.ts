/** A list is as long as its figure says: of every finding of every indicator, whatever the rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitions } from '../src/catalog/indicators/index.ts';
import { computeAll } from '../src/compute.ts';
import type { Estimate } from '../src/indicators/estimate.ts';
import { figureOf, findingsOf } from '../src/indicators/findings.ts';
import { type Definition, kindsRead, ownValues } from '../src/indicators/indicator.ts';
import { type Source, textSource } from '../src/roster/source.ts';
import { load } from '../src/school.ts';
import { type ListAnswer, type ListQuestion, type ListSubject, workLists } from '../src/work-list.ts';
import { school, sources } from './catalog/sample.ts';

/** Where a row may count several times, the figure is that of each stage, rule or gate by itself. */
function splitBy(definition: Definition): string[] {
  const own = ownValues(definition);
  return own !== null && definition.keys.includes(own.key) ? [own.key] : [];
}

function subjectsOf(some: readonly Definition[]): ListSubject[] {
  return some.flatMap((definition) =>
    findingsOf(definition).map((finding) => ({ indicator: definition.id, finding })),
  );
}

/** [indicator, finding, how many] of each list, and of each figure. */
const lengthsOf = (answers: readonly ListAnswer[]) =>
  answers.map(({ list }) => [list.indicator, list.finding, list.items.length]);
const figuresOf = (some: readonly Definition[], estimates: (of: Definition) => readonly Estimate[]) =>
  some.flatMap((definition) => {
    const own = estimates(definition);
    return findingsOf(definition).map((finding) => [
      definition.id,
      finding,
      own.reduce((sum, estimate) => sum + figureOf(finding, estimate), 0),
    ]);
  });

/** A list of each part that a distribution has, and how many the part says; of several stages all of them together. */
function partsOf(some: readonly Definition[], estimates: (of: Definition) => readonly Estimate[]) {
  return some.flatMap((definition) => {
    if (!findingsOf(definition).includes('counted')) return [];
    const parts = new Map<string, number>();
    for (const estimate of estimates(definition)) {
      if (estimate.kind !== 'distribution') continue;
      for (const { key, count } of estimate.parts) {
        parts.set(String(key), (parts.get(String(key)) ?? 0) + count);
      }
    }
    return [...parts].map(([part, count]) => ({
      subject: { indicator: definition.id, finding: 'counted', part },
      count,
    }));
  });
}

/** Asks for all lists, and for all figures, of the same files. */
async function bothOf(files: readonly Source[], question: ListQuestion, some: readonly Definition[]) {
  const lists = await workLists(files, question, subjectsOf(some));
  const answers = await computeAll(
    files,
    some.map((definition) => ({ ...question, indicators: [definition.id], by: splitBy(definition) })),
  );
  const estimates = (definition: Definition) => answers[some.indexOf(definition)]!.results.results;
  const figures = figuresOf(some, estimates);
  const parts = partsOf(some, estimates);
  const ofParts = await workLists(
    files,
    question,
    parts.map(({ subject }) => subject),
  );
  expect(ofParts.map(({ list }) => [list.indicator, list.part, list.items.length])).toEqual(
    parts.map(({ subject, count }) => [subject.indicator, subject.part, count]),
  );
  return { lists, figures };
}

describe('a list is as long as its figure says', () => {
  it.each(definitions)('in the worked example of $id', async (definition) => {
    const { files, question } = definition.example;
    const { by, compareTo, ...asked } = question;
    const named = Object.entries(files).map(([name, text]) => textSource(name, text));
    const { lists, figures } = await bothOf(named, asked, [definition]);
    expect(lengthsOf(lists)).toEqual(figures);
  });

  it('in the sample school', async () => {
    const there = definitions.filter((definition) =>
      kindsRead(definition).every((kind) => school.kinds.includes(kind)),
    );
    const lists = await workLists(sources, {}, subjectsOf(there));
    const figures = figuresOf(
      there,
      (definition) =>
        school.compute({ indicators: [definition.id], by: splitBy(definition) }).results.results,
    );
    expect(lengthsOf(lists)).toEqual(figures);
    expect(figures.length).toBeGreaterThan(60);
  });
});

const dates = [
  'status_date',
  'apply_date',
  'activist_date',
  'target_date',
  'pretrial_received_date',
  'pretrial_date',
  'meeting_date',
  'general_branch_date',
  'higher_talk_date',
  'approve_date',
  'convert_meeting_date',
  'convert_approve_date',
  'transfer_in_date',
  'transfer_out_date',
  'leave_date',
  'withdrawn_date',
] as const;
const words = {
  subgroup: fc.constantFrom('', 'master', 'other-staff'),
  entry_year: fc.constantFrom('', '1999', '2001', '2002'),
  class: fc.constantFrom('', 'K1', 'K2'),
  branch: fc.constantFrom('', 'B1'),
  organizer: fc.constantFrom('', 'O1', 'O2'),
  status: fc.constantFrom('', 'activist', 'probationary', 'full', 'member'),
  convert_outcome: fc.constantFrom('', '', 'converted', 'extended', 'cancelled'),
  transferred_as: fc.constantFrom('', 'full', 'activist'),
  league_member: fc.constantFrom('', 'yes', 'no'),
  review_done: fc.constantFrom('', 'yes', 'no'),
};
const fields = [...Object.keys(words), ...dates];

const day = fc.constantFrom(
  '2001-10',
  '2002-04-20',
  '2002-12-31',
  '2003-03-01',
  '2003-06-15',
  '2003-11',
  '2004-01-01',
);
const person = fc.record({
  unit: fc.constantFrom('ENG', 'ART', 'LAW'),
  cohort: fc.constantFrom('undergraduate', 'graduate', 'faculty'),
  ...words,
  ...(Object.fromEntries(
    dates.map((name) => [
      name,
      fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: day }),
    ]),
  ) as Record<(typeof dates)[number], fc.Arbitrary<string>>),
});
type Person = Readonly<Record<string, string>>;

function csvOf(people: readonly Person[], columns: readonly string[], from = 0): string {
  const rows = people.map((row, i) => [`P${from + i}`, ...columns.map((name) => row[name])].join(','));
  return [['person_key', ...columns].join(','), ...rows].join('\n');
}

/** One roster; one for each half of the people; or, to be joined, one for each half of the columns. */
const forms: Readonly<Record<string, (people: readonly Person[]) => readonly string[]>> = {
  'in one file': (people) => [csvOf(people, ['unit', 'cohort', ...fields])],
  'in a file for some and one for others': (people) => {
    const half = people.length >> 1;
    const columns = ['unit', 'cohort', ...fields];
    return [csvOf(people.slice(0, half), columns), csvOf(people.slice(half), columns, half)];
  },
  'in ledgers that are joined': (people) => [
    csvOf(people, ['unit', 'cohort', ...fields.filter((_, i) => i % 2 === 0)]),
    csvOf(
      people,
      fields.filter((_, i) => i % 2 === 1),
    ),
  ],
};

const others = {
  // No headcount of lawyers and of faculty, and no plan for the artists.
  'headcount.csv':
    'date,unit,cohort,headcount\n2003-09-01,ENG,undergraduate,30\n2003-09-01,ENG,graduate,9\n2003-09-01,ART,undergraduate,20\n2003-09-01,ART,graduate,0',
  'plans.csv':
    'year,unit,branch,cohort,planned\n2003,ENG,,student,9\n2003,LAW,B1,undergraduate,2\n2003,LAW,,faculty,1',
  'classes.csv': 'date,class,unit,cohort,entry_year,headcount\n2003-09-01,K1,ENG,undergraduate,2002,30',
  'organizers.csv':
    'organizer,unit,appointed_date\nO1,ENG,2003-03-01\nO1,ART,2003-03-01\nO2,ART,\nO3,LAW,2001-03-01',
};

const questions: fc.Arbitrary<ListQuestion> = fc.record(
  {
    asOf: fc.constantFrom('2002-12-31', '2003-06-30', '2003-12-31'),
    admittedBy: fc.constantFrom('approval', 'meeting'),
    where: fc.constantFrom(
      [],
      ['unit=ENG', 'unit=LAW'],
      ['cohort=undergraduate'],
      ['cohort=student', 'unit=ART'],
    ),
  },
  { requiredKeys: ['asOf'] },
);

describe.each(Object.keys(forms))('with people %s', (form) => {
  it('lists are as long as their figures, and say of everybody the own unit and row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 2, maxLength: 30 }),
        questions,
        async (people, question) => {
          const rosters = forms[form]!(people).map((text, i) =>
            textSource(`people-${i}.csv`, text, 'people'),
          );
          const files = [...rosters, ...Object.entries(others).map(([name, text]) => textSource(name, text))];
          const { kinds } = await load(files);
          const keys = (question.where ?? []).map((condition) => condition.split('=')[0]!);
          const some = definitions.filter(
            (definition) =>
              kindsRead(definition).every((kind) => kinds.includes(kind)) &&
              keys.every((key) => (definition.keys as readonly string[]).includes(key)),
          );
          const { lists, figures } = await bothOf(files, question, some);
          expect(lengthsOf(lists)).toEqual(figures);
          for (const { list } of lists) {
            for (const { key, unit, file, row } of list.items.filter((item) => item.key?.startsWith('P'))) {
              const place = Number(key!.slice(1));
              expect(people[place]!.unit).toBe(unit);
              const from =
                form === 'in a file for some and one for others' && file === 'people-1.csv'
                  ? people.length >> 1
                  : 0;
              expect(row).toBe(place - from + 2);
            }
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});
